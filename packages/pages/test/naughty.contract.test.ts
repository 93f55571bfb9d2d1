import { createRequire } from "node:module";
import { cleanLine, cleanLines, parse as parseForm } from "@waypost/form";
import { compile, type Journey, type RawInput, type Response } from "@waypost/journey";
import { parse, type DefaultTreeAdapterMap } from "parse5";
import { beforeAll, describe, expect, it } from "vitest";
import { drawPage } from "../src/pages.ts";
import { sampleChrome } from "./samples.ts";
import { find, findAll, textOf } from "./select.ts";

/** Strings that have broken other people's software: https://github.com/minimaxir/big-list-of-naughty-strings */
const ALL = createRequire(import.meta.url)("big-list-of-naughty-strings") as readonly string[];
const STRINGS = [...new Set(ALL)].filter((string) => cleanLine(string) !== "");

const AT = { now: "2026-11-21T10:00:00.000Z" };
const ask = (id: string, title: unknown, fields: readonly unknown[]) => ({
  id,
  type: "question",
  questions: [{ id: `${id}-q`, title, fields }],
});
const SAID = { text: "You said {said}", with: { said: "line" } };

/** Asks for a line, for lines and for the name of a list item, and shows each wherever answers are shown. */
const FORM = {
  schema: "waypost/form/1",
  id: "naughty",
  title: "Naughty",
  languages: ["en"],
  theme: "plain",
  flow: { type: "linear" },
  lists: [{ id: "people", singular: "person", plural: "people" }],
  sections: [
    {
      id: "main",
      title: "Main",
      pages: [
        ask("line", "A line", [{ id: "line", type: "text", maxLength: 10_000 }]),
        ask("lines", SAID, [
          { id: "lines", type: "textarea", maxLength: 10_000, label: SAID, hint: SAID },
          { id: "pick", type: "radio", label: "Pick", required: false, options: [{ value: "a", label: SAID }] },
        ]),
        {
          id: "people",
          type: "list",
          list: "people",
          title: SAID,
          more: { field: "more", yes: "Yes", no: "No" },
          pages: [ask("name", "Name", [{ id: "name", type: "text", maxLength: 10_000 }])],
          item: { label: { text: "{n}", with: { n: "name" } } },
          remove: { title: { text: "Remove {n}?", with: { n: "name" } } },
        },
        { id: "check", type: "check", title: SAID },
      ],
    },
  ],
  outcomes: [{ id: "done", kind: "thank-you", title: SAID, contents: [] }],
};

let journey: Journey;
beforeAll(() => {
  const parsed = parseForm(FORM);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  journey = compile(parsed.form);
});

/** A response in which every answer is the string. */
function answered(string: string): Response {
  let response = journey.start({ query: {}, metadata: {} }, AT);
  const post = (page: string, raw: RawInput, adding = false) => {
    const deed = adding ? ({ kind: "add", newItem: "i1" } as const) : ({ kind: "page" } as const);
    const posted = journey.post(journey.walk(response, AT), { page }, raw, { language: "en", at: AT, deed });
    if (posted.kind !== "saved") throw new Error(`${page}: ${JSON.stringify(posted)}`);
    response = posted.response;
  };
  post("line", { line: string });
  post("lines", { lines: string, pick: "a" });
  post("people", { name: string }, true);
  post("people", { more: "no" });
  return response;
}

const chrome = sampleChrome();
const WHOLE = /[ \t\n\r\f\u000b\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+/g;
const spaced = (text: string): string => text.replaceAll(WHOLE, " ").trim();

describe("a string that breaks others", () => {
  it(`comes back unharmed on every page (${String(STRINGS.length)} strings)`, () => {
    const plain = drawn(answered("plain"));
    for (const string of STRINGS) {
      const pages = drawn(answered(string));
      const [line, lines, list, removal, check, outcome] = pages;
      const expected = cleanLine(string);
      expect(valueOf(find(line, "input", "id", "line"))).toBe(expected);
      expect(inner(find(lines, "textarea", "id", "lines"))).toBe(cleanLines(string));
      expect(spaced(textOf(find(lines, "h1")))).toBe(spaced(`You said ${expected}`));
      expect(spaced(textOf(find(list, "dt", "data-qa", "list-item-1-label")))).toBe(spaced(expected));
      expect(spaced(textOf(find(removal, "h1")))).toBe(spaced(`Remove ${expected}?`));
      expect(spaced(textOf(find(check, undefined, "data-qa", "line")))).toBe(spaced(expected));
      expect(spaced(textOf(find(outcome, "h1")))).toBe(spaced(`You said ${expected}`));
      // Nothing that was typed became an element, or an attribute that acts.
      pages.forEach((page, index) => {
        expect(shape(page)).toEqual(shape(plain[index]));
      });
    }
  }, 120_000);
});

type Page = DefaultTreeAdapterMap["document"];

/** Every page that shows the answers, parsed as a browser does. */
function drawn(response: Response): readonly Page[] {
  const walk = journey.walk(response, AT);
  const given = { language: "en", at: AT };
  const views = [
    journey.view(walk, { page: "line" }, given),
    journey.view(walk, { page: "lines" }, given),
    journey.view(walk, { page: "people" }, given),
    journey.view(walk, { page: "people", item: "i1" }, { ...given, deed: "remove" }),
    journey.view(walk, { page: "check" }, given),
    journey.outcome(walk, given),
  ];
  return views.map((view) => parse(String(drawPage(view, chrome))));
}

/** The elements of a page with the names of their attributes. Lines of an answer stand apart. */
function shape(page: Page | undefined): readonly string[] {
  return findAll(page)
    .filter(({ tagName }) => tagName !== "br")
    .map(({ tagName, attrs }) => `${tagName} ${attrs.map(({ name }) => name).join(" ")}`);
}

const valueOf = (element: ReturnType<typeof find>) => element?.attrs.find(({ name }) => name === "value")?.value;

/** The text of an element as it stands: a textarea keeps its white space. */
function inner(element: ReturnType<typeof find>): string {
  return (element?.childNodes ?? []).map((node) => ("value" in node ? node.value : "")).join("");
}
