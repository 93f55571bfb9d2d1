/**
 * What the journey engine costs: compiling, walking, showing and posting, for forms of 10 to 172 pages and households
 * of 1 to 30 people, with and without how each two of them are related. Usage: script/bench journey
 */
import { parse, type Form } from "@waypost/form";
import { compile, type Journey, type Response } from "@waypost/journey";
import { median, printTable, writeResults, type Row } from "./lib/table.ts";

const AT = { now: "2026-11-21T10:00:00.000Z" };
const EN = { language: "en", at: AT };
const PAGE = { kind: "page" } as const;

const question = (id: string, fields: readonly unknown[], more: object = {}) => ({
  id,
  type: "question",
  questions: [{ id: `${id}-question`, title: `About ${id}`, fields }],
  ...more,
});

/** A page in the middle of an ordinary form: three kinds in turn, every fourth with a rule. */
function ordinary(number: number): unknown {
  const before = 3 * Math.floor((number - 1) / 3);
  const more = number > 0 && number % 4 === 0 ? { skip: `choice${before} = "no"` } : {};
  const id = `page${number}`;
  switch (number % 3) {
    case 0:
      return question(
        id,
        [{ id: `choice${number}`, type: "radio", options: ["yes", "no"].map((value) => ({ value, label: value })) }],
        more,
      );
    case 1:
      return question(id, [{ id: `amount${number}`, type: "currency", currency: "GBP", max: 100000 }], more);
    default:
      return question(id, [{ id: `text${number}`, type: "text" }], more);
  }
}

function form(sections: readonly unknown[], more: object = {}): Form {
  const parsed = parse({
    schema: "waypost/form/1",
    id: "bench",
    title: "Bench",
    languages: ["en"],
    theme: "plain",
    flow: { type: "linear" },
    sections: [
      ...sections,
      { id: "end", title: "End", pages: [{ id: "check", type: "check", title: "Check your answers" }] },
    ],
    outcomes: [{ id: "done", kind: "thank-you", title: "Thank you", contents: [] }],
    ...more,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.form;
}

/** A form of so many pages, ten to a section. */
function long(pages: number): () => Form {
  return () => {
    const all = Array.from({ length: pages }, (_, index) => ordinary(index));
    const sections = [];
    for (let from = 0; from < pages; from += 10) {
      sections.push({ id: `section${from}`, title: `Section ${from}`, pages: all.slice(from, from + 10) });
    }
    return form(sections);
  };
}

/** How everyone is related to those after them. */
const RELATED = {
  id: "related",
  type: "relationships",
  list: "people",
  skip: "count(people) < 2",
  question: {
    id: "related-question",
    title: { text: "{to} is the … of {from}", with: { from: "first", to: "to.first" } },
    fields: [
      {
        id: "relationship",
        type: "relationship",
        options: ["Partner", "Child", "Parent", "Other"].map((value) => ({ value, label: value })),
      },
    ],
  },
};

/** A household: a list with two pages a person, perhaps how they are related, then six pages about each. */
function household(related: boolean): Form {
  const people = {
    id: "people",
    type: "list",
    list: "people",
    title: "Does anyone else live here?",
    more: { field: "anyone", yes: "Yes", no: "No" },
    pages: [
      question("name", [
        { id: "first", type: "text", label: "First name" },
        { id: "last", type: "text", label: "Last name" },
      ]),
      question("born", [{ id: "birth", type: "date", max: "today()" }]),
    ],
    item: { label: "{first} {last}" },
    remove: { title: "Remove {first}?" },
  };
  const each = Array.from({ length: 6 }, (_, index) => ordinary(index));
  return form(
    [
      { id: "who", title: "Who lives here", pages: related ? [people, RELATED] : [people] },
      { id: "each", title: "Each", repeat: { list: "people", title: "{first} {last}" }, pages: each },
      {
        id: "all",
        title: "All",
        pages: [
          question("any", [{ id: "why", type: "text" }], { show: "count(people) > 40" }),
          { id: "sum", type: "calculation", title: "{total}", fields: ["amount1", "amount4"], totalLabel: "Total" },
        ],
      },
    ],
    { lists: [{ id: "people", singular: "person", plural: "people" }] },
  );
}

/** Right input for every field of the bench's forms. */
const VALUES = {
  first: "Ann",
  last: "Smith",
  "birth-day": "1",
  "birth-month": "2",
  "birth-year": "1980",
  why: "because",
  anyone: "no",
  relationship: "Child",
};
const RAW: Readonly<Record<string, string>> = {
  ...VALUES,
  ...Object.fromEntries(
    Array.from({ length: 200 }, (_, n): (readonly [string, string])[] => [
      [`choice${n}`, "yes"],
      [`amount${n}`, "12.50"],
      [`text${n}`, "some words"],
    ]).flat(),
  ),
};

/** A response with every page confirmed. */
function complete(journey: Journey, people: number): Response {
  let response = journey.start({ query: {}, metadata: {} }, AT);
  for (let n = 0; n < people; n++) {
    const deed = { kind: "add", newItem: `i${n}` } as const;
    const posted = journey.post(journey.walk(response, AT), { page: "people" }, RAW, { ...EN, deed });
    if (posted.kind === "saved") response = posted.response;
  }
  for (;;) {
    const walk = journey.walk(response, AT);
    if (walk.complete) return response;
    const posted = journey.post(walk, walk.current, RAW, { ...EN, deed: PAGE });
    if (posted.kind !== "saved") throw new Error(JSON.stringify(posted));
    ({ response } = posted);
  }
}

/** Microseconds of one call: the middle of several rounds. */
function time(work: () => unknown, calls: number): number {
  for (let n = 0; n < calls; n++) work();
  const rounds = Array.from({ length: 7 }, () => {
    const from = performance.now();
    for (let n = 0; n < calls; n++) work();
    return ((performance.now() - from) * 1000) / calls;
  });
  return Math.round(median(rounds) * 10) / 10;
}

function measure(name: string, make: () => Form, people: number, at: { page: string; item?: string }): Row {
  const parseMs = time(() => make(), 5) / 1000;
  const made = make();
  const journey = compile(made);
  const response = complete(journey, people);
  // A walk is remembered by its response: a copy is walked anew, as after one changed answer.
  const fresh = () => journey.walk({ ...response }, AT);
  const walk = fresh();
  const calls = people > 5 || made.pages.length > 100 ? 200 : 1000;
  return {
    form: name,
    pages: made.pages.length,
    locations: walk.path.length,
    "parse ms": Math.round(parseMs * 10) / 10,
    "walk µs": time(() => fresh().current, calls),
    "view µs": time(() => journey.view(walk, at, EN), calls),
    "walk+view µs": time(() => journey.view(fresh(), at, EN), calls),
    "post µs": time(() => journey.post(walk, at, { ...RAW, text5: "changed" }, { ...EN, deed: PAGE }), calls),
  };
}

const rows = [
  ...[10, 40, 80, 172].map((pages) => measure(`${pages} pages`, long(pages), 0, { page: "page5" })),
  ...[1, 5, 10, 20, 30].map((people) =>
    measure(`${people} people`, () => household(false), people, { page: "page5", item: "i0" }),
  ),
  ...[1, 5, 10, 20, 30].map((people) =>
    measure(`${people} people, related`, () => household(true), people, { page: "page5", item: "i0" }),
  ),
];
printTable(rows);
writeResults("journey", rows);
