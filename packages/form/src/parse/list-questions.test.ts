import { expect, it } from "vitest";
import { parse } from "./parse.ts";

const choice = (id: string, options: readonly unknown[]) => ({
  id: `${id}-q`,
  title: `About ${id}`,
  fields: [{ id, type: "radio", options }],
});
const yes = { value: "Yes", label: "Yes", action: { kind: "add-item" } };
const no = { value: "No", label: "No" };
const named = (id: string, title: unknown, field: object = { type: "text" }) => ({
  id,
  type: "question",
  questions: [{ id: `${id}-q`, title, fields: [{ id: "first", ...field }] }],
});

/** A form whose first page is a list page. */
const listing = (list: object) => ({
  schema: "waypost/form/1",
  id: "home",
  title: "Home",
  languages: ["en"],
  theme: "plain",
  flow: { type: "linear" },
  lists: [{ id: "people", singular: "person", plural: "people" }],
  outcomes: [{ id: "done", kind: "thank-you", title: "Thank you", contents: [] }],
  sections: [
    {
      id: "main",
      title: "Main",
      pages: [
        {
          id: "people",
          type: "list",
          list: "people",
          question: choice("more", [yes, no]),
          pages: [named("edit", "Name")],
          item: { label: { text: "{n}", with: { n: "first" } } },
          ...list,
        },
        { id: "check", type: "check", title: "Check" },
      ],
    },
  ],
});

const errors = (list: object): readonly string[] => {
  // What is undefined is not there at all.
  const parsed = parse(JSON.parse(JSON.stringify(listing(list))));
  return parsed.ok ? [] : parsed.errors.map(({ code, pointer }) => `${code} ${pointer}`);
};
const here = "/sections/0/pages/0";

it("a list page may ask a question of its own, and words adding and removing apart", () => {
  const remove = { id: "gone", question: choice("sure", [{ ...yes, action: { kind: "remove-item" } }, no]) };
  const add = { page: { id: "add", questions: named("x", "Whose name?").questions } };
  expect(errors({ add, remove })).toEqual([]);
});

it("errors in the short form lead to where it was written", () => {
  const more = { field: "more", yes: "{nobody}", no: "No" };
  const remove = { title: "Remove {nobody}?", yes: "{nothing}" };
  expect(errors({ question: undefined, title: "People", more, remove })).toEqual([
    `expression/unknown-name ${here}/more/yes`,
    `expression/unknown-name ${here}/remove/yes`,
    `expression/unknown-name ${here}/remove/title`,
  ]);
});

it("names that lead to adding and removing are names of pages", () => {
  const add = { page: { id: "check", questions: named("x", "Whose name?").questions } };
  const remove = { id: "edit", title: "Remove?" };
  expect(errors({ add, remove })).toEqual([
    `form/duplicate-id ${here}/remove/id`,
    "form/duplicate-id /sections/0/pages/1/id",
  ]);
});

it("a text may be typed where an item is added and chosen where it is changed", () => {
  const options = { type: "select", options: [{ value: "Ann", label: "Ann" }] };
  const add = { page: { id: "add", questions: named("x", "Whose name?", options).questions } };
  expect(errors({ add })).toEqual([]);
});

it("an item's pages may say what the item was called when it was added, and their rules may not rest on it", () => {
  expect(errors({ pages: [named("edit", { text: "Change {n}", with: { n: "first" } })] })).toEqual([]);
  expect(errors({ pages: [{ ...named("edit", "Name"), show: 'first = "x"' }] })).toEqual([
    `form/asked-later ${here}/pages/0/show`,
  ]);
});

it("a page without a title has a question whose title stands for it; one that adds asks something of each item", () => {
  expect(errors({ question: undefined })).toEqual([`form/label-needed ${here}`]);
  expect(errors({ pages: [], item: { label: "x" } })).toContain(`form/wrong-page ${here}/pages`);
});
