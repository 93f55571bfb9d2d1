import { describe, expect, it } from "vitest";
import { ask, check, form, text } from "../../test/small-form.ts";
import { parse } from "./parse.ts";

function warnings(definition: unknown): readonly string[] {
  const parsed = parse(definition);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors, null, 1));
  return parsed.warnings.map(({ code, pointer }) => `${code} ${pointer}`);
}

const radio = (id: string) => ({ id, type: "radio", options: ["yes", "no"].map((value) => ({ value, label: value })) });
const to = (page: string, when?: string) => ({ ...(when === undefined ? {} : { when }), to: { page } });
const section = (id: string, pages: readonly unknown[], more: object = {}) => ({ id, title: id, pages, ...more });

describe("a page that no way leads to", () => {
  const unreachable = (...pages: readonly number[]) =>
    pages.map((page) => `form/unreachable-page /sections/0/pages/${page}`);
  const first = (routes: readonly unknown[], more: object = {}) => ask("a", [radio("x")], { routes, ...more });
  const rest = [ask("b", [text("y")]), ask("c", [text("z")])];

  it.each([
    ["always passed", [to("c")], unreachable(1)],
    ["passed by each of its routes", [to("c", 'x = "yes"'), { to: { end: "section" } }], unreachable(1)],
    ["reached where no condition holds", [to("c", 'x = "yes"')], []],
    ["reached by one of the routes", [to("c", 'x = "yes"'), to("b")], []],
    ["passed by a form that ends", [{ to: { end: "form" } }], unreachable(1, 2)],
    ["not passed at all", [], []],
  ])("is %s", (_, routes, found) => {
    expect(warnings(form([first(routes), ...rest]))).toEqual(found);
  });

  it("may be reached where the page before it is passed over itself", () => {
    const before = ask("before", [radio("w")]);
    expect(warnings(form([before, first([to("c")], { show: 'w = "yes"' }), ...rest]))).toEqual([]);
  });

  it("is told for a list's item pages, for whole sections, and of a summary where the section ends", () => {
    const item = { label: { text: "{n}", with: { n: "first" } } };
    const pages = [
      ask("name", [text("first")], { routes: [to("after")] }),
      ask("lost", [text("lost")]),
      ask("after", [text("after")]),
    ];
    const people = { id: "people", type: "list", list: "people", title: "People", item, pages };
    const lists = [{ id: "people", singular: "person", plural: "people" }];
    expect(warnings(form([people], { lists }))).toEqual(["form/unreachable-page /sections/0/pages/0/pages/1"]);
    const sections = [
      section("one", [
        ask("a", [radio("x")], {
          routes: [{ when: 'x = "no"', to: { end: "section" } }, { to: { section: "three" } }],
        }),
        ask("lost", [text("lost")]),
        { id: "sum", type: "section-summary", title: "Summary", routes: [{ to: { section: "three" } }] },
      ]),
      section("two", [ask("b", [text("y")])]),
      section("three", [check]),
    ];
    expect(warnings(form([], { sections }))).toEqual([
      "form/unreachable-page /sections/0/pages/1",
      "form/unreachable-page /sections/1",
    ]);
  });
});

describe("a condition that can never hold", () => {
  const years = { id: "age", type: "number", min: 0, max: { value: 120 } };
  const never = (show: string) =>
    warnings(
      form([ask("a", [radio("x"), years, text("t", { label: "T" })].map(labelled)), ask("b", [text("y")], { show })]),
    );
  const labelled = (field: object) => ({ label: "Label", ...field });

  it.each([
    "false",
    'x = "yes" and x = "no"',
    'x = "yes" and x != "yes"',
    'x in ("yes") and age > 3 and x = "no"',
    "age < 18 and age > 65",
    "age > 120",
    "age between 5 and 3",
    "18 > age and age >= 18",
    "age in [1..5] and age in [6..9]",
    't = "a" and (t = "b" or t = "c")',
    '(x = "yes" and x = "no") or age < 0',
  ])("%s", (show) => {
    expect(never(show)).toEqual(show.includes("or t") ? [] : ["form/never-holds /sections/0/pages/1/show"]);
  });

  it.each([
    'x = "yes" or x = "no"',
    'x = "yes" and t = "no"',
    "age > 18 and age < 65",
    "age > 5 and age < 5.5",
    "age in (1, [6..9]) and age >= 9",
    'not(x = "yes") and x = "no"',
    't != "a" and t != "b"',
    'age >= 120 and today() > date("2020-01-01")',
  ])("%s may", (show) => {
    expect(never(show)).toEqual([]);
  });

  it("is that of a later route or wording that says the same", () => {
    const routes = [to("c", 'x = "yes"'), to("b", 'x  =  "yes"')];
    const variants = [{ when: 'x = "yes"', title: "1" }, { when: 'x = "yes"', title: "2" }, { title: "3" }].map(
      ({ title, ...when }) => ({ ...when, question: { id: "q", title, fields: [text("z")] } }),
    );
    const c = { id: "c", type: "question", questions: [{ variants }] };
    expect(warnings(form([ask("a", [radio("x")], { routes }), ask("b", [text("y")]), c]))).toEqual([
      "form/never-holds /sections/0/pages/0/routes/1/when",
      "form/never-holds /sections/0/pages/2/questions/0/variants/1/when",
    ]);
  });

  it("is no fault of a component that is told to leave something out", () => {
    const component = {
      number: "F001",
      title: "Component",
      version: 1,
      params: { rule: { description: "Whether it is asked" } },
      pages: [ask("main", [text("y")], { show: { $param: "rule" } }), ask("other", [text("z")], { show: "false" })],
    };
    const include = { include: "F001", as: "part", with: { rule: "false" } };
    expect(warnings(form([include], { components: { F001: component } }))).toEqual([]);
  });
});
