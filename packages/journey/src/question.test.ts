import { describe, expect, it } from "vitest";
import { ask, radio, Respondent, small } from "../test/drive.ts";

const number = (id: string, more: object = {}) => ({ id, type: "number", label: id, required: false, ...more });
const date = (id: string) => ({ id, type: "date", label: id });
const typed = (id: string, iso: string) => {
  const [year = "", month = "", day = ""] = iso.split("-");
  return { [`${id}-day`]: day, [`${id}-month`]: month, [`${id}-year`]: year };
};

describe("exclusive answers", () => {
  const one = new Respondent(
    small({
      pages: [
        ask(
          "p",
          [
            { id: "some", type: "checkbox", options: [{ value: "a", label: "A" }] },
            { id: "none", type: "checkbox", options: [{ value: "none", label: "None" }] },
          ],
          { question: { checks: [{ kind: "exclusive", fields: ["some", "none"] }] } },
        ),
      ],
    }),
  );

  it("take one side, not both, and need one", () => {
    one.post("p", { some: "a", none: "none" });
    expect(one.errors).toEqual(["Remove an answer"]);
    one.post("p", {});
    expect(one.errors).toEqual(["Select at least one answer"]);
    one.post("p", { none: "none" });
    expect(one.next).toBe("check");
    expect(one.view("p")).toMatchObject({ questions: [{ exclusive: true }] });
  });

  it("are summed up by the side that was taken", () => {
    const shown = () => {
      const view = one.view("check");
      return view.kind === "check" ? view.groups[0]?.rows[0]?.items.map(({ id, values }) => [id, ...values]) : [];
    };
    one.post("p", { none: "none" });
    expect(shown()).toEqual([["none", "None"]]);
    one.post("p", { some: "a" });
    expect(shown()).toEqual([["some", "A"]]);
  });
});

describe("a number out of its limits and too exact", () => {
  const pages = [ask("p", [number("n", { min: 10 })])];
  const said = (form: Record<string, unknown>, typed = "5.5") => {
    const one = new Respondent(form);
    one.post("p", { n: typed });
    return one.errors;
  };

  it("is told one thing at a time", () => {
    expect(said(small({ pages }))).toEqual(["Enter a whole number"]);
  });

  it("is told both by a survey, the limit first", () => {
    const both = ["Enter an answer more than or equal to 10", "Enter a whole number"];
    expect(said({ ...small({ pages }), wording: "survey" })).toEqual(both);
    expect(said({ ...small({ pages }), wording: "survey" }, "5.0")).toEqual(both);
  });
});

describe("the wording of a survey", () => {
  const survey = {
    ...small({ pages: [ask("p", [radio("pick", ["a"])]), ask("q", [date("day")])] }),
    wording: "survey",
  };
  const one = new Respondent(survey);

  it("says what a missing choice is about", () => {
    one.post("p", {});
    expect(one.last).toMatchObject({
      errors: [{ message: "Select an answer", about: expect.stringMatching("^to ‘") as string }],
    });
  });

  it("shows what was said beside an option with the option", () => {
    const other = { value: "b", label: "Other", reveal: { id: "else", type: "text", label: "What else" } };
    const field = { id: "some", type: "checkbox", options: [{ value: "a", label: "A" }, other] };
    const two = new Respondent({ ...small({ pages: [ask("p", [field])] }), wording: "survey" });
    two.post("p", { some: ["a", "b"], else: "Tea" });
    const view = two.view("check");
    const [row] = view.kind === "check" ? (view.groups[0]?.rows ?? []) : [];
    expect(row?.items).toMatchObject([{ id: "some", values: ["A", "Other"], beside: { 1: ["Tea"] } }]);
  });

  it("names a total of measures by its number", () => {
    const share = (id: string) => ({ id, type: "percentage", label: id });
    const checks = [{ kind: "sum", fields: ["a", "b"], compare: "=", total: 1000 }];
    const pages = [ask("p", [share("a"), share("b")], { question: { checks } })];
    const two = new Respondent({ ...small({ pages }), wording: "survey" });
    two.post("p", { a: "1", b: "2" });
    expect(two.errors).toEqual(["Enter answers that add up to 1,000"]);
  });

  it("says once what is wrong with several boxes", () => {
    one.post("p", { pick: "a" });
    one.post("q", { "day-day": "1" });
    expect(one.errors).toEqual(["Enter a valid date"]);
  });
});

describe("a sum", () => {
  it("is compared with a total from another answer, which re-opens it when it changes", () => {
    const one = new Respondent(
      small({
        pages: [
          ask("whole", [{ id: "total", type: "currency", currency: "GBP" }]),
          ask(
            "parts",
            [number("a", { type: "currency", currency: "GBP" }), number("b", { type: "currency", currency: "GBP" })],
            {
              question: { checks: [{ kind: "sum", fields: ["a", "b"], compare: "=", total: "total" }] },
            },
          ),
        ],
      }),
    );
    one.post("whole", { total: "0.30" });
    one.post("parts", { a: "0.10", b: "0.10" });
    expect(one.errors).toEqual(["Enter answers that add up to £0.30"]);
    expect(one.last).toMatchObject({ errors: [{ anchor: "a", question: "parts-q" }] });
    one.post("parts", { a: "0.10", b: "0.20" });
    expect(one.walk.complete).toBe(true);
    one.post("whole", { total: "0.40" });
    expect(one.current).toBe("parts");
    one.post("whole", { total: "0.30" });
    expect(one.walk.complete).toBe(true);
  });
});

describe("a date range", () => {
  it.each([{ days: 1e15 }, { months: 1e15 }, { years: 9000 }])("has no end where its period has none: %o", (max) => {
    const checks = [{ kind: "date-range", from: "from", to: "to", max }];
    const one = new Respondent(small({ pages: [ask("p", [date("from"), date("to")], { question: { checks } })] }));
    one.post("p", { ...typed("from", "2026-02-01"), ...typed("to", "2999-02-01") });
    expect(one.errors).toEqual([]);
  });

  it("is in order and within its period", () => {
    const one = new Respondent(
      small({
        pages: [
          ask("p", [date("from"), date("to")], {
            question: {
              checks: [{ kind: "date-range", from: "from", to: "to", min: { days: 10 }, max: { months: 1 } }],
            },
          }),
        ],
      }),
    );
    const post = (from: string, to: string) => {
      one.post("p", { ...typed("from", from), ...typed("to", to) });
      return one.errors;
    };
    expect(post("2026-02-01", "2026-01-01")).toEqual(["Enter a 'period to' date later than the 'period from' date"]);
    expect(post("2026-01-31", "2026-02-05")).toEqual(["Enter a reporting period greater than or equal to 10 days"]);
    expect(post("2026-01-31", "2026-03-01")).toEqual(["Enter a reporting period less than or equal to 1 month"]);
    expect(post("2026-01-31", "2026-02-28")).toEqual([]);
  });
});

describe("a rule over several answers", () => {
  const one = new Respondent(
    small({
      pages: [
        ask("p", [number("adults"), number("children")], {
          question: {
            checks: [
              { kind: "rule", rule: "adults + children <= 9", message: "Nine at most, not {n}", fields: ["children"] },
            ].map((check) => ({ ...check, message: { text: check.message, with: { n: "adults + children" } } })),
          },
        }),
      ],
    }),
  );

  it("says what it is about with the answers as typed, and stores nothing", () => {
    one.post("p", { adults: "5", children: "5" });
    expect(one.errors).toEqual(["Nine at most, not 10"]);
    expect(one.last).toMatchObject({ errors: [{ anchor: "children", field: "children", code: "rule" }] });
    expect(one.response.answers).toEqual({});
    one.post("p", { adults: "5", children: "4" });
    expect(one.walk.complete).toBe(true);
  });

  it("shows again what was typed, beside the errors", () => {
    const raw = { adults: "five", children: "4" };
    const posted = one.post("p", raw);
    const errors = posted.kind === "invalid" ? posted.errors : [];
    const view = one.journey.view(one.walk, { page: "p" }, { language: "en", at: one.at, raw, errors });
    expect(view).toMatchObject({
      errors: [{ message: "Enter a whole number" }],
      questions: [
        {
          fields: [
            { id: "adults", value: "five", errors: [{ field: "adults" }] },
            { id: "children", value: "4", errors: [] },
          ],
        },
      ],
    });
  });
});

describe("a field that an option reveals", () => {
  const other = { value: "other", label: "Other", reveal: { id: "detail", type: "text", label: "Say which" } };
  const one = new Respondent(
    small({ pages: [ask("p", [{ id: "which", type: "radio", options: [{ value: "a", label: "A" }, other] }])] }),
  );

  it("is asked only when its option is chosen", () => {
    one.post("p", { which: "other", detail: "" });
    expect(one.errors).toEqual(["Enter an answer"]);
    one.post("p", { which: "other", detail: "mine" });
    expect(one.response.answers).toEqual({ which: "other", detail: "mine" });
    one.post("p", { which: "a", detail: "ignored" });
    expect(one.response.answers).toEqual({ which: "a" });
    expect(one.journey.submission(one.walk, one.at).answers).toEqual([{ field: "which", value: "a" }]);
    one.post("p", { which: "other", detail: "mine" });
    expect(one.view("p")).toMatchObject({
      questions: [
        { fields: [{ options: [{ selected: false }, { selected: true, reveal: { id: "detail", value: "mine" } }] }] },
      ],
    });
  });
});

describe("what is made from answers", () => {
  const lists = [{ id: "people", singular: "person", plural: "people" }];
  const people = {
    id: "people",
    type: "list",
    list: "people",
    title: "People",
    more: { field: "anyone", yes: "Yes", no: "No" },
    pages: [ask("name", [{ id: "first", type: "text" }])],
    item: { label: "{first}" },
    remove: { title: "Remove?" },
  };

  it("offers an option for each item, and re-opens the page when they change", () => {
    const one = new Respondent(
      small({
        lists,
        pages: [
          people,
          ask("oldest", [
            {
              id: "who",
              type: "radio",
              options: [
                { each: "people", as: "p", value: "p.id", label: { text: "{name}", with: { name: "p.first" } } },
                { value: "none", label: "Nobody" },
              ],
            },
          ]),
        ],
      }),
    );
    const ann = one.add("people", { first: "Ann" });
    one.post("people", { anyone: "no" });
    expect(one.view("oldest")).toMatchObject({
      questions: [{ fields: [{ options: [{ value: ann, label: "Ann" }, { value: "none" }] }] }],
    });
    one.post("oldest", { who: "stranger" });
    expect(one.errors).toEqual(["Select an answer from the list"]);
    one.post("oldest", { who: ann });
    expect(one.walk.complete).toBe(true);
    one.add("people", { first: "Ben" });
    expect(one.current).toBe("oldest");
  });

  it("makes a field for each element, whose answers are a list to rules", () => {
    const one = new Respondent(
      small({
        pages: [
          ask("shops", [
            { id: "chosen", type: "checkbox", options: ["tesco", "aldi"].map((value) => ({ value, label: value })) },
          ]),
          ask(
            "spent",
            [{ id: "amount", type: "number", each: { over: "chosen", as: "shop", key: "shop", label: "At {shop}" } }],
            { question: { checks: [{ kind: "sum", fields: ["amount"], compare: "<=", total: 100 }] } },
          ),
          { id: "sum", type: "calculation", title: "{total}", fields: ["amount"], totalLabel: "Sum" },
          ask("much", [{ id: "why", type: "text" }], { show: "sum(amount) > 50" }),
        ],
      }),
    );
    one.post("shops", { chosen: ["tesco", "aldi"] });
    expect(one.view("spent")).toMatchObject({
      questions: [{ fields: [{ id: "amount-tesco", label: "At tesco" }, { id: "amount-aldi" }] }],
    });
    one.post("spent", { "amount-tesco": "90", "amount-aldi": "20" });
    expect(one.errors).toEqual(["Enter answers that add up to or are less than 100"]);
    one.post("spent", { "amount-tesco": "40", "amount-aldi": "20" });
    expect(one.path).toEqual(["shops", "spent", "sum", "much", "check"]);
    expect(one.view("sum")).toMatchObject({ total: "60" });
    one.post("shops", { chosen: ["tesco"] });
    expect(one.path).not.toContain("much");
  });
});

describe("languages and texts", () => {
  it("writes questions, options, errors and summaries in the reader's language", () => {
    const form = small({
      languages: ["en", "cy"],
      title: { en: "Form", cy: "Ffurflen" },
      outcomes: [{ id: "done", kind: "thank-you", title: { en: "Thanks", cy: "Diolch" }, contents: [] }],
      sections: [
        {
          id: "main",
          title: { en: "Main", cy: "Prif" },
          pages: [
            {
              id: "p",
              type: "question",
              questions: [
                {
                  id: "q",
                  title: { en: "Tea?", cy: "Te?" },
                  fields: [radio("tea", [], { options: [{ value: "y", label: { en: "Yes", cy: "Ydw" } }] })],
                },
              ],
            },
            { id: "check", type: "check", title: { en: "Check", cy: "Gwirio" } },
          ],
        },
      ],
    });
    const one = new Respondent(form);
    one.language = "cy";
    one.post("p", {});
    expect(one.errors).toEqual(["Dewiswch ateb"]);
    one.post("p", { tea: "y" });
    expect(one.view("check")).toMatchObject({
      title: "Gwirio",
      formTitle: "Ffurflen",
      groups: [{ rows: [{ title: "Te?", items: [{ values: ["Ydw"] }] }] }],
    });
  });
});
