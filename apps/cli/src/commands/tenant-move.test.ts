import { describe, expect, it } from "vitest";
import { run } from "../run.ts";
import { tenantMove } from "./tenant-move.ts";

const AWAY = "postgres://owner:secret@db:5432/acme";

/** Calls the command with what was said; gives what was asked for and what was printed. */
async function call(...args: readonly string[]) {
  const asked: unknown[] = [];
  const printed: string[] = [];
  const command = tenantMove({
    move: (tenant, to, from, onStep) => {
      asked.push(["move", tenant, to, from]);
      onStep("copied");
      const tables = tenant === "there" ? null : { response: { rows: 7, sha256: "a".repeat(64) } };
      return Promise.resolve({ from: null, to: to === null ? null : "postgres://db:5432/acme", tables, fenced: 41.6 });
    },
    forget: (tenant, from) => {
      asked.push(["forget", tenant, from]);
      return Promise.resolve({ at: null, rows: { response: 7 } });
    },
  });
  const print = (line: string) => printed.push(line);
  const code = await run([command], ["tenant", "move", ...args], { out: print, err: print });
  return { code, asked, printed };
}

describe("waypost tenant move", () => {
  it("tells of its steps, of what is the same on both sides, and how long writes waited", async () => {
    const { code, asked, printed } = await call("acme", "--to", AWAY);
    expect([code, asked]).toEqual([0, [["move", "acme", AWAY, undefined]]]);
    expect(printed).toEqual([
      "  copied",
      "       7  response             aaaaaaaaaaaa on both sides",
      "acme lives at postgres://db:5432/acme; its writes waited 42 ms",
      'its rows at home are kept: "waypost tenant move acme --forget" lets them go',
    ]);
  });

  it("says so when there is nothing to move, and speaks JSON", async () => {
    expect((await call("there", "--home")).printed.at(-1)).toBe("there lives at home already");
    const { printed } = await call("acme", "--home", "--json");
    expect(JSON.parse(printed.join(""))).toMatchObject({ tenant: "acme", to: null, fenced: 41.6 });
  });

  it("lets go of what was left", async () => {
    const { asked, printed } = await call("acme", "--forget", "--from", AWAY);
    expect(asked).toEqual([["forget", "acme", AWAY]]);
    expect(printed.at(-1)).toBe("acme: let go at home");
  });

  it.each([
    "",
    "acme",
    "acme --home --forget",
    "acme --to nowhere",
    "acme --to http://db/x",
    "acme --to postgres://db",
  ])("is called wrong with %j", async (words) => {
    const { code, asked } = await call(...words.split(" ").filter((word) => word !== ""));
    expect([code, asked]).toEqual([2, []]);
  });
});
