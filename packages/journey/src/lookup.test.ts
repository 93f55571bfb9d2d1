import { describe, expect, it } from "vitest";
import { ask, radio, Respondent, small } from "../test/drive.ts";

const form = small({
  lookups: {
    car: { source: "vehicle", input: { registration: "plate" }, result: { make: "text", doors: "number" } },
  },
  pages: [
    ask("plate-page", [{ id: "plate", type: "vehicle-registration" }], {
      lookups: ["car"],
      routes: [{ when: 'car.status = "found"', to: { page: "confirm" } }],
    }),
    ask("by-hand", [{ id: "make", type: "text" }]),
    ask("confirm", [radio("right", ["yes", "no"])], { show: 'car.status = "found"' }),
    { id: "facts", type: "content", title: "Your {make_of}", contents: [] },
  ],
  values: { make_of: 'if car.status = "found" then car.make else make' },
});

describe("a lookup", () => {
  it("is needed once its page is confirmed, and a fact answers it", () => {
    const one = new Respondent(form);
    const posted = one.post("plate-page", { plate: "AB12 CDE" });
    expect(posted).toMatchObject({
      kind: "saved",
      needs: [{ lookup: "car", source: "vehicle", timeoutMs: 3000, retries: 1 }],
    });
    expect(one.current).toBe("plate-page");
    expect(one.journey.needs(one.walk)).toHaveLength(1);
    one.record("found", { make: "Ford", doors: 5, colour: "undeclared" });
    expect(one.path).toEqual(["plate-page", "confirm", "facts", "check"]);
    expect(one.post("plate-page", { plate: "AB12CDE" })).toMatchObject({ needs: [], next: { page: "confirm" } });
    expect(one.view("facts").title).toBe("Your Ford");
    expect(one.journey.submission(one.walk, one.at).facts).toMatchObject([{ lookup: "car", status: "found" }]);
  });

  it("not found leads to manual entry", () => {
    const one = new Respondent(form);
    one.post("plate-page", { plate: "AB12 CDE" });
    one.record("not-found", null);
    expect(one.path).toEqual(["plate-page", "by-hand", "facts", "check"]);
    expect(one.walk.next({ page: "plate-page" })).toEqual({ page: "by-hand" });
  });

  it("unavailable leads on too, and is asked again when the page is posted again", () => {
    const one = new Respondent(form);
    one.post("plate-page", { plate: "AB12 CDE" });
    one.record("unavailable", null);
    expect(one.next).toBe("plate-page");
    expect(one.current).toBe("by-hand");
    expect(one.post("plate-page", { plate: "AB12 CDE" })).toMatchObject({ needs: [] });
    one.at = { now: "2026-11-21T10:05:00.000Z" };
    expect(one.post("plate-page", { plate: "AB12 CDE" })).toMatchObject({ needs: [{ lookup: "car" }] });
    expect(one.journey.needs(one.walk)).toHaveLength(1);
  });

  it("counts only while its inputs are the same", () => {
    const one = new Respondent(form);
    one.post("plate-page", { plate: "AB12 CDE" });
    one.record("found", { make: "Ford", doors: 5 });
    one.post("plate-page", { plate: "XY34 ZZZ" });
    expect(one.path).not.toContain("confirm");
    one.post("plate-page", { plate: "AB12 CDE" });
    expect(one.path).toContain("confirm");
  });
});

describe("source codes and hidden fields", () => {
  const coded = small({
    hidden: [{ id: "campaign", param: "utm", maxLength: 5, default: "none" }],
    sourceCodes: {
      id: "source",
      params: ["sc", "code"],
      default: "WEB01",
      codes: [
        { code: "WEB01", label: "Web", phone: "0800 1" },
        { code: "CLUB7", short: ["c7"], label: "Club" },
      ],
      hear: { field: "hear", codes: { friend: "CLUB7" } },
    },
    pages: [ask("p", [radio("hear", ["friend", "radio"])])],
    outcomes: [
      {
        id: "done",
        kind: "callback",
        title: "We call you",
        contents: [],
        query: { sc: "source.code", from: "campaign", none: "null" },
        actions: [{ kind: "callback", label: "Call me", times: [{ value: "am", label: "Morning" }] }],
      },
    ],
  });
  const query = (given: Record<string, string>, hear = "radio") => {
    const one = new Respondent(coded, { query: given });
    one.post("p", { hear });
    return one.journey.outcome(one.walk, { language: "en", at: one.at }).query;
  };

  it("come from the address, in any case and short, then from the answer, then by default", () => {
    expect(query({ code: "C7", utm: "spring-2026", other: "x" })).toEqual([
      ["sc", "CLUB7"],
      ["from", "sprin"],
    ]);
    expect(query({}, "friend")).toEqual([
      ["sc", "CLUB7"],
      ["from", "none"],
    ]);
    expect(query({ sc: "nonsense" })).toEqual([
      ["sc", "WEB01"],
      ["from", "none"],
    ]);
  });
});

describe("an outcome", () => {
  it("is decided by a table, with the quote in money", () => {
    const one = new Respondent(
      small({
        tables: {
          destination: {
            inputs: [{ value: "premium" }],
            outputs: { to: "text" },
            hitPolicy: "first",
            rows: [{ when: ["[1..3999]"], then: { to: "buy" } }],
            otherwise: { to: "call" },
          },
        },
        outcome: "destination.to",
        pages: [ask("p", [{ id: "premium", type: "number" }])],
        outcomes: [
          { id: "call", kind: "call-us", title: "Call us", contents: [], phone: { number: "0800 1" } },
          {
            id: "buy",
            kind: "buy",
            title: "Your quote",
            contents: [],
            quote: { premium: "premium", reference: '"Q1"', insurer: "null" },
          },
        ],
      }),
    );
    const outcome = () => one.journey.outcome(one.walk, { language: "en", at: one.at });
    one.post("p", { premium: "1999" });
    expect(outcome()).toMatchObject({
      outcome: "buy",
      destination: "buy",
      quote: { premium: "£1,999.00", reference: "Q1", benefits: [] },
    });
    expect(outcome().quote).not.toHaveProperty("insurer");
    one.post("p", { premium: "4000" });
    expect(outcome()).toMatchObject({ outcome: "call", phone: { number: "0800 1" } });
    expect(one.journey.submission(one.walk, one.at)).toMatchObject({
      outcome: "call",
      answers: [{ field: "premium", value: 4000 }],
    });
  });
});

describe("a change link", () => {
  const changing = small({
    pages: [
      ask("a", [radio("kind", ["one", "two"])]),
      ask("b", [{ id: "note", type: "text" }], { show: 'kind = "two"' }),
      ask("c", [{ id: "last", type: "text" }]),
    ],
  });

  it("leads back to where it came from when nothing between is open", () => {
    const one = new Respondent(changing);
    one.post("a", { kind: "one" });
    one.post("c", { last: "x" });
    const view = one.view("check");
    const change = view.kind === "check" ? view.groups[0]?.rows[0]?.items[0]?.change : undefined;
    expect(change).toEqual({ page: "a", anchor: "kind", returnTo: "check" });
    expect(one.view("a", { returnTo: "check" }).previous).toEqual({ page: "check" });
    expect(one.post("a", { kind: "one" }, { returnTo: "check" })).toMatchObject({
      next: { page: "check", anchor: "kind" },
    });
  });

  it("leads to what it opened first", () => {
    const one = new Respondent(changing);
    one.post("a", { kind: "one" });
    one.post("c", { last: "x" });
    expect(one.post("a", { kind: "two" }, { returnTo: "check" })).toMatchObject({
      next: { page: "b", returnTo: "check" },
    });
    expect(one.post("b", { note: "n" }, { returnTo: "check" })).toMatchObject({ next: { page: "check" } });
  });

  it("posted twice is the same as posted once", () => {
    const one = new Respondent(changing);
    one.post("a", { kind: "one" });
    const { response } = one;
    one.post("a", { kind: "one" });
    expect(one.response).toBe(response);
  });
});
