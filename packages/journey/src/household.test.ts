import { describe, expect, it } from "vitest";
import { ask, radio, Respondent, small } from "../test/drive.ts";

const name = (id: string, title: string) => ({
  id,
  type: "question",
  questions: [{ id: `${id}-q`, title, fields: [{ id: "first", type: "text", label: "First name" }] }],
});

const choice = (id: string, options: readonly unknown[], more = {}) => ({
  id: `${id}-q`,
  title: `About ${id}`,
  fields: [{ id, type: "radio", options, ...more }],
});

const yes = (action: unknown) => ({ value: "Yes", label: "Yes", action });
const no = { value: "No", label: "No" };
const who = { text: "{n}", with: { n: "first" } };

/** A household as a census asks about it: the respondent, others, and how they are related. */
const household = small({
  lists: [{ id: "people", singular: "person", plural: "people" }],
  pages: [
    {
      id: "you",
      type: "primary-item",
      list: "people",
      question: choice("you-live-here", [yes({ kind: "add-item" }), no]),
      page: name("your-name", "What is your name?"),
    },
    {
      id: "others",
      type: "question",
      questions: [choice("any-others", [yes({ kind: "add-item", page: "people-here" }), no])],
      routes: [{ when: '`any-others` = "No"', to: { end: "section" } }],
    },
    {
      id: "people-here",
      type: "list",
      list: "people",
      question: choice("anyone-else", [yes({ kind: "add-item" }), no]),
      pages: [name("edit-person", "Change their name"), ask("age", [{ id: "age", type: "number" }])],
      add: { page: { id: "add-person", questions: name("x", "What is their name?").questions } },
      remove: {
        id: "remove-person",
        question: {
          id: "remove-question",
          title: { text: "Remove {n}?", with: { n: "first" } },
          fields: [{ id: "remove-it", type: "radio", options: [yes({ kind: "remove-item" }), no] }],
        },
      },
      item: { label: who },
    },
    {
      id: "relationships",
      type: "relationships",
      list: "people",
      skip: "count(people) < 2",
      documentTitle: { text: "{one} and {other}", with: { one: "current.position", other: "to.position" } },
      question: {
        id: "relationship-question",
        title: { text: "{to} is the … of {from}", with: { from: "first", to: "to.first" } },
        fields: [
          {
            id: "relationship",
            type: "relationship",
            options: ["Partner", "Child", "Unrelated"].map((value) => ({ value, label: value })),
          },
        ],
      },
      unrelated: {
        id: "related-to-anyone",
        unrelatedValue: "Unrelated",
        itemLabel: who,
        question: choice("related", [
          { value: "Yes", label: "Yes", action: { kind: "ask-others" } },
          { value: "No", label: "No", action: { kind: "relate-others", value: "Unrelated" } },
        ]),
      },
    },
  ],
});

function begun(): Respondent {
  const one = new Respondent(household);
  one.post("you", { "you-live-here": "Yes" }, { deed: { kind: "page", newItem: "me" } });
  return one;
}

describe("the respondent's own item", () => {
  it("is made by saying so, comes first, and is asked on a page of its own", () => {
    const one = begun();
    expect(one.next).toBe("your-name#me");
    one.post("your-name#me", { first: "Ann" });
    expect(one.next).toBe("others");
    expect(one.path.slice(0, 3)).toEqual(["you", "your-name#me", "others"]);
    one.post("others", { "any-others": "Yes" });
    expect(one.next).toBe("people-here");
    const view = one.view("people-here");
    const rows = view.kind === "list" ? view.list.rows : [];
    expect(rows).toMatchObject([{ label: "Ann", primary: true, edit: { page: "your-name", item: "me" } }]);
    expect(rows[0]).not.toHaveProperty("remove");
  });

  it("goes with everything said about it when it is taken back", () => {
    const one = begun();
    one.post("your-name#me", { first: "Ann" });
    one.post("you", { "you-live-here": "No" });
    expect(one.response.lists).toEqual({ people: [] });
    expect(one.response.primary).toEqual({});
    expect(one.response.answers).toEqual({ "you-live-here": "No" });
    expect(one.next).toBe("others");
  });

  it("cannot be removed from the list", () => {
    const one = begun();
    one.post("your-name#me", { first: "Ann" });
    one.post("others", { "any-others": "Yes" });
    one.post({ page: "people-here", item: "me" }, { "remove-it": "Yes" }, { deed: { kind: "remove" } });
    expect(one.response.lists).toEqual({ people: ["me"] });
  });
});

describe("a list page with questions of its own", () => {
  const listed = () => {
    const one = new Respondent(household);
    one.post("you", { "you-live-here": "No" });
    one.post("others", { "any-others": "Yes" });
    return one;
  };

  it("is reached by an answer that leads straight to its first item", () => {
    const one = listed();
    expect(one.last).toMatchObject({ next: { page: "people-here", deed: "add", from: "others" } });
    const view = one.view("people-here", { deed: "add" });
    expect(view).toMatchObject({ title: "What is their name?", location: { page: "add-person" } });
    expect(view.previous).toEqual({ page: "others" });
  });

  it("is reached so, too, while there is nobody but the respondent", () => {
    const one = begun();
    one.post("your-name#me", { first: "Ann" });
    one.post("others", { "any-others": "Yes" });
    expect(one.last).toMatchObject({ next: { page: "people-here", deed: "add" } });
    expect(one.view("people-here", { deed: "add" }).previous).toEqual({ page: "others" });
    const item = one.add("people-here", { first: "Ben" });
    one.post(`age#${item}`, { age: "30" });
    one.post("others", { "any-others": "Yes" });
    expect(one.last).toMatchObject({ next: { page: "people-here" } });
    expect(one.last).not.toHaveProperty("next.deed");
  });

  it("words adding and editing each in its way, and keeps one answer", () => {
    const one = listed();
    const item = one.add("people-here", { first: "Ben" });
    expect(one.next).toBe(`age#${item}`);
    expect(one.view(`edit-person#${item}`)).toMatchObject({ title: "Change their name" });
    expect(one.response.answers[`first#${item}`]).toBe("Ben");
    one.post(`age#${item}`, { age: "30" });
    expect(one.next).toBe("people-here");
  });

  it("does not keep the answer that adds, asks for one that is missing, and goes on after the other", () => {
    const one = listed();
    const item = one.add("people-here", { first: "Ben" });
    one.post(`age#${item}`, { age: "30" });
    one.post("people-here", {});
    expect(one.errors).toEqual(["Select an answer"]);
    one.post("people-here", { "anyone-else": "Yes" });
    expect(one.last).toMatchObject({ next: { page: "people-here", deed: "add" } });
    expect(one.response.answers).not.toHaveProperty("anyone-else");
    one.post("people-here", { "anyone-else": "No" });
    expect(one.next).toBe("check");
    expect(one.walk.complete).toBe(true);
  });

  it("removes by the option that says so", () => {
    const one = listed();
    const item = one.add("people-here", { first: "Ben" });
    expect(one.view({ page: "people-here", item }, { deed: "remove" })).toMatchObject({ title: "Remove Ben?" });
    one.post({ page: "people-here", item }, { "remove-it": "No" }, { deed: { kind: "remove" } });
    expect(one.response.lists).toEqual({ people: [item] });
    one.post({ page: "people-here", item }, { "remove-it": "Yes" }, { deed: { kind: "remove" } });
    expect(one.response.lists).toEqual({ people: [] });
    expect(one.response.answers).not.toHaveProperty(`first#${item}`);
  });
});

describe("relationships", () => {
  /** A household of so many, all named. */
  function people(count: number): Respondent {
    const one = new Respondent(household);
    one.post("you", { "you-live-here": "No" });
    one.post("others", { "any-others": "Yes" });
    for (let index = 0; index < count; index++) {
      const item = one.add("people-here", { first: `P${index}` });
      one.post(`age#${item}`, { age: "30" });
    }
    one.post("people-here", { "anyone-else": "No" });
    return one;
  }
  const relate = (one: Respondent, relationship: string) => {
    one.post(one.walk.current, { relationship });
  };

  it("are asked of every pair, once", () => {
    const one = people(3);
    expect(one.walk.current).toEqual({ page: "relationships", item: "item1", to: "item2" });
    expect(one.view(one.walk.current)).toMatchObject({
      title: "P1 is the … of P0",
      documentTitle: "1 and 2",
    });
    relate(one, "Partner");
    expect(one.walk.current).toEqual({ page: "relationships", item: "item1", to: "item3" });
    relate(one, "Child");
    expect(one.walk.current).toEqual({ page: "relationships", item: "item2", to: "item3" });
    relate(one, "Child");
    expect(one.walk.current).toEqual({ page: "check" });
    const related = one.journey.submission(one.walk, one.at).answers.filter(({ to }) => to !== undefined);
    expect(related.map(({ item, to, value }) => [item, to, value])).toEqual([
      ["item1", "item2", "Partner"],
      ["item1", "item3", "Child"],
      ["item2", "item3", "Child"],
    ]);
  });

  it("are not asked of one person alone", () => {
    expect(people(1).walk.current).toEqual({ page: "check" });
  });

  it("go with a person who is removed", () => {
    const one = people(3);
    for (const how of ["Partner", "Child", "Child"]) relate(one, how);
    one.post({ page: "people-here", item: "item2" }, { "remove-it": "Yes" }, { deed: { kind: "remove" } });
    expect(Object.keys(one.response.answers).filter((key) => key.startsWith("relationship"))).toEqual([
      "relationship#item1#item3",
    ]);
    expect(one.path).not.toContain("relationships#item2");
  });

  it("end for a person who is related to nobody, once that is said", () => {
    const one = people(5);
    relate(one, "Unrelated");
    relate(one, "Unrelated");
    expect(one.walk.current).toEqual({ page: "related-to-anyone", item: "item1" });
    expect(one.view(one.walk.current)).toMatchObject({ kind: "question", list: ["P3", "P4"] });
    one.post(one.walk.current, { related: "No" });
    expect(one.walk.current).toEqual({ page: "relationships", item: "item2", to: "item3" });
    const { answers } = one.journey.submission(one.walk, one.at);
    const first = answers.filter(({ item, to }) => item === "item1" && to !== undefined);
    expect(first.map(({ to, value }) => [to, value])).toEqual(
      ["item2", "item3", "item4", "item5"].map((to) => [to, "Unrelated"]),
    );
    one.post({ page: "related-to-anyone", item: "item1" }, { related: "Yes" });
    expect(one.walk.current).toEqual({ page: "relationships", item: "item1", to: "item4" });
  });

  it("grow with the pairs alone: thirty people in well under a second", () => {
    const one = people(30);
    const started = performance.now();
    expect(one.walk.path.filter(({ page }) => page === "relationships")).toHaveLength(435);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

it("a section may be summed up without being confirmed, and only from the hub", () => {
  const one = new Respondent(
    small({
      flow: { type: "hub" },
      sections: [
        {
          id: "one",
          title: "One",
          pages: [
            ask("a", [radio("a", ["x"])]),
            { id: "sum", type: "section-summary", title: "Summary", confirm: false, onPath: false },
          ],
        },
      ],
    }),
  );
  one.post("a", { a: "x" });
  expect(one.next).toBe("hub");
  expect(one.walk.complete).toBe(true);
  const hub = one.view("hub");
  expect(hub.kind === "hub" ? hub.rows.map(({ link }) => link) : []).toEqual([{ page: "sum" }]);
});

describe("what was given at launch", () => {
  const form = small({
    given: { lists: ["shops"] },
    lists: [{ id: "shops", singular: "shop", plural: "shops" }],
    pages: [
      {
        id: "known",
        type: "list",
        list: "shops",
        title: { text: "Shops of {c}", with: { c: "given.company" } },
        pages: [],
        item: { label: { text: "{n}", with: { n: "current.given.name" } } },
      },
      ask("sales", [
        {
          id: "sales",
          type: "number",
          each: { over: "shops", as: "s", key: "s.id", label: { text: "{n}", with: { n: "s.given.name" } } },
        },
      ]),
    ],
  });

  it("can be read by rules and texts, and its lists have items from the start", () => {
    const one = new Respondent(form);
    one.response = one.journey.start(
      {
        query: {},
        metadata: {},
        given: { data: { company: "Acme" }, lists: { shops: [{ id: "s1", data: { name: "North" } }] } },
      },
      one.at,
    );
    const view = one.view("known");
    expect(view).toMatchObject({ kind: "list", title: "Shops of Acme", more: null });
    expect(view.kind === "list" ? view.list.rows : []).toMatchObject([{ label: "North" }]);
    expect(view.kind === "list" ? view.list : {}).not.toHaveProperty("add");
    one.post("known");
    expect(one.next).toBe("sales");
    const sales = one.view("sales");
    expect(sales.kind === "question" ? sales.questions[0]?.fields.map(({ id, label }) => [id, label]) : []).toEqual([
      ["sales-s1", "North"],
    ]);
  });
});
