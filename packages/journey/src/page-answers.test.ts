import { describe, expect, it } from "vitest";
import { ask, Respondent, small } from "../test/drive.ts";

const number = (id: string) => ({ id, type: "number", label: id });
const text = (id: string) => ({ id, type: "text", label: id });

/** A respondent of two pages; the first asks for a number and a text, and for two numbers that come to ten. */
function respondent(): Respondent {
  const sum = { kind: "sum", fields: ["c", "d"], compare: "=", total: 10 };
  const shares = { id: "shares", title: "Shares", fields: [number("c"), number("d")], checks: [sum] };
  const both = ask("first", [number("a"), text("b")]);
  const first = { ...both, questions: [...both.questions, shares] };
  return new Respondent(small({ pages: [first, ask("second", [text("e")])] }));
}

const LEAVES = { leaves: true };
const ALL = { a: "1", b: "text", c: "4", d: "6" };

describe("a page that is left before all of it holds", () => {
  it("keeps what holds of it, and is asked again", () => {
    const one = respondent();
    one.post("first", { a: "1", b: "", c: "4", d: "7" }, LEAVES);
    expect(one.response.answers).toEqual({ a: "1" });
    expect(one.current).toBe("first");
    expect(JSON.stringify(one.view("first"))).toContain('"value":"1"');
  });

  it("keeps nothing of it when it is sent, and tells of it", () => {
    const one = respondent();
    one.post("first", { a: "1" });
    expect(one.response.answers).toEqual({});
    expect(one.last?.kind).toBe("invalid");
  });

  it("leaves alone what was answered before and does not hold now", () => {
    const one = respondent();
    one.post("first", ALL);
    const before = one.response;
    one.post("first", { ...ALL, a: "", d: "7" }, LEAVES);
    expect([one.last?.kind, one.response]).toEqual(["invalid", before]);
    one.post("first", { ...ALL, a: "one", b: "other" }, LEAVES);
    expect(one.response.answers).toEqual({ ...before.answers, b: "other" });
    expect(one.current).toBe("first");
    one.post("first", ALL);
    expect(one.response).toEqual(before);
  });

  it("begins an item that is finished later", () => {
    const pages = [ask("name", [text("first"), text("last")]), ask("age", [number("years")])];
    const more = { field: "anyone", yes: "Yes", no: "No" };
    const people = {
      id: "people",
      type: "list",
      list: "people",
      title: "Who?",
      more,
      pages,
      item: { label: "{first}" },
    };
    const lists = [{ id: "people", singular: "person", plural: "people" }];
    const one = new Respondent(small({ lists, pages: [people] }));
    one.post("people", { first: "" }, { ...LEAVES, deed: { kind: "add", newItem: "ann" } });
    expect(one.response.lists).toEqual({});
    one.post("people", { first: "Ann" }, { ...LEAVES, deed: { kind: "add", newItem: "ann" } });
    expect([one.response.lists, one.current]).toEqual([{ people: ["ann"] }, "name#ann"]);
  });
});
