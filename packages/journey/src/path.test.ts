import { describe, expect, it } from "vitest";
import { ask, radio, Respondent, small } from "../test/drive.ts";

const yesNo = (id: string) => radio(id, ["yes", "no"]);
const text = (id: string, more: object = {}) => ({ id, type: "text", label: id, ...more });

describe("routing", () => {
  const form = small({
    pages: [
      ask("car", [yesNo("has_car")], { routes: [{ when: 'has_car = "no"', to: { page: "bike" } }] }),
      ask("plate", [text("plate_number")]),
      ask("bike", [yesNo("has_bike")]),
    ],
  });

  it("passes over what a route leads past, and comes back when the answer does", () => {
    const one = new Respondent(form);
    expect(one.path).toEqual(["car", "plate", "bike", "check"]);
    one.post("car", { has_car: "no" });
    expect(one.path).toEqual(["car", "bike", "check"]);
    expect(one.next).toBe("bike");
    one.post("car", { has_car: "yes" });
    expect(one.path).toEqual(["car", "plate", "bike", "check"]);
  });

  it("meets a section's summary wherever the section ends", () => {
    const end = { routes: [{ when: 'has_car = "no"', to: { end: "section" } }] };
    const pages = [
      ask("car", [yesNo("has_car")], end),
      ask("plate", [text("plate_number")]),
      { id: "summary", type: "section-summary", title: "Your car" },
    ];
    const check = { id: "end", title: "End", pages: [{ id: "check", type: "check", title: "Check" }] };
    const one = new Respondent(small({ sections: [{ id: "main", title: "Main", pages }, check] }));
    one.post("car", { has_car: "no" });
    expect(one.path).toEqual(["car", "summary", "check"]);
    expect(one.next).toBe("summary");
  });

  it("sums up no section of which nothing is asked", () => {
    const plate = ask("plate", [text("plate_number")], { skip: 'has_car = "no"' });
    const sections = [
      { id: "main", title: "Main", pages: [ask("car", [yesNo("has_car")])] },
      {
        id: "own",
        title: "Own",
        pages: [plate, { id: "summary", type: "section-summary", title: "Your car", confirm: false }],
      },
    ];
    const end = { id: "end", title: "End", pages: [{ id: "check", type: "check", title: "Check" }] };
    const one = new Respondent(small({ sections: [...sections, end] }));
    expect(one.path).toEqual(["car", "plate", "summary", "check"]);
    one.post("car", { has_car: "no" });
    expect(one.path).toEqual(["car", "check"]);
    expect(one.view("check")).toMatchObject({ previous: { page: "car" } });
    const hub = new Respondent(small({ flow: { type: "hub" }, sections }));
    hub.post("car", { has_car: "no" });
    expect(hub.view("hub")).toMatchObject({ complete: true, rows: [{ section: "main" }] });
  });

  it("keeps what was answered to another wording of the same, while it is right", () => {
    const worded = (most: number) => ({
      id: "age-q",
      title: "Age",
      fields: [{ id: "age", type: "number", max: most }],
    });
    const after = (alike: boolean, age: string) => {
      const variants = [{ when: 'has_car = "yes"', question: worded(99) }, { question: worded(16) }];
      const pages = [ask("car", [yesNo("has_car")]), { id: "age", type: "question", questions: [{ variants, alike }] }];
      const one = new Respondent(small({ pages }));
      one.post("car", { has_car: "yes" });
      one.post("age", { age });
      one.post("car", { has_car: "no" });
      return one.current;
    };
    expect(after(false, "7")).toBe("age");
    expect(after(true, "7")).toBe("check");
    expect(after(true, "70")).toBe("age");
  });

  it("begins sections in any order where the form allows it, and submits after all of them", () => {
    const section = (id: string) => ({ id: `section-${id}`, title: id, pages: [ask(id, [text(`${id}_name`)])] });
    const check = { id: "end", title: "End", pages: [{ id: "check", type: "check", title: "Check" }] };
    const sections = [section("one"), section("two"), section("three"), check];
    const reached = (flow: object) => {
      const one = new Respondent(small({ sections, flow }));
      one.post("one", { one_name: "" });
      return ["one", "two", "three", "check"].filter((page) => one.walk.reachable({ page }));
    };
    expect(reached({ type: "linear" })).toEqual(["one"]);
    expect(reached({ type: "linear", anyOrder: true })).toEqual(["one", "two", "three"]);
    const one = new Respondent(small({ sections, flow: { type: "linear", anyOrder: true } }));
    one.post("two", { two_name: "Bo" });
    expect(one.next).toBe("one");
    one.post("one", { one_name: "Al" });
    expect(one.next).toBe("three");
  });

  it("keeps an answer off the path, where it counts for nothing", () => {
    const one = new Respondent(form);
    one.post("car", { has_car: "yes" });
    one.post("plate", { plate_number: "AB12" });
    one.post("car", { has_car: "no" });
    expect(one.response.answers["plate_number"]).toBe("AB12");
    expect(one.journey.submission(one.walk, one.at).answers.map(({ field }) => field)).toEqual(["has_car"]);
    one.post("car", { has_car: "yes" });
    expect(one.current).toBe("bike");
  });

  it("opens no page before those that lead to it are complete", () => {
    const one = new Respondent(form);
    expect(one.walk.reachable({ page: "plate" })).toBe(false);
    expect(one.post("plate", { plate_number: "x" })).toEqual({ kind: "elsewhere", next: { page: "car" } });
    one.post("car", { has_car: "yes" });
    expect(one.walk.reachable({ page: "plate" })).toBe(true);
  });

  it("goes on to a section, to the end of one, and to the end of the form", () => {
    const section = (id: string, pages: readonly unknown[]) => ({ id, title: id, pages });
    const one = new Respondent(
      small({
        sections: [
          section("first", [
            ask("a", [radio("where", ["third", "section", "form", "on"])], {
              routes: [
                { when: 'where = "third"', to: { section: "third" } },
                { when: 'where = "section"', to: { end: "section" } },
                { when: 'where = "form"', to: { end: "form" } },
              ],
            }),
            ask("b", [text("b1")]),
          ]),
          section("second", [ask("c", [text("c1")])]),
          section("third", [ask("d", [text("d1")]), { id: "check", type: "check", title: "Check" }]),
        ],
      }),
    );
    const after = (where: string) => {
      one.post("a", { where });
      return one.path;
    };
    expect(after("third")).toEqual(["a", "d", "check"]);
    expect(after("section")).toEqual(["a", "c", "d", "check"]);
    expect(after("form")).toEqual(["a", "check"]);
    expect(after("on")).toEqual(["a", "b", "c", "d", "check"]);
  });
});

describe("a route backwards", () => {
  const one = new Respondent(
    small({
      pages: [
        ask("age", [{ id: "years", type: "number" }]),
        ask("sure", [yesNo("right")], { routes: [{ when: 'right = "no"', to: { page: "age" } }] }),
        ask("after", [text("name")]),
      ],
    }),
  );

  it("asks again from there, and then afresh whether that is right", () => {
    one.post("age", { years: "20" });
    one.post("sure", { right: "no" });
    expect(one.next).toBe("age");
    expect(one.response.answers).toEqual({ years: "20" });
    expect(one.walk.current).toEqual({ page: "sure" });
    one.post("age", { years: "21" });
    expect(one.next).toBe("sure");
    one.post("sure", { right: "yes" });
    expect(one.next).toBe("after");
  });

  it("stays on the way back to where a change link came from", () => {
    one.post("after", { name: "Ann" });
    const denied = one.post("sure", { right: "no" }, { returnTo: "check" });
    expect(denied).toMatchObject({ next: { page: "age", returnTo: "check" } });
    expect(one.view("sure", { returnTo: "check" }).previous).toEqual({ page: "age", returnTo: "check" });
    expect(one.post("sure", { right: "yes" }, { returnTo: "check" })).toMatchObject({ next: { page: "check" } });
    expect(one.view("sure", { returnTo: "check" }).previous).toEqual({ page: "check" });
  });
});

describe("skip and show", () => {
  it("decide before the page, on answers before it", () => {
    const one = new Respondent(
      small({
        pages: [
          ask("who", [yesNo("married")]),
          ask("partner", [text("partner_name")], { show: 'married = "yes"' }),
          ask("single", [text("why")], { skip: 'married = "yes"' }),
        ],
      }),
    );
    expect(one.path).toEqual(["who", "single", "check"]);
    one.post("who", { married: "yes" });
    expect(one.path).toEqual(["who", "partner", "check"]);
  });

  it("enable sections by a rule", () => {
    const one = new Respondent(
      small({
        sections: [
          { id: "a", title: "A", pages: [ask("want", [yesNo("more")])] },
          { id: "b", title: "B", enabled: 'more = "yes"', pages: [ask("extra", [text("e")])] },
          { id: "c", title: "C", pages: [{ id: "check", type: "check", title: "Check" }] },
        ],
      }),
    );
    expect(one.path).toEqual(["want", "check"]);
    one.post("want", { more: "yes" });
    expect(one.path).toEqual(["want", "extra", "check"]);
    expect(one.view("extra").progress).toEqual({ step: 2, of: 3, title: "B" });
  });
});

describe("a fingerprint", () => {
  it("re-opens a page whose variant changed, and closes it when it changes back", () => {
    const one = new Respondent(
      small({
        pages: [
          ask("who", [yesNo("proxy")]),
          {
            id: "age",
            type: "question",
            questions: [
              {
                variants: [
                  {
                    when: 'proxy = "yes"',
                    question: { id: "q", title: "Their age", fields: [{ id: "n", type: "number" }] },
                  },
                  { question: { id: "q", title: "Your age", fields: [{ id: "n", type: "number" }] } },
                ],
              },
            ],
          },
        ],
      }),
    );
    one.post("who", { proxy: "no" });
    expect(one.view("age").title).toBe("Your age");
    one.post("age", { n: "40" });
    expect(one.walk.complete).toBe(true);
    one.post("who", { proxy: "yes" });
    expect(one.view("age").title).toBe("Their age");
    expect(one.current).toBe("age");
    one.post("who", { proxy: "no" });
    expect(one.walk.complete).toBe(true);
  });

  it("re-opens a limit that moved and a total that changed, and nothing else", () => {
    const one = new Respondent(
      small({
        pages: [
          ask("most", [{ id: "top", type: "number" }]),
          ask("value", [{ id: "v", type: "number", max: "top" }]),
          ask("other", [{ id: "o", type: "number" }]),
          { id: "total", type: "calculation", title: "The total is {total}", fields: ["v", "o"], totalLabel: "Total" },
        ],
      }),
    );
    one.post("most", { top: "10" });
    one.post("value", { v: "11" });
    expect(one.errors).toEqual(["Enter an answer of 10 or less"]);
    one.post("value", { v: "9" });
    one.post("other", { o: "1" });
    expect(one.view("total")).toMatchObject({ title: "The total is 10", total: "10" });
    one.post("total");
    expect(one.walk.complete).toBe(true);
    one.post("other", { o: "2" });
    expect(one.current).toBe("total");
    one.post("other", { o: "1" });
    expect(one.walk.complete).toBe(true);
    one.post("most", { top: "20" });
    expect(one.current).toBe("value");
    one.post("value", { v: "9" });
    expect(one.walk.complete).toBe(true);
  });

  it("lets a limit that moves with the clock alone", () => {
    const one = new Respondent(small({ pages: [ask("born", [{ id: "dob", type: "date", max: "today()" }])] }));
    one.post("born", { "dob-day": "21", "dob-month": "11", "dob-year": "2026" });
    expect(one.walk.complete).toBe(true);
    one.at = { now: "2026-11-22T10:00:00.000Z" };
    expect(one.walk.complete).toBe(true);
    one.at = { now: "2026-11-20T10:00:00.000Z" };
    expect(one.walk.complete).toBe(false);
  });
});

describe("a default", () => {
  it("counts once the page was confirmed empty", () => {
    const one = new Respondent(
      small({
        pages: [
          ask("n", [{ id: "count", type: "number", required: false, default: "2" }]),
          ask("two", [text("t")], { show: "count = 2" }),
        ],
      }),
    );
    expect(one.path).toEqual(["n", "check"]);
    one.post("n", { count: "" });
    expect(one.path).toEqual(["n", "two", "check"]);
    expect(one.journey.submission(one.walk, one.at).answers).toEqual([{ field: "count", value: 2 }]);
  });
});
