import { describe, expect, it } from "vitest";
import { run } from "../run.ts";
import { timeMachineCommands } from "./time-machine.ts";
import type { TimeMachineUse } from "./time-machine.ts";

const HASH = "a".repeat(64);

/** A time machine that writes down what it is asked for. */
function machine(more: Partial<TimeMachineUse> = {}) {
  const asked: unknown[][] = [];
  const note =
    <T>(name: string, result: T) =>
    (...given: unknown[]) => {
      asked.push([name, ...given]);
      return Promise.resolve(result);
    };
  const counts = [{ table: "response", fate: "update" as const, count: 2 }];
  const samples = [
    { table: "response", key: ["r1"], fate: "update" as const, now: { status: "submitted" }, was: { status: "open" } },
  ];
  const use: TimeMachineUse = {
    restoreTo: note("restoreTo", { counts, samples, entry: 7 }),
    undo: note("undo", { counts: [], samples: [], entry: null }),
    restoreFrom: note("restoreFrom", { madeAt: "2026-11-20", rows: { response: 3 }, erased: 1 }),
    backUp: note("backUp", { at: "b1", manifest: { tables: { response: { rows: 3 } } }, verified: true, expired: [] }),
    backups: note("backups", []),
    verify: note("verify", { madeAt: "2026-11-20" }),
    writeKey: note("writeKey", undefined),
    eraseTenant: note("eraseTenant", { rows: { response: 3 } }),
    eraseRespondent: note("eraseRespondent", { rows: { response: 1 } }),
    verifyAudit: (tenant) =>
      Promise.resolve({
        tenant,
        entries: 3,
        head: { number: 3, hash: HASH },
        flaws: tenant === "broken" ? [{ number: 2, flaw: "changed" as const }] : [],
      }),
    ...more,
  };
  const commands = timeMachineCommands(
    () => Promise.resolve(use),
    () => Promise.resolve(["acme", "broken"]),
  );
  return {
    asked,
    call: async (line: string) => {
      const printed: string[] = [];
      const add = (text: string) => printed.push(text);
      const code = await run(commands, line.split(" "), { out: add, err: add });
      return { code, printed };
    },
  };
}

describe("tenant restore", () => {
  it("puts back what was said, and says what changed and how to take it back", async () => {
    const { call, asked } = machine();
    const { code, printed } = await call("tenant restore acme --to 2026-11-21T10:00:00Z --form car --show 3");
    expect(code).toBe(0);
    expect(asked).toEqual([["restoreTo", "acme", { kind: "form", form: "car" }, "2026-11-21T10:00:00Z", false, 3]]);
    expect(printed).toEqual([
      "       2  response changes back",
      "~ response r1",
      "    status: submitted -> open",
      'done; entry 7 of the audit; "waypost tenant restore acme --undo" takes it back',
    ]);
  });

  it("undoes, and takes a tenant out of a backup", async () => {
    const { call, asked } = machine();
    expect((await call("tenant restore acme --undo --dry-run")).printed).toEqual([
      "nothing to do: every row is as it was then",
    ]);
    expect((await call("tenant restore acme --from b1 --replace --json")).code).toBe(0);
    expect(asked).toEqual([
      ["undo", "acme", true, 10],
      ["restoreFrom", "acme", "b1", undefined, true],
    ]);
  });

  it.each([
    "tenant restore",
    "tenant restore acme",
    "tenant restore acme --undo --from b1",
    "tenant restore acme --to yesterday",
    "tenant restore acme --to 2026-11-21T10:00:00",
    "tenant restore acme --to 2026-11-21T10:00:00Z --form a --response b",
    "tenant restore acme --from b1 --dry-run",
    "tenant restore acme --to 2026-11-21T10:00:00Z --show few",
    "tenant restore acme --forward",
  ])("is a wrong call as %j", async (line) => {
    const { call, asked } = machine();
    expect((await call(line)).code).toBe(2);
    expect(asked).toEqual([]);
  });
});

describe("tenant backup", () => {
  it("backs one up, or every one", async () => {
    const { call, asked } = machine();
    expect((await call("tenant backup acme --to f --key-to k --verify")).printed).toEqual([
      "acme: 3 rows in b1, proved",
    ]);
    await call("tenant backup --all");
    expect(asked).toEqual([
      ["backUp", "acme", { file: "f", verify: true }],
      ["writeKey", "acme", "k"],
      ["backUp", "acme", { file: null, verify: false }],
      ["backUp", "broken", { file: null, verify: false }],
    ]);
  });

  it("goes on with the others when one fails, and ends with 1", async () => {
    const { call } = machine({ backUp: () => Promise.reject(new Error("no room [x]")) });
    expect(await call("tenant backup --all")).toEqual({
      code: 1,
      printed: ["waypost: acme: no room [x]", "waypost: broken: no room [x]"],
    });
  });

  it("lists and proves", async () => {
    const { call } = machine();
    expect((await call("tenant backup acme --list")).printed).toEqual(["no backups"]);
    expect((await call("tenant backup acme --check b1")).printed).toEqual(["b1 of 2026-11-20 is whole"]);
    expect((await call("tenant backup --all --to f")).code).toBe(2);
  });
});

describe("erasing", () => {
  it("is for good, and so wants --yes", async () => {
    const { call, asked } = machine();
    expect((await call("tenant erase acme")).code).toBe(2);
    expect((await call("respondent erase acme --response r1")).code).toBe(2);
    expect((await call("respondent erase acme --yes")).code).toBe(2);
    expect(asked).toEqual([]);
    expect((await call("tenant erase acme --yes")).printed).toEqual(["       3  response", "acme: erased"]);
    await call("respondent erase acme --yes --response r1 --reference REF-2");
    expect(asked.at(-1)).toEqual(["eraseRespondent", "acme", { responses: ["r1"], references: ["REF-2"] }]);
  });
});

describe("audit verify", () => {
  it("names what is wrong of every tenant, and ends with 1", async () => {
    const { call } = machine();
    expect(await call("audit verify")).toEqual({
      code: 1,
      printed: [`acme: 3 entries are whole, 3:${HASH}`, "broken: entry 2 is not what was written [audit/broken]"],
    });
    expect((await call(`audit verify acme --head 3:${HASH} --json`)).code).toBe(0);
    expect((await call("audit verify acme --head 3")).code).toBe(2);
    expect((await call(`audit verify --head 3:${HASH}`)).code).toBe(2);
  });
});
