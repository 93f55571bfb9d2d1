import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  auditText,
  CircularReferences,
  diffLines,
  inOrderOfReferences,
  planRestore,
  verifyChain,
  type AuditEntry,
  type TableShape,
} from "./time-machine.ts";

const table = (name: string, refersTo: readonly string[] = [], columns: readonly string[] = []): TableShape => ({
  name,
  refersTo,
  columns: ["tenant_id", "id", ...columns].map((column) => ({
    name: column,
    type: "text",
    required: true,
    fallback: null,
    made: null,
  })),
  key: ["id"],
  changes: [],
  rising: null,
});

describe("the order of references", () => {
  it("puts each table behind those that it refers to", () => {
    const tables = [table("a", ["c"]), table("b", ["a", "elsewhere"]), table("c", ["c"])];
    expect(inOrderOfReferences(tables).map(({ name }) => name)).toEqual(["c", "a", "b"]);
  });

  it("says when there is none", () => {
    expect(() => inOrderOfReferences([table("a", ["b"]), table("b", ["a"])])).toThrow(CircularReferences);
  });
});

describe("a plan", () => {
  const tables = [table("response", ["form"], ["form"]), table("form", [], ["form"]), table("token", [], ["used"])];
  const whole = { tenant: "acme", target: { kind: "moment", moment: "2026-11-21T10:00:00Z" } } as const;
  const steps = (scope: Parameters<typeof planRestore>[1]["scope"]) =>
    planRestore(tables, { ...whole, scope }).apply.map(({ table: name, fate }) => `${fate} ${name}`);

  it("deletes what refers first, and inserts what is referred to first", () => {
    const order = ["form", "token", "response"];
    expect(steps({ kind: "tenant" })).toEqual([
      ...order.toReversed().map((name) => `delete ${name}`),
      ...order.flatMap((name) => [`update ${name}`, `insert ${name}`]),
    ]);
  });

  it("leaves tables alone that have nothing to do with the scope", () => {
    expect(steps({ kind: "form", form: "car" }).filter((step) => step.endsWith("token"))).toEqual([]);
    expect(steps({ kind: "response", response: "r" })).toHaveLength(3);
  });

  it("takes what people type as parameters alone", () => {
    const plan = planRestore(tables, { ...whole, scope: { kind: "form", form: "x' or true --" } });
    const statements = [...plan.find, ...plan.settle("response")];
    expect(statements.every(({ text }) => !text.includes("or true"))).toBe(true);
    expect(statements.some(({ values }) => values.includes("x' or true --"))).toBe(true);
  });
});

describe("a difference", () => {
  it("says what becomes of a row, and which of its columns change", () => {
    const row = { table: "response", key: ["r1"] };
    expect(
      diffLines({
        ...row,
        fate: "update",
        now: { status: "submitted", n: 1, x: null },
        was: { status: "open", n: 1, x: "y" },
      }),
    ).toEqual(["~ response r1", "    status: submitted -> open", "    x: nothing -> y"]);
    expect(diffLines({ ...row, fate: "insert", now: null, was: {} })).toEqual(["+ response r1"]);
    expect(diffLines({ ...row, fate: "delete", now: {}, was: null })).toEqual(["- response r1"]);
  });
});

describe("a chain of entries", () => {
  const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
  const chain = (subjects: readonly string[]) => {
    const entries: AuditEntry[] = [];
    for (const [i, subject] of subjects.entries()) {
      const entry = {
        ...{ tenant: "acme", number: i + 1, at: "2026-11-21T10:00:00.000000Z", actor: "ada", action: "x", subject },
        ...{ details: "{}", previous: entries.at(-1)?.hash ?? "", hash: "" },
      };
      entries.push({ ...entry, hash: sha256(auditText(entry)) });
    }
    return entries;
  };
  const [one, two, three] = chain(["one", "zwei, 🗳", "three"]);
  if (one === undefined || two === undefined || three === undefined) throw new Error("no chain");

  it("is whole as it was written", () => {
    expect(verifyChain([one, two, three], sha256, { number: 2, hash: two.hash })).toEqual([]);
    expect(verifyChain([], sha256)).toEqual([]);
  });

  it("names a changed entry", () => {
    expect(verifyChain([one, { ...two, subject: "too" }, three], sha256)).toEqual([{ number: 2, flaw: "changed" }]);
  });

  it("names a lost entry, and the one behind it", () => {
    expect(verifyChain([one, three], sha256)).toEqual([
      { number: 2, flaw: "missing" },
      { number: 3, flaw: "unchained" },
    ]);
  });

  it("names an entry that was written anew with its hash, by the one behind it", () => {
    const [, , anew] = chain(["one", "other", "three"]);
    const forged = chain(["one", "other"])[1];
    if (forged === undefined || anew === undefined) throw new Error("no chain");
    expect(verifyChain([one, forged, three], sha256)).toEqual([{ number: 3, flaw: "unchained" }]);
    expect(verifyChain([one, forged, anew], sha256)).toEqual([]);
    expect(verifyChain([one, forged, anew], sha256, { number: 3, hash: three.hash })).toEqual([
      { number: 3, flaw: "changed" },
    ]);
  });

  it("finds a noted entry missing at the end", () => {
    expect(verifyChain([one], sha256, { number: 3, hash: three.hash })).toEqual([{ number: 3, flaw: "missing" }]);
  });
});
