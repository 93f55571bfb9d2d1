import { parse, type Form } from "@waypost/form";
import { compile } from "../src/compile.ts";
import type { Deed, Journey, Moment, Posted, RawInput, Walk } from "../src/engine.ts";
import type { Fact, Location, Response } from "../src/response.ts";
import type { PageView } from "../src/view.ts";

/** The moment of every test that does not say another. */
export const AT: Moment = { now: "2026-11-21T10:00:00.000Z" };

/** The parts of a small form that matter to a test; the rest is filled in. */
export interface Small {
  readonly sections?: readonly unknown[];
  /** Pages of one section, when there are no sections; a check page follows. */
  readonly pages?: readonly unknown[];
  readonly [part: string]: unknown;
}

/** A small form as a definition. */
export function small({ pages, sections, ...rest }: Small): Record<string, unknown> {
  const check = { id: "check", type: "check", title: "Check your answers" };
  const own = sections ?? [{ id: "main", title: "Main", pages: [...(pages ?? []), check] }];
  return {
    schema: "waypost/form/1",
    id: "small",
    title: "Small",
    languages: ["en"],
    theme: "plain",
    flow: { type: "linear" },
    outcomes: [{ id: "done", kind: "thank-you", title: "Thank you", contents: [] }],
    ...rest,
    sections: own,
  };
}

/** Parses a definition that is right. */
export function formOf(definition: unknown): Form {
  const parsed = parse(definition);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors, null, 1));
  return parsed.form;
}

/** A page that asks one question with these fields. */
export function ask(id: string, fields: readonly unknown[], more: Readonly<Record<string, unknown>> = {}) {
  const { question, ...page } = more as { question?: Record<string, unknown> };
  return {
    id,
    type: "question",
    questions: [{ id: `${id}-q`, title: `About ${id}`, fields, ...question }],
    ...page,
  };
}

/** A radio field with these options. */
export const radio = (id: string, options: readonly string[], more: Readonly<Record<string, unknown>> = {}) => ({
  id,
  type: "radio",
  options: options.map((value) => ({ value, label: value })),
  ...more,
});

/** A respondent who goes through a form: posts, follows where it leads, looks at pages. */
export class Respondent {
  readonly form: Form;
  readonly journey: Journey;
  response: Response;
  at: Moment = AT;
  language = "en";
  last: Posted | null = null;
  #items = 0;

  constructor(
    form: Form | Record<string, unknown>,
    given: { query?: Record<string, string>; metadata?: Record<string, string> } = {},
  ) {
    this.form = "slots" in form ? (form as Form) : formOf(form);
    this.journey = compile(this.form);
    this.response = this.journey.start({ query: {}, metadata: {}, ...given }, AT);
  }

  get walk(): Walk {
    return this.journey.walk(this.response, this.at);
  }

  /** The path as keys. */
  get path(): readonly string[] {
    return this.walk.path.map(({ page, item }) => (item === undefined ? page : `${page}#${item}`));
  }

  get current(): string {
    const { page, item } = this.walk.current;
    return item === undefined ? page : `${page}#${item}`;
  }

  view(location: string | Location, options: { deed?: Deed["kind"]; returnTo?: string } = {}): PageView {
    return this.journey.view(this.walk, at(location), { language: this.language, at: this.at, ...options });
  }

  /** Posts a page and saves what it came to. */
  post(
    location: string | Location,
    raw: RawInput = {},
    options: { deed?: Deed; returnTo?: string; leaves?: boolean } = {},
  ): Posted {
    const posted = this.journey.post(this.walk, at(location), raw, {
      language: this.language,
      at: this.at,
      deed: { kind: "page" },
      ...options,
    });
    if (posted.kind === "saved") this.response = posted.response;
    this.last = posted;
    return posted;
  }

  /** Adds an item to the list of a list page and gives its id. */
  add(location: string, raw: RawInput, options: { returnTo?: string } = {}): string {
    const newItem = `item${++this.#items}`;
    this.post(location, raw, { deed: { kind: "add", newItem }, ...options });
    return newItem;
  }

  remove(location: string, item: string): Posted {
    return this.post({ page: location, item }, { remove: "yes" }, { deed: { kind: "remove" } });
  }

  /** The messages of the last post. */
  get errors(): readonly string[] {
    return this.last?.kind === "invalid" ? this.last.errors.map(({ message }) => message) : [];
  }

  /** Where the last post led. */
  get next(): string {
    const next = this.last && "next" in this.last ? this.last.next : null;
    if (!next) return "";
    return next.item === undefined ? next.page : `${next.page}#${next.item}`;
  }

  /** Records a fact for every need of the last post, and posts nothing. */
  record(status: Fact["status"], value: unknown): void {
    if (this.last?.kind !== "saved") return;
    for (const { lookup, inputs, item } of this.last.needs) {
      const fact: Fact = { lookup, inputs, status, value, at: this.at.now };
      this.response = this.journey.record(this.response, fact, item);
    }
  }
}

function at(location: string | Location): Location {
  if (typeof location !== "string") return location;
  const [page = "", item] = location.split("#");
  return item === undefined ? { page } : { page, item };
}
