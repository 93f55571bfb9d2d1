import type { FormDefinition } from "@waypost/form";
import type { LocationLink } from "@waypost/journey";
import { describe, expect, it } from "vitest";
import { addressOf, readPlace, readReturn } from "./address.ts";
import { outlineOf } from "./outline.ts";

const question = (id: string) => ({ id, type: "question", title: id, questions: [] });

/** A household: people are collected, related, and asked about one by one. */
function household(flow: "hub" | "linear"): FormDefinition {
  const definition = {
    flow: { type: flow },
    sections: [
      {
        id: "who",
        pages: [
          { id: "start", type: "introduction" },
          { id: "you", type: "primary-item", list: "people", page: question("your-name") },
          {
            id: "people-list",
            type: "list",
            list: "people",
            pages: [question("edit-person"), question("birthday")],
            add: { page: { id: "add-person" } },
            remove: { id: "remove-person" },
          },
          { id: "relationships", type: "relationships", list: "people", unrelated: { id: "related-to-anyone" } },
          { id: "who-summary", type: "section-summary" },
        ],
      },
      { id: "money", pages: [question("wages"), { id: "total", type: "calculation", fields: [] }] },
      {
        id: "each",
        repeat: { list: "people" },
        pages: [question("work"), { id: "each-summary", type: "section-summary" }],
      },
      {
        id: "end",
        pages: [
          { id: "grand-total", type: "calculation", pages: ["total"] },
          { id: "final", type: "check" },
        ],
      },
    ],
  };
  return definition as unknown as FormDefinition;
}

const outline = outlineOf(household("linear"));
const hub = outlineOf(household("hub"));
const read = (path: string, of = outline) =>
  readPlace(
    of,
    path.split("/").filter((part) => part !== ""),
  );
const page = (location: LocationLink, deed = "page") => ({ kind: "page", location, deed });

describe("the address of", () => {
  it.each<[string, LocationLink, string]>([
    ["a page", { page: "wages" }, "/questionnaire/wages/"],
    ["a list", { page: "people-list" }, "/questionnaire/people-list/"],
    ["adding to it", { page: "people-list", deed: "add" }, "/questionnaire/people/add-person/"],
    ["editing", { page: "edit-person", item: "a1" }, "/questionnaire/people/a1/edit-person/"],
    ["a page of an item", { page: "birthday", item: "a1" }, "/questionnaire/people/a1/birthday/"],
    ["removing", { page: "people-list", item: "a1", deed: "remove" }, "/questionnaire/people/a1/remove-person/"],
    ["the respondent's own item", { page: "your-name", item: "a1" }, "/questionnaire/people/a1/your-name/"],
    ["a relationship", { page: "relationships", item: "a1", to: "b2" }, "/questionnaire/relationships/a1/to/b2/"],
    [
      "one who seems related to nobody",
      { page: "related-to-anyone", item: "a1" },
      "/questionnaire/relationships/people/a1/related-to-anyone/",
    ],
    ["a page of a section that repeats", { page: "work", item: "a1" }, "/questionnaire/people/a1/work/"],
    ["a section's summary", { page: "who-summary" }, "/questionnaire/sections/who/"],
    ["the summary of one item", { page: "each-summary", item: "a1" }, "/questionnaire/sections/each/a1/"],
    ["the check page", { page: "final" }, "/questionnaire/submit/"],
    ["an anchor", { page: "wages", anchor: "wages-answer" }, "/questionnaire/wages/#wages-answer"],
  ])("%s", (_name, link, address) => {
    expect(addressOf(outline, link)).toBe(address);
    const { anchor, deed, ...location } = link;
    expect(anchor === undefined || anchor === "wages-answer").toBe(true);
    expect(read(address.replace(/^\/questionnaire|#.*$/g, ""))).toEqual(page(location, deed));
  });

  it("adding to a list straight away names the page that led there", () => {
    expect(addressOf(outline, { page: "people-list", deed: "add", from: "wages" })).toBe(
      "/questionnaire/people/add-person/?previous=wages",
    );
  });

  it("the hub is the front, which in a linear questionnaire leads on", () => {
    expect(addressOf(hub, { page: "hub" })).toBe("/questionnaire/");
    expect(read("/", hub)).toEqual(page({ page: "hub" }));
    expect(read("/")).toEqual({ kind: "resume" });
  });

  it("a pair may name its list, and without a pair leads on", () => {
    expect(read("/relationships/people/a1/to/b2/")).toEqual(page({ page: "relationships", item: "a1", to: "b2" }));
    expect(read("/relationships/pets/a1/to/b2/")).toBeNull();
    expect(read("/relationships/")).toEqual({ kind: "resume" });
  });

  it("a section without a summary is where one should be in it", () => {
    expect(read("/sections/money/")).toEqual({ kind: "section", section: "money" });
  });

  it.each([
    "/unknown/",
    "/final/",
    "/who-summary/",
    "/work/",
    "/birthday/",
    "/people/wages/",
    "/pets/add-person/",
    "/people/a1/wages/",
    "/pets/a1/work/",
    "/people/-a/work/",
    "/people/a1/people-list/",
    "/people/a1/each-summary/",
    "/people/a1/work/more/",
    "/sections/",
    "/sections/nothing/",
    "/sections/each/",
    "/sections/who/a1/",
    "/sections/each/a1/more/",
    "/relationships/a1/",
    "/relationships/a1/with/b2/",
    "/relationships/people/a1/wages/",
    "/relationships/a/b/c/d/e/",
    "/constructor/",
    "/__proto__/",
  ])("nothing is %s", (path) => {
    expect(read(path)).toBeNull();
  });
});

describe("a change link", () => {
  it.each<[LocationLink, string]>([
    [{ page: "wages", anchor: "w", returnTo: "final" }, "?return_to=final-summary&return_to_answer_id=w#w"],
    [{ page: "start", returnTo: "who-summary" }, "?return_to=section-summary"],
    [{ page: "wages", returnTo: "who-summary" }, "?return_to=section-summary&return_to_block_id=who-summary"],
    [
      { page: "wages", anchor: "w", returnTo: "total" },
      "?return_to=calculated-summary&return_to_answer_id=w&return_to_block_id=total#w",
    ],
    [{ page: "total", returnTo: "grand-total" }, "?return_to=grand-calculated-summary&return_to_block_id=grand-total"],
    [
      { page: "wages", anchor: "w", returnTo: "total,grand-total", returnAnchor: "w,total" },
      "?return_to=calculated-summary,grand-calculated-summary&return_to_answer_id=w,total&return_to_block_id=total,grand-total#w",
    ],
    [
      { page: "wages", returnTo: "total,each-summary#a1" },
      "?return_to=calculated-summary,section-summary&return_to_block_id=total,each-summary&return_to_list_item_id=,a1",
    ],
    [{ page: "work", item: "a1", returnTo: "each-summary#a1" }, "?return_to=section-summary"],
    [{ page: "work", item: "a1", returnTo: "each-summary#b2" }, "?return_to=section-summary&return_to_list_item_id=b2"],
    [{ page: "edit-person", item: "a1", returnTo: "people-list" }, "?return_to=block&return_to_block_id=people-list"],
  ])("of %o says %s, and is understood", (link, query) => {
    const url = new URL(addressOf(outline, link), "http://host");
    expect(url.search + url.hash).toBe(query);
    expect(readReturn(outline, url.searchParams, link)).toBe(link.returnTo);
  });

  it("to the hub is one only where there is a hub", () => {
    const query = new URL(addressOf(hub, { page: "wages", returnTo: "hub" }), "http://host").searchParams;
    expect(readReturn(hub, query, { page: "wages" })).toBe("hub");
    expect(readReturn(outline, query, { page: "wages" })).toBeNull();
  });

  it.each([
    "",
    "return_to=elsewhere",
    "return_to=block",
    "return_to=calculated-summary",
    "return_to=calculated-summary&return_to_block_id=wages",
    "return_to=calculated-summary&return_to_block_id=grand-total",
    "return_to=section-summary&return_to_block_id=https://elsewhere.example",
    "return_to=section-summary",
  ])("that says %o leads nowhere", (query) => {
    expect(readReturn(outline, new URLSearchParams(query), { page: "wages" })).toBeNull();
  });
});
