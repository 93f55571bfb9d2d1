import { expect, it } from "vitest";
import { ask, Respondent, small } from "../test/drive.ts";

const money = (id: string) => ({ id, type: "currency", currency: "GBP", label: id, required: false });
const total = (id: string, parts: Readonly<Record<string, unknown>>) => ({
  id,
  type: "calculation",
  title: "We make it {total}",
  totalLabel: `Total ${id}`,
  ...parts,
});

const form = small({
  sections: [
    {
      id: "spending",
      title: "Spending",
      groups: [{ id: "food", title: "Food" }, { id: "rest" }],
      pages: [
        ask("eat", [money("bread"), money("fruit")], { group: "food" }),
        { ...total("food-total", { fields: ["bread", "fruit"] }), group: "food" },
        ask("wear", [money("hats")], { group: "rest" }),
        { ...total("clothes-total", { fields: ["hats"] }), group: "rest" },
        { ...total("grand", { pages: ["food-total", "clothes-total"] }), group: "rest" },
      ],
    },
    { id: "end", title: "End", pages: [{ id: "check", type: "check", title: "Check" }] },
  ],
});

function done(): Respondent {
  const one = new Respondent(form);
  one.post("eat", { bread: "1.10", fruit: "2.20" });
  one.post("food-total");
  one.post("wear", { hats: "5" });
  one.post("clothes-total");
  return one;
}

it("a grand total shows the totals it adds, each with its change link", () => {
  const one = done();
  expect(one.next).toBe("grand");
  const view = one.view("grand");
  expect(view).toMatchObject({ kind: "calculation", title: "We make it £8.30", total: "£8.30" });
  const groups = view.kind === "calculation" ? view.groups : [];
  expect(groups.map(({ id, title }) => [id, title])).toEqual([
    ["food-0", "Food"],
    ["rest-0", undefined],
  ]);
  expect(groups.flatMap(({ rows }) => rows).map(({ id, items }) => [id, items[0]?.values, items[0]?.change])).toEqual([
    ["food-total", ["£3.30"], { page: "food-total", anchor: "food-total", returnTo: "grand" }],
    ["clothes-total", ["£5.00"], { page: "clothes-total", anchor: "clothes-total", returnTo: "grand" }],
  ]);
});

it("a changed answer asks for its total and for every total above it again", () => {
  const one = done();
  one.post("grand");
  expect(one.walk.complete).toBe(true);
  // The same sum of other parts is another total to confirm.
  one.post("eat", { bread: "2.20", fruit: "1.10" });
  expect(one.current).toBe("food-total");
  one.post("food-total");
  expect(one.walk.complete).toBe(true);
  one.post("eat", { bread: "3", fruit: "1" });
  one.post("food-total");
  expect(one.current).toBe("grand");
});

it("what rests on a total is asked again when that changes, unless it is lasting", () => {
  const parts = [money("card"), money("cash")];
  const share = (id: string, more: object) =>
    ask(
      id,
      [
        { ...money(`${id}-most`), max: { value: "grand", ...more } },
        ...parts.map((one) => ({ ...one, id: `${id}-${one.id}` })),
      ],
      {
        question: {
          checks: [{ kind: "sum", fields: [`${id}-card`, `${id}-cash`], compare: "=", total: "grand", ...more }],
        },
      },
    );
  const pages = [ask("eat", [money("bread")]), share("paid", {}), share("kept", { lasting: true })];
  const one = new Respondent(small({ values: { grand: "`bread`" }, pages }));
  one.post("eat", { bread: "8" });
  for (const id of ["paid", "kept"]) one.post(id, { [`${id}-most`]: "8", [`${id}-card`]: "3", [`${id}-cash`]: "5" });
  one.post("eat", { bread: "7" });
  expect(one.current).toBe("paid");
  one.post("paid", { "paid-most": "7", "paid-card": "2", "paid-cash": "5" });
  expect(one.current).toBe("check");
  one.post("kept", { "kept-most": "8", "kept-card": "3", "kept-cash": "5" });
  expect(one.errors).toHaveLength(1);
});

it("a change leads back through each of the totals that led to it", () => {
  const one = done();
  one.post("grand");
  const view = one.view("food-total", { returnTo: "grand" });
  expect(view.previous).toMatchObject({ page: "grand" });
  const [row] = view.kind === "calculation" ? (view.groups[0]?.rows ?? []) : [];
  expect(row?.items[0]?.change).toMatchObject({ page: "eat", returnTo: "food-total,grand" });
  expect(one.view("eat", { returnTo: "food-total,grand" }).previous).toEqual({ page: "food-total", returnTo: "grand" });
  const changed = one.post("eat", { bread: "3", fruit: "1" }, { returnTo: "food-total,grand" });
  expect(changed).toMatchObject({ next: { page: "food-total", returnTo: "grand" } });
  expect(one.post("food-total", {}, { returnTo: "grand" })).toMatchObject({ next: { page: "grand" } });
});

it("a summary shows a section in its groups, and those without a heading too", () => {
  const view = done().view("check");
  const groups = view.kind === "check" ? view.groups : [];
  expect(groups.map(({ id, title, rows }) => [id, title, rows.length])).toEqual([
    ["food-0", "Food", 1],
    ["rest-0", undefined, 1],
  ]);
});

it("is written with the most decimals that one of its fields takes", () => {
  const one = new Respondent(
    small({
      pages: [
        ask("eat", [{ ...money("bread"), decimals: 1 }, money("fruit")]),
        total("food-total", { fields: ["bread", "fruit"] }),
      ],
    }),
  );
  one.post("eat", { bread: "1.1", fruit: "2.10" });
  expect(one.view("food-total")).toMatchObject({ total: "£3.20" });
});

it("shows what was said of every item of a list, in the group of the list", () => {
  const cars = {
    id: "cars",
    type: "list",
    list: "cars",
    group: "all",
    title: "Another car?",
    more: { field: "another", yes: "Yes", no: "No" },
    pages: [ask("car", [{ id: "name", type: "text", label: "Name" }, money("fuel")])],
    item: { label: "{name}" },
  };
  const pages = [cars, { ...total("all-fuel", { fields: ["fuel"] }), group: "all" }];
  const check = { id: "check", type: "check", title: "Check" };
  const one = new Respondent(
    small({
      lists: [{ id: "cars", singular: "car", plural: "cars" }],
      sections: [
        { id: "driving", title: "Driving", groups: [{ id: "all" }], pages },
        { id: "end", title: "End", pages: [check] },
      ],
    }),
  );
  one.post("cars", { another: "yes" });
  one.add("cars", { name: "Mini", fuel: "20" });
  one.post("cars", { another: "no" });
  const view = one.view("all-fuel");
  expect(view).toMatchObject({ total: "£20.00" });
  const groups = view.kind === "calculation" ? view.groups : [];
  expect(groups.flatMap(({ rows }) => rows.flatMap(({ items }) => items.map(({ values }) => values)))).toEqual([
    ["£20.00"],
  ]);
});
