import { describe, expect, it } from "vitest";
import { ask, radio, Respondent, small } from "../test/drive.ts";

/** A household in which each is asked for something in a section of their own, with a page of all answers. */
const household = (person: object) =>
  small({
    lists: [{ id: "people", singular: "person", plural: "people" }],
    flow: { type: "linear", anyOrder: true },
    sections: [
      {
        id: "household",
        title: "Household",
        pages: [
          {
            id: "who",
            type: "list",
            list: "people",
            title: "People",
            item: { label: { text: "{n}", with: { n: "first" } } },
            pages: [ask("name", [{ id: "first", type: "text" }])],
          },
          {
            id: "again",
            type: "list",
            list: "people",
            title: "People",
            item: { label: { text: "{n}", with: { n: "first" } } },
            pages: [ask("rename", [{ id: "second", type: "text" }])],
          },
        ],
      },
      { id: "person", title: "Person", pages: [ask("work", [radio("job", ["yes"])])], ...person },
      { id: "last", title: "Last", pages: [ask("end", [radio("over", ["yes"])])] },
      { id: "submit", title: "Submit", pages: [{ id: "check", type: "check", title: "Check" }] },
    ],
  });

const form = household({ repeat: { list: "people", title: "Person" } });

describe("a summary of sections that repeat", () => {
  const one = new Respondent(form);
  const people = ["Ann", "Bob"].map((first) => one.add("who", { first }));
  for (const page of ["who", "again"]) one.post(page);
  for (const item of people) one.post({ page: "work", item }, { job: "yes" });

  it("tells the answers of its items apart, and shows a list once", () => {
    const view = one.view("check");
    if (view.kind !== "check") throw new Error(view.kind);
    const rows = view.groups.flatMap((group) => group.rows);
    const work = rows.filter(({ id }) => id.startsWith("work"));
    expect(work.map(({ id, items }) => [id, ...items.map((item) => item.id)])).toEqual(
      people.map((item) => [`work-q-${item}`, `job-${item}`]),
    );
    expect(view.groups.flatMap(({ lists }) => lists.map(({ list }) => list))).toEqual(["people"]);
  });

  it("lists in a survey what its sections' summaries name, and nothing else", () => {
    const survey = new Respondent({ ...form, wording: "survey" });
    survey.response = one.response;
    const view = survey.view("check");
    if (view.kind !== "check") throw new Error(view.kind);
    expect(view.groups.map(({ title, lists, rows }) => [title, lists.length, rows.length])).toEqual([
      ["Person", 0, 1],
      ["Person", 0, 1],
      ["Last", 0, 1],
    ]);
  });

  it("has nothing to change once it is only read, and says of whom groups with titles of their own are", () => {
    const work = { ...ask("work", [radio("job", ["yes"])]), group: "working" };
    const repeat = { list: "people", title: { text: "{n}", with: { n: "current.first" } } };
    const grouped = new Respondent(household({ repeat, groups: [{ id: "working", title: "Work" }], pages: [work] }));
    grouped.response = one.response;
    const groups = grouped.journey.summary(grouped.walk, { language: "en", at: grouped.at });
    expect(groups.flatMap(({ lists }) => lists)).toMatchObject([{ rows: [{ label: "Ann" }, { label: "Bob" }] }]);
    expect(JSON.stringify(groups)).not.toMatch(/"(edit|remove|add|change)":/);
    expect(groups.flatMap(({ of, title }) => (of === undefined ? [] : [[of, title]]))).toEqual([
      ["Ann", "Work"],
      ["Bob", "Work"],
    ]);
  });

  it("leads back within a section alone, and from the end to the last of them", () => {
    expect(one.view({ page: "work", item: people[1] ?? "" }).previous).toBeNull();
    expect(one.view("end").previous).toBeNull();
    expect(one.view("again").previous).toMatchObject({ page: "who" });
    one.post("end", { over: "yes" });
    expect(one.view("check").previous).toMatchObject({ page: "end" });
  });
});

describe("a question of which options apply that was left empty", () => {
  const options = [{ value: "mail", label: "By e-mail" }];
  const pages = [
    ask("p", [
      { id: "offers", label: "Offers", type: "checkbox", required: false, options },
      { id: "note", label: "Note", type: "text", required: false },
    ]),
  ];
  const items = (more: object) => {
    const one = new Respondent(small({ pages, ...more }));
    one.post("p", {});
    const view = one.view("check");
    return view.kind === "check" ? view.groups[0]?.rows[0]?.items.map(({ id, noneChosen }) => [id, noneChosen]) : [];
  };

  it("says that none was chosen; in a survey, that there is no answer", () => {
    expect(items({})).toEqual([
      ["offers", true],
      ["note", undefined],
    ]);
    expect(items({ wording: "survey" })).toEqual([
      ["offers", undefined],
      ["note", undefined],
    ]);
  });
});
