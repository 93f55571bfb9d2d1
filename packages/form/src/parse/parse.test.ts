import { describe, expect, it } from "vitest";
import { check, text, ask, form, errors, messages } from "../../test/small-form.ts";

describe("an id that the respondent app needs for itself", () => {
  it("is refused for a form, a page and an outcome", () => {
    const outcome = { id: "resume", kind: "thank-you", title: "Done", contents: [] };
    expect(errors(form([ask("save", [text("x")])], { id: "cookies", outcomes: [outcome] }))).toEqual([
      "form/reserved-id /id",
      "form/reserved-id /sections/0/pages/0/id",
      "form/reserved-id /outcomes/0/id",
    ]);
  });
});

describe("the pattern of a text field", () => {
  const at = "/sections/0/pages/0/questions/0/fields/0/pattern";
  it.each([
    ["[A-Z]{2} ?[0-9]+", {}, []],
    ["[", {}, [`form/wrong-pattern ${at}`]],
    ["(a+)+", {}, [`form/slow-pattern ${at}`]],
    [".*,.*,.*", {}, []],
    [".*,.*,.*", { maxLength: 1000 }, [`form/slow-pattern ${at}`]],
  ])("%s is refused where an answer could keep it busy: %o", (pattern, more, found) => {
    expect(errors(form([ask("a", [text("x", { pattern, ...more })])]))).toEqual(found);
  });
});

describe("the shape of a form", () => {
  it("is right", () => {
    expect(errors(form([ask("a", [text("x")])]))).toEqual([]);
  });

  it("names every fault at its place, and the nearest known property", () => {
    const page = { ...ask("a", [text("x", { maxLenght: 3, required: 3 })]), titel: "T" };
    const parsed = form([page, { id: "b", type: "quesion" }], { flow: { type: "line" }, languages: [] });
    expect(errors(parsed).sort()).toEqual([
      "form/unknown-kind /flow/type",
      "form/unknown-kind /sections/0/pages/1/type",
      "form/unknown-property /sections/0/pages/0/questions/0/fields/0/maxLenght",
      "form/unknown-property /sections/0/pages/0/titel",
      "form/wrong-type /sections/0/pages/0/questions/0/fields/0/required",
      "form/wrong-value /languages",
    ]);
    expect(messages(parsed)).toContain('"maxLenght" is not known here; did you mean "maxLength"?');
    expect(messages(parsed)).toContain('"titel" is not known here; did you mean "title"?');
  });

  it("says what is missing", () => {
    const rest = Object.fromEntries(Object.entries(form([])).filter(([name]) => name !== "title"));
    expect(errors(rest)).toEqual(["form/missing /title"]);
    expect(errors(form([{ type: "content", id: "c", title: "C" }]))).toEqual([
      "form/missing /sections/0/pages/0/contents",
    ]);
  });

  it("has a version", () => {
    expect(errors({ ...form([]), schema: "waypost/form/0" })).toEqual(["form/unknown-schema /schema"]);
    expect(errors({})).toEqual(["form/unknown-schema /schema"]);
  });

  it("is bounded", () => {
    let deep: unknown = {};
    for (let level = 0; level < 100_000; level++) deep = [deep];
    expect(errors(deep)[0]).toMatch(/^form\/too-deep /);
    expect(errors(new Array(600_000).fill(0))).toEqual(["form/too-large "]);
    for (const odd of [undefined, () => 1, Symbol("x"), 1n, NaN, new Date(), new Map()]) {
      expect(errors(odd)).toEqual(["form/not-json "]);
    }
  });

  it("gives up after so many errors, and says so", () => {
    const pages = Array.from({ length: 300 }, (_, n) => ask(`p${n}`, [text(`x${n}`)], { show: "nothing" }));
    expect(errors(form(pages))).toHaveLength(201);
    expect(errors(form(pages)).at(-1)).toBe("form/too-many-errors ");
  });
});

describe("ids and references", () => {
  it("stand for one thing", () => {
    const twice = form([ask("a", [text("x")]), ask("a", [text("x")])]);
    expect(errors(twice)).toEqual([
      "form/duplicate-id /sections/0/pages/1/id",
      "form/duplicate-id /sections/0/pages/1/questions/0/id",
      "form/duplicate-id /sections/0/pages/1/questions/0/fields/0/id",
    ]);
    expect(errors(form([ask("a", [text("x")])], { values: { x: "1" } }))).toEqual(["form/duplicate-name /values/x"]);
    expect(
      errors(
        form([], {
          lists: [
            { id: "l", singular: "a", plural: "b" },
            { id: "l", singular: "a", plural: "b" },
          ],
        }),
      ),
    ).toContain("form/duplicate-id /lists/1/id");
  });

  it("stand for one thing within a question and among the groups of a section", () => {
    const labelled = (id: string, more: object = {}) => text(id, { label: "Label", ...more });
    const options = [{ value: "o", label: "O", reveal: labelled("x") }];
    const fields = [labelled("x"), labelled("y"), labelled("y"), { id: "r", type: "radio", label: "R", options }];
    const groups = ["g", "g"].map((id) => ({ id, title: "Group" }));
    const pages = [ask("a", fields, { group: "g" }), ask("b", [text("z")], { group: "h" }), check];
    expect(errors(form([], { sections: [{ id: "s", title: "S", groups, pages }] }))).toEqual([
      "form/duplicate-id /sections/0/groups/1/id",
      "form/unknown-group /sections/0/pages/1/group",
      "form/duplicate-id /sections/0/pages/0/questions/0/fields/2/id",
      "form/duplicate-id /sections/0/pages/0/questions/0/fields/3/options/0/reveal/id",
    ]);
  });

  it("may be shared by the variants of one question", () => {
    const variants = [
      { when: 'y = "1"', question: { id: "q", title: "A", fields: [text("x")] } },
      { question: { id: "q", title: "B", fields: [text("x")] } },
    ];
    expect(errors(form([ask("b", [text("y")]), { id: "a", type: "question", questions: [{ variants }] }]))).toEqual([]);
  });

  it("lead somewhere", () => {
    const list = {
      id: "l",
      type: "list",
      list: "nobody",
      title: "T",
      more: { field: "m", yes: "y", no: "n" },
      pages: [ask("i", [text("z")])],
      item: { label: "x" },
      remove: { title: "r" },
    };
    const pages = [
      ask("a", [{ id: "r", type: "radio", options: { set: "colours" } }], {
        lookups: ["vehicle"],
        routes: [
          { when: 'r = "x"', to: { page: "nowhere" } },
          { when: 'r = "y"', to: { section: "none" } },
        ],
      }),
      list,
      { id: "calc", type: "calculation", title: "T", totalLabel: "T", fields: ["missing"] },
    ];
    expect(errors(form(pages)).sort()).toEqual([
      "form/unknown-field /sections/0/pages/2/fields/0",
      "form/unknown-list /sections/0/pages/1/list",
      "form/unknown-lookup /sections/0/pages/0/lookups/0",
      "form/unknown-options /sections/0/pages/0/questions/0/fields/0/options/set",
      "form/unknown-page /sections/0/pages/0/routes/0/to/page",
      "form/unknown-section /sections/0/pages/0/routes/1/to/section",
    ]);
  });

  it("are reached from where they are led to", () => {
    const sections = [
      { id: "one", title: "1", pages: [ask("a", [text("x")], { routes: [{ to: { page: "b" } }] })] },
      { id: "two", title: "2", pages: [ask("b", [text("y")]), check] },
    ];
    expect(errors({ ...form([]), sections })).toEqual(["form/unreachable-target /sections/0/pages/0/routes/0/to"]);
  });

  it("lead back on a condition only: a form comes to its end", () => {
    const back = (more: object) => [
      ask("a", [text("x")]),
      ask("b", [text("y")], { routes: [{ ...more, to: { page: "a" } }] }),
    ];
    expect(errors(form(back({})))).toEqual(["form/endless /sections/0/pages/1/routes/0"]);
    expect(errors(form(back({ when: 'y = "again"' })))).toEqual([]);
  });

  it("name an option once, an exclusive pair, a range of dates", () => {
    const option = { value: "a", label: "A" };
    const checks = [{ kind: "sum", fields: ["r", "gone"], compare: "=", total: 1 }];
    const page = {
      id: "p",
      type: "question",
      questions: [{ id: "q", title: "Q", fields: [{ id: "r", type: "radio", options: [option, option] }], checks }],
    };
    expect(errors(form([page])).sort()).toEqual([
      "form/duplicate-option /sections/0/pages/0/questions/0/fields/0/options/1/value",
      "form/unknown-field /sections/0/pages/0/questions/0/checks/0/fields/1",
      "form/wrong-field /sections/0/pages/0/questions/0/checks/0",
    ]);
  });
});

describe("rules and texts", () => {
  it("are checked against the form where they stand", () => {
    const pages = [
      ask("a", [{ id: "age", type: "number" }]),
      ask("b", [text("y")], { show: 'age = "old"' }),
      ask("c", [text("z")], { show: "agee > 1" }),
    ];
    expect(errors(form(pages))).toEqual([
      "expression/type-mismatch /sections/0/pages/1/show",
      "expression/unknown-name /sections/0/pages/2/show",
    ]);
    expect(messages(form(pages))[1]).toContain('did you mean "age"?');
  });

  it("read nothing that is asked only later, directly or through a value", () => {
    const later = form(
      [ask("a", [text("x")], { show: 'z = "1"' }), ask("b", [text("y")], { show: 'v = "1"' }), ask("c", [text("z")])],
      { values: { v: "z" } },
    );
    expect(errors(later)).toEqual([
      "form/asked-later /sections/0/pages/0/show",
      "form/asked-later /sections/0/pages/1/show",
    ]);
    expect(messages(later)[1]).toContain('(through "v")');
  });

  it("read a page's own answers in its checks and routes alone", () => {
    const own = (more: object) => form([ask("a", [text("x")], more), ask("b", [text("y")])]);
    expect(errors(own({ routes: [{ when: 'x = "1"', to: { page: "b" } }] }))).toEqual([]);
    expect(errors(own({ show: 'x = "1"' }))).toEqual(["form/asked-later /sections/0/pages/0/show"]);
    expect(errors(own({ title: "Hello {x}" }))).toEqual(["form/asked-later /sections/0/pages/0/title"]);
  });

  it("do not rest on themselves", () => {
    const circle = form([], { values: { a: "b + 1", b: "c + 1", c: "a + 1", d: "a" } });
    expect(errors(circle)).toEqual(["form/circle /values/a"]);
    expect(messages(circle)[0]).toBe('"a" rests on itself: a → b → c → a');
  });

  it("let sections of a hub look at each other one way only", () => {
    const sections = [
      { id: "one", title: "1", enabled: 'y = "1"', pages: [ask("a", [text("x")])] },
      { id: "two", title: "2", enabled: 'x = "1"', pages: [ask("b", [text("y")])] },
    ];
    const hub = { ...form([]), flow: { type: "hub" }, sections };
    expect(errors(hub).map((error) => error.split(" ")[0])).toEqual(["form/section-circle"]);
    expect(errors({ ...hub, sections: [sections[0], { ...sections[1], enabled: "true" }] })).toEqual([]);
  });

  it("say whose answers they mean where a list asks for them", () => {
    const lists = [{ id: "people", singular: "person", plural: "people" }];
    const list = {
      id: "l",
      type: "list",
      list: "people",
      title: "T",
      more: { field: "m", yes: "y", no: "n" },
      pages: [ask("i", [text("name")])],
      item: { label: "{name}" },
      remove: { title: "Remove {name}?" },
    };
    expect(errors(form([list, ask("a", [text("x")], { show: "count(people.name) > 1" })], { lists }))).toEqual([]);
    expect(messages(form([list, ask("a", [text("x")], { show: 'name = "A"' })], { lists }))[0]).toContain(
      "write people.name",
    );
  });

  it("are given in every language, unless they say the same in all", () => {
    const two = form([], { languages: ["en", "cy"], title: { en: "Form", cy: "Ffurflen" } });
    expect(errors(two)).toEqual([
      "form/missing-translation /sections/0/pages/0/title",
      "form/missing-translation /sections/0/title",
      "form/missing-translation /outcomes/0/title",
    ]);
  });

  it("label each of several fields", () => {
    expect(errors(form([ask("a", [text("x"), text("y", { label: "Y" })])]))).toEqual([
      "form/label-needed /sections/0/pages/0/questions/0/fields/0",
    ]);
  });
});

describe("the form as a whole", () => {
  it("ends a line with its check page, and a hub without", () => {
    const sections = [{ id: "main", title: "Main", pages: [ask("a", [text("x")])] }];
    expect(errors({ ...form([]), sections })).toEqual(["form/no-check-page /sections/0/pages/0"]);
    expect(errors(form([check]))).toContain("form/second-check-page /sections/0/pages/0");
    expect(errors(form([], { flow: { type: "hub" } }))).toContain("form/second-check-page /sections/0/pages/0");
  });

  it("knows its source codes, time zone and outcomes", () => {
    const sourceCodes = {
      id: "source",
      params: ["sc"],
      default: "WEB",
      codes: [
        { code: "WEB01", short: ["w"] },
        { code: "TV", short: ["W"] },
      ],
      hear: { field: "heard", codes: { tv: "TVV" } },
    };
    expect(errors(form([], { sourceCodes, timeZone: "Mars/Phobos", outcome: '"dome"' })).sort()).toEqual([
      "expression/not-an-option /outcome",
      "form/duplicate-source-code /sourceCodes/codes/1/short/0",
      "form/unknown-field /sourceCodes/hear/field",
      "form/unknown-source-code /sourceCodes/default",
      "form/unknown-source-code /sourceCodes/hear/codes/tv",
      "form/unknown-time-zone /timeZone",
    ]);
  });
});

describe("a decision table", () => {
  const table = (hitPolicy: string, ...cells: string[][]) => ({
    inputs: [{ value: "x" }, { value: "n" }],
    outputs: { to: "text" },
    hitPolicy,
    rows: cells.map((when) => ({ when, then: { to: "done" } })),
  });
  const fields = [text("x", { label: "X" }), { id: "n", type: "number", label: "N" }];
  const withTable = (tables: Record<string, unknown>, more = {}) =>
    errors(form([ask("a", fields)], { tables, ...more }));

  it.each([
    [['"a"', "-"], ['"b"', "-"], []],
    [["-", "[0..5]"], ["-", "(5..10]"], []],
    [["-", "> 5"], ["-", "<= 5"], []],
    [['"a"', "1"], ['"b"', "1"], []],
    [["x", "-"], ["-", "1, 2"], ["table/overlapping-rows /tables/t/rows/1/when"]],
    [['not("a")', "1"], ['"b"', "1"], ["table/overlapping-rows /tables/t/rows/1/when"]],
    [['"a"', "[0..5]"], ['"a"', "[5..10]"], ["table/overlapping-rows /tables/t/rows/1/when"]],
    [['"a"', "(0..5)"], ["-", "(4.5..10]"], ["table/overlapping-rows /tables/t/rows/1/when"]],
    [['"a"', "> -3"], ['"a"', "< 0"], ["table/overlapping-rows /tables/t/rows/1/when"]],
  ])("of which one row may hold has rows apart: %j and %j", (first, second, found) => {
    expect(withTable({ t: table("unique", first, second) })).toEqual(found);
    expect(withTable({ t: table("first", first, second) })).toEqual([]);
  });

  it("that says where a form ends names outcomes of it", () => {
    const there = table("first", ["-", "1"], ["-", "2"]);
    const tables = { t: { ...there, rows: there.rows.with(0, { when: ["-", "1"], then: { to: "doen" } }) } };
    expect(withTable(tables)).toEqual([]);
    expect(withTable(tables, { outcome: "t.to" })).toEqual(["form/unknown-outcome /tables/t/rows/0/then/to"]);
    expect(withTable({ t: { ...there, otherwise: { to: "gone" } } }, { outcome: "t.to" })).toEqual([
      "form/unknown-outcome /tables/t/otherwise/to",
    ]);
  });
});
