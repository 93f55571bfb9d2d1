import type { FormDefinition } from "@waypost/form";
import type { Journey, Location, Need, PageView, Posted, Response, Walk } from "@waypost/journey";

/** The pages of the fake form, in order: `name` asks one field, `drivers` is a list, `check` submits. */
const PAGES = ["name", "drivers", "check"] as const;

const definition = {
  schema: "waypost/form/1",
  id: "car",
  title: { en: "Car insurance", cy: "Yswiriant car" },
  languages: ["en", "cy"],
  theme: "plain",
  flow: { type: "linear" },
  hidden: [{ id: "campaign", param: "campaign", maxLength: 10 }],
  sections: [
    {
      id: "all",
      title: "All",
      pages: [
        { type: "question", id: "name", questions: [] },
        { type: "list", id: "drivers" },
        { type: "check", id: "check" },
      ],
    },
  ],
  outcomes: [
    { id: "buy", kind: "buy", title: "Buy", contents: [] },
    { id: "unavailable", kind: "call-us", title: "Call us", contents: [] },
  ],
  session: { timeoutMinutes: 45 },
} as unknown as FormDefinition;

const quoteNeed = (response: Response): Need => ({
  lookup: "quote",
  source: "quote",
  input: { name: response.answers["name"] },
  inputs: `quote:${JSON.stringify(response.answers["name"])}`,
  timeoutMs: 1000,
  retries: 0,
  cacheSeconds: 0,
  retryInBackground: true,
});

function walkOf(response: Response): Walk {
  const done = (page: string) => response.visits[page] !== undefined;
  const open = PAGES.find((page) => !done(page)) ?? "check";
  const index = (page: string) => PAGES.indexOf(page as (typeof PAGES)[number]);
  return {
    response,
    path: PAGES.map((page) => ({ page })),
    reachable: ({ page }) => index(page) !== -1 && index(page) <= index(open),
    current: { page: open },
    resume: { page: open },
    next: ({ page }) => ({ page: PAGES[index(page) + 1] ?? "check" }),
    previous: ({ page }) => (index(page) > 0 ? { page: PAGES[index(page) - 1] ?? "name" } : null),
    complete: done("name") && done("drivers"),
    sections: [],
  };
}

const blanks = new Map<string, PageView>();

/** The one view of all that say the same. */
function blankOf(view: PageView): PageView {
  const key = JSON.stringify(view);
  const blank = blanks.get(key) ?? view;
  blanks.set(key, blank);
  return blank;
}

function view(walk: Walk, location: Location, language: string, error: string | undefined, typed: string): PageView {
  return {
    kind: "question",
    location,
    title: language === "cy" ? "Eich enw" : `Your name, on ${location.page}`,
    documentTitle: "Your name",
    formTitle: "Car insurance",
    language,
    languages: ["en", "cy"],
    previous: walk.previous(location),
    contents: [],
    aside: [],
    help: [],
    legal: [],
    footnote: [],
    errors: error === undefined ? [] : [{ anchor: "name", message: error, code: "required" }],
    titleIsQuestion: false,
    questions: [
      {
        id: "q",
        title: "Name",
        description: [],
        guidance: [],
        exclusive: false,
        range: false,
        errors: [],
        fields: [{ id: "name", type: "text", label: "Name", required: true, errors: [], value: typed }],
      },
    ],
  };
}

/** A journey of three pages that keeps the contract of the engine and nothing else of it. */
export const fakeJourney: Journey = {
  definition,
  title: (language) => (language === "cy" ? "Yswiriant car" : "Car insurance"),
  start: ({ query }, { now }) => ({
    schema: "waypost/response/1",
    answers: {},
    lists: { drivers: [] },
    visits: {},
    facts: {},
    metadata: {},
    hidden: query,
    startedAt: now,
  }),
  walk: walkOf,
  preview: () => [],
  knows: (page) => PAGES.some((each) => each === page),
  view: (walk, location, { language, raw, errors }) => {
    const saved = walk.response.answers["name"];
    if (raw !== undefined) return view(walk, location, language, errors?.[0]?.message, String(raw["name"] ?? ""));
    const filled = view(walk, location, language, undefined, typeof saved === "string" ? saved : "");
    return { ...filled, blank: blankOf(view(walk, location, language, undefined, "")) };
  },
  post: (walk, location, raw, { deed }): Posted => {
    const { response } = walk;
    if (!walk.reachable({ page: location.page })) return { kind: "elsewhere", next: walk.current };
    const visited = { ...response, visits: { ...response.visits, [location.page]: "1" } };
    if (deed.kind === "add") {
      const drivers = [...(response.lists["drivers"] ?? []), deed.newItem];
      const added = { ...response, lists: { drivers } };
      return { kind: "saved", response: added, next: { page: "drivers" }, needs: [], submits: false };
    }
    if (location.page === "name") {
      const name = raw["name"];
      if (typeof name !== "string" || name === "")
        return { kind: "invalid", errors: [{ anchor: "name", message: "Enter your name", code: "required" }] };
      const answered = { ...visited, answers: { ...response.answers, name } };
      return { kind: "saved", response: answered, next: walk.next(location), needs: [], submits: false };
    }
    const need = quoteNeed(response);
    const isCheck = location.page === "check";
    const needs = isCheck && response.facts["quote"]?.inputs !== need.inputs ? [need] : [];
    return { kind: "saved", response: visited, next: walk.next(location), needs, submits: isCheck };
  },
  separate: (response) => response,
  record: (response, fact) => ({ ...response, facts: { ...response.facts, [fact.lookup]: fact } }),
  needs: ({ response }) => (response.facts["quote"] === undefined ? [quoteNeed(response)] : []),
  outcome: ({ response }, { language }) => ({
    ...view(walkOf(response), { page: "check" }, language, undefined, ""),
    kind: "outcome",
    outcome: response.facts["quote"]?.status === "unavailable" ? "unavailable" : "buy",
    destination: "buy",
    query: Object.entries(response.hidden),
    actions: [{ kind: "callback", label: "Call me", times: [{ value: "morning", label: "In the morning" }] }],
  }),
  summary: () => [],
  submission: ({ response }, { now }) => ({
    schema: "waypost/submission/1",
    form: "car",
    answers: [{ field: "name", value: response.answers["name"] }],
    lists: {},
    facts: Object.values(response.facts),
    hidden: response.hidden,
    metadata: {},
    outcome: "buy",
    outcomeTitle: "Buy",
    startedAt: response.startedAt,
    submittedAt: now,
  }),
};
