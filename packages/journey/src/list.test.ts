import { describe, expect, it } from "vitest";
import { ask, radio, Respondent, small } from "../test/drive.ts";

const people = (more: Record<string, unknown> = {}) => ({
  id: "people",
  type: "list",
  list: "people",
  title: "Does anyone else live here?",
  emptyTitle: "Does anyone live here?",
  more: { field: "anyone", yes: "Yes", no: "No" },
  pages: [
    ask("name", [{ id: "first", type: "text" }]),
    ask("age", [{ id: "years", type: "number" }], { show: 'first != "Baby"' }),
  ],
  item: { label: "{first}" },
  remove: { title: "Remove {first}?" },
  ...more,
});
const lists = [{ id: "people", singular: "person", plural: "people" }];

describe("a list", () => {
  const one = new Respondent(small({ lists, pages: [people(), ask("after", [{ id: "note", type: "text" }])] }));

  it("asks for an item on yes, which is not kept, and goes on on no", () => {
    expect(one.view("people")).toMatchObject({ kind: "list", title: "Does anyone live here?" });
    one.post("people", {});
    expect(one.errors).toEqual(["Select an answer"]);
    one.post("people", { anyone: "yes" });
    expect(one.last).toMatchObject({ kind: "saved", next: { page: "people", deed: "add" } });
    expect(one.response.answers).toEqual({});
    expect(one.view("people", { deed: "add" })).toMatchObject({
      kind: "question",
      title: "About name",
      cancel: { page: "people" },
    });
  });

  it("makes an item with its first page, then asks the rest of it", () => {
    const ann = one.add("people", { first: "Ann" });
    expect(one.path).toEqual([`name#${ann}`, `age#${ann}`, "people", "after", "check"]);
    expect(one.next).toBe(`age#${ann}`);
    expect(one.current).toBe(`age#${ann}`);
    expect(one.walk.reachable({ page: "people" })).toBe(true);
    expect(one.view("people")).toMatchObject({
      title: "Does anyone else live here?",
      list: { rows: [{ label: "Ann", complete: false, edit: { page: "name", item: ann } }] },
    });
    one.post(`age#${ann}`, { years: "40" });
    expect(one.next).toBe("people");
    expect(one.walk.previous({ page: "name", item: ann })).toEqual({ page: "people" });
  });

  it("makes nothing of a first page that is wrong", () => {
    one.add("people", { first: "" });
    expect(one.errors).toEqual(["Enter an answer"]);
    expect(one.response.lists["people"]).toEqual(["item1"]);
  });

  it("skips item pages by the item's own answers", () => {
    const baby = one.add("people", { first: "Baby" });
    expect(one.next).toBe("people");
    expect(one.path).toEqual(["name#item1", "age#item1", `name#${baby}`, "people", "after", "check"]);
    one.post("people", { anyone: "no" });
    expect(one.next).toBe("after");
  });

  it("keeps the way back on pages that are left without saving", () => {
    const beside = [
      [{ page: "people" }, "add"],
      [{ page: "people", item: "item1" }, "remove"],
      [{ page: "name", item: "item1" }, "page"],
    ] as const;
    for (const [location, deed] of beside) {
      const view = one.view(location, { deed, returnTo: "check" });
      expect(view).toMatchObject({ cancel: { page: "people", returnTo: "check" }, previous: { page: "people" } });
    }
  });

  it("takes an item's answers, visits and facts along when it is removed", () => {
    expect(one.view({ page: "people", item: "item1" }, { deed: "remove" })).toMatchObject({
      kind: "remove",
      title: "Remove Ann?",
      cancel: { page: "people" },
    });
    one.post({ page: "people", item: "item1" }, {}, { deed: { kind: "remove" } });
    expect(one.errors).toEqual(["Select an answer"]);
    one.remove("people", "item1");
    expect(
      Object.keys({ ...one.response.answers, ...one.response.visits }).filter((key) => key.includes("item1")),
    ).toEqual([]);
    expect(one.path).toEqual(["name#item3", "people", "after", "check"]);
  });
});

describe("a list's limits", () => {
  it("hold it open until there are enough, and ask no more when it is full", () => {
    const one = new Respondent(small({ lists, pages: [people({ min: 1, max: 2 })] }));
    one.post("people", { anyone: "no" });
    expect(one.errors).toEqual(["Add 1 more before you go on"]);
    one.add("people", { first: "Baby" });
    one.add("people", { first: "Baby" });
    expect(one.view("people")).toMatchObject({ kind: "list", more: null });
    expect(one.add("people", { first: "Baby" })).toBe("item3");
    expect(one.response.lists["people"]).toHaveLength(2);
    one.post("people", {});
    expect(one.next).toBe("check");
    expect(one.walk.complete).toBe(true);
  });
});

describe("a list page", () => {
  const shown = (more: Record<string, unknown>) => {
    const one = new Respondent(small({ lists, pages: [people(more)] }));
    return { view: () => one.view("people"), summary: () => one.view("check"), one };
  };

  it("asks in its heading whether there are more, unless the question has a label of its own", () => {
    expect(shown({}).view()).toMatchObject({
      title: "Does anyone live here?",
      titleIsQuestion: true,
      more: { title: "Does anyone live here?" },
    });
    const more = { field: "anyone", label: "Is there another?", yes: "Yes", no: "No" };
    expect(shown({ more }).view()).toMatchObject({ titleIsQuestion: false, more: { title: "Is there another?" } });
  });

  it("has no link that says yes beside the question, and does not say its heading twice", () => {
    const { view } = shown({});
    expect(view()).not.toHaveProperty("list.add");
    expect(view()).not.toHaveProperty("list.empty");
    expect(shown({ add: { label: "Add a person" } }).view()).toMatchObject({
      list: { add: { label: "Add a person" } },
    });
  });

  it("is told in a summary by what was answered while it is empty, and is added to from there once it is not", () => {
    const label = "{count, plural, =0 {Is there one?} other {Is there another?}}";
    const counted = { text: label, with: { count: "count(people)" } };
    for (const more of [undefined, { field: "anyone", label: counted, yes: "Yes", no: "Nobody" }]) {
      const { one, summary } = shown(more ? { more } : {});
      one.post("people", { anyone: "no" });
      const said = { values: [more?.no ?? "No"], change: { page: "people", anchor: "anyone", returnTo: "check" } };
      expect(summary()).toMatchObject({
        groups: [{ rows: [{ title: "Does anyone live here?", items: [said] }], lists: [] }],
      });
      one.add("people", { first: "Baby" }, { returnTo: "check" });
      expect(summary()).toMatchObject({ groups: [{ rows: [], lists: [{ rows: [{ label: "Baby" }], add: {} }] }, {}] });
    }
  });

  it("stands in a summary where it is asked, whether it has items or not", () => {
    const note = (id: string) => ask(id, [{ id: `${id}-text`, type: "text", required: false }]);
    const one = new Respondent(small({ lists, pages: [note("before"), people(), note("after")] }));
    const told = () => {
      const view = one.view("check");
      if (view.kind !== "check") throw new Error(view.kind);
      return view.groups.map(({ title, rows, lists }) => [
        title,
        ...rows.map(({ id }) => id),
        ...lists.map(({ list }) => list),
      ]);
    };
    one.post("before");
    one.post("people", { anyone: "no" });
    one.post("after");
    const [before, , after] = ["before-q", "people", "after-q"];
    expect(told()).toEqual([["Main", before, expect.any(String), after]]);
    one.add("people", { first: "Baby" });
    expect(told()).toEqual([
      ["Main", before],
      [undefined, "people"],
      [undefined, after],
      ["Baby", "name-q-item1"],
    ]);
  });
});

it("asks again whether there are more after each that is added, where it says so", () => {
  const after = (more: Record<string, unknown>) => {
    const one = new Respondent(small({ lists, pages: [people(more)] }));
    one.post("people", { anyone: "no" });
    one.add("people", { first: "Baby" });
    return one.current;
  };
  expect(after({})).toBe("check");
  expect(after({ again: true })).toBe("people");
});

describe("a section that repeats", () => {
  const form = small({
    lists,
    sections: [
      { id: "who", title: "Who", pages: [people()] },
      {
        id: "each",
        title: "Each",
        repeat: { list: "people", title: "About {first}" },
        pages: [
          ask("job", [radio("works", ["yes", "no"])]),
          ask("hours", [{ id: "hours_worked", type: "number" }], { show: 'works = "yes"' }),
        ],
      },
      {
        id: "end",
        title: "End",
        pages: [
          ask("busy", [{ id: "who_is_busy", type: "text" }], { show: 'some p in people satisfies p.works = "yes"' }),
          { id: "check", type: "check", title: "Check" },
        ],
      },
    ],
  });

  it("is met once for each item, with the item's answers in sight", () => {
    const one = new Respondent(form);
    const a = one.add("people", { first: "Ann" });
    one.post(`age#${a}`, { years: "30" });
    const b = one.add("people", { first: "Ben" });
    one.post(`age#${b}`, { years: "31" });
    one.post("people", { anyone: "no" });
    expect(one.next).toBe(`job#${a}`);
    expect(one.view(`job#${a}`).section).toMatchObject({
      id: "each",
      title: "About Ann",
      first: { page: "job", item: a },
    });
    one.post(`job#${a}`, { works: "no" });
    expect(one.next).toBe(`job#${b}`);
    one.post(`job#${b}`, { works: "yes" });
    expect(one.next).toBe(`hours#${b}`);
    expect(one.path.slice(-2)).toEqual(["busy", "check"]);
    one.post(`job#${b}`, { works: "no" });
    expect(one.path.slice(-2)).toEqual([`job#${b}`, "check"]);
    expect(one.walk.complete).toBe(true);
    const view = one.view("check");
    const groups = view.kind === "check" ? view.groups.map(({ id, rows }) => [id, rows.length]) : [];
    expect(groups).toEqual([
      ["who", 0],
      [`people-${a}`, 2],
      [`people-${b}`, 2],
      [`each-${a}`, 1],
      [`each-${b}`, 1],
    ]);
  });
});

describe("a list with a page of its own for editing", () => {
  const name = ask("edit-name", [{ id: "first", type: "text" }]);
  const add = { page: { id: "add-name", questions: ask("x", [{ id: "first", type: "text" }]).questions } };
  const page = people({ pages: [name, ask("age", [{ id: "years", type: "number" }])], add });

  it("leads from what was changed to what is open, else to the list", () => {
    const one = new Respondent(small({ lists, pages: [page, ask("after", [{ id: "note", type: "text" }])] }));
    const ann = one.add("people", { first: "Ann" });
    expect(one.next).toBe(`age#${ann}`);
    one.post(`edit-name#${ann}`, { first: "Anna" });
    expect(one.next).toBe(`age#${ann}`);
    one.post(`age#${ann}`, { years: "40" });
    expect(one.next).toBe("people");
    one.post(`edit-name#${ann}`, { first: "Hannah" });
    expect(one.next).toBe("people");
    expect(one.view("people")).toMatchObject({ list: { rows: [{ label: "Hannah", complete: true, several: true }] } });
  });

  it("adds nothing where it asks nothing", () => {
    const shown = people({ id: "shown", more: undefined, pages: [ask("height", [{ id: "cm", type: "number" }])] });
    const one = new Respondent(small({ lists, pages: [page, JSON.parse(JSON.stringify(shown)) as unknown] }));
    const ann = one.add("people", { first: "Ann" });
    one.post(`age#${ann}`, { years: "40" });
    one.post("people", { anyone: "no" });
    expect(one.view("shown")).not.toHaveProperty("list.add");
  });
});

describe("two list pages of one list", () => {
  const again = people({
    id: "people-again",
    more: { field: "anyone_again", yes: "Yes", no: "No" },
    pages: [ask("name-again", [{ id: "first", type: "text" }])],
  });
  const first = people({ pages: [ask("name", [{ id: "first", type: "text" }])] });

  it("ask nobody to be named twice", () => {
    const one = new Respondent(small({ lists, pages: [first, again] }));
    const ann = one.add("people", { first: "Ann" });
    one.post("people", { anyone: "no" });
    expect(one.view("people-again")).toMatchObject({ list: { rows: [{ label: "Ann", complete: true }] } });
    const ben = one.add("people-again", { first: "Ben" });
    one.post("people-again", { anyone_again: "no" });
    expect(one.current).toBe("check");
    expect(one.view("people")).toMatchObject({ list: { rows: [{ complete: true }, { complete: true, item: ben }] } });
    one.post(`name-again#${ann}`, { first: "Anna" });
    expect(one.view("people")).toMatchObject({ list: { rows: [{ label: "Anna", complete: true }, { label: "Ben" }] } });
  });
});

it("a list that stands alone on a summary is named by its group", () => {
  const page = people({ group: "household", pages: [ask("name", [{ id: "first", type: "text" }])] });
  const sections = [
    { id: "one", title: "One", groups: [{ id: "household", title: "Household" }], pages: [page] },
    { id: "end", title: "End", pages: [{ id: "check", type: "check", title: "Check" }] },
  ];
  const one = new Respondent(small({ lists, sections }));
  one.add("people", { first: "Ann" });
  one.post("people", { anyone: "no" });
  const view = one.view("check");
  const [head] = view.kind === "check" ? view.groups : [];
  expect(head).toMatchObject({ id: "household-0", title: "Household", lists: [{ rows: [{ label: "Ann" }] }] });
});

it("a list says what its answers call for", () => {
  const variants = [{ when: "count(people) >= 2", title: "Anyone else, at all?", contents: [] }];
  const one = new Respondent(small({ lists, pages: [people({ variants })] }));
  one.add("people", { first: "Ann" });
  expect(one.view("people")).toMatchObject({ title: "Does anyone else live here?" });
  one.add("people", { first: "Ben" });
  expect(one.view("people")).toMatchObject({ title: "Anyone else, at all?" });
});
