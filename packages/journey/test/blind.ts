import type { Form } from "@waypost/form";
import type { FieldView, LocationLink } from "../src/view.ts";
import { Respondent } from "./drive.ts";

/** A text of any field, dates that lie before, around and after the moment of the tests, numbers of every size. */
const TEXTS = ["Smith", "SW1A 1AA", "AB123456", "SMITH901015AB9CD", "Ford", "2", "2015"];
const NUMBERS = ["0", "1", "5", "20", "100", "1200", "5000", "2015"];
const DATES = [
  "1980-1-15",
  "1990-3-3",
  "2000-3-3",
  "2005-2-2",
  "2023-5-10",
  "2026-9-1",
  "2026-10-1",
  "2026-10-31",
  "2026-11-25",
];
const SUMMED: ReadonlySet<string> = new Set(["number", "currency", "percentage", "unit"]);
/** A form that is not through after so many posts has no way through for chance. */
const MOST_POSTS = 3000;

/** The first number that a text names, without what sets thousands apart. */
const numberIn = (text: string) => /\d[\d,]*(?:\.\d+)?/.exec(text)?.[0] ?? null;

/** A respondent who answers by chance until everything is complete. The same seed answers the same. */
export class BlindRespondent extends Respondent {
  #seed: number;
  #people = 0;
  /** The total that the answers of the last post should have come to. */
  #total: string | null = null;
  /** A number that the last problem spoke of: a limit, more often than not. */
  #limit: string | null = null;

  constructor(form: Form, seed: number) {
    super(form);
    this.#seed = seed;
  }

  protected pick<T>(from: readonly T[]): T | undefined {
    this.#seed = (Math.imul(this.#seed, 1103515245) + 12345) & 0x7fffffff;
    return from[(this.#seed >> 8) % from.length];
  }

  protected chance(of: number): boolean {
    return this.pick(Array.from({ length: of }, (_, index) => index)) === 0;
  }

  /** Answers until the response is complete, or there is no hope. True when it is. */
  complete(): boolean {
    for (let posts = 0; posts < MOST_POSTS; posts++) {
      const { walk } = this;
      if (walk.complete) return true;
      this.turn(this.#where());
    }
    return false;
  }

  #where(): LocationLink {
    const { current } = this.walk;
    const view = this.view(current);
    if (view.kind !== "hub") return current;
    const open = view.rows.find(({ status }) => status !== "completed");
    if (open) return open.link;
    // Sections that the hub does not show are come to by going on.
    this.post(current);
    return this.last && "next" in this.last ? this.last.next : current;
  }

  /** Looks at a page, answers it by chance and posts it. */
  protected turn(at: LocationLink): void {
    const add = at.deed === "add";
    const view = this.view(at, add ? { deed: "add" } : {});
    const raw: Record<string, string | string[]> = {};
    const questions = view.kind === "question" ? view.questions : [];
    const total = this.#total;
    for (const [index, field] of questions.flatMap(({ fields }) => fields).entries()) {
      // Now and then nothing is answered, more often where nothing need be.
      if (!this.chance(field.required ? 12 : 2)) this.#fill(field, raw);
      if (total !== null && SUMMED.has(field.type)) raw[field.id] = index === 0 ? total : "0";
    }
    if (view.kind === "list" && view.more) {
      // Of a list that has items already, more often the last option: there are no more.
      const [field] = view.more.fields;
      const last = field && "options" in field ? field.options.at(-1) : undefined;
      if (field && last && !this.chance(view.list.rows.length === 0 ? 2 : 4)) raw[field.id] = last.value;
      else if (field) this.#fill(field, raw);
    }
    const newItem = `item${++this.#people}`;
    const deed = { kind: add ? "add" : "page", newItem } as const;
    const posted = this.post(at, raw, { deed });
    const wrong = posted.kind === "invalid" ? posted.errors.find(({ code }) => code === "sum") : undefined;
    // What is more than the total on one try is nothing on the next.
    this.#total = wrong ? (total === null ? (numberIn(wrong.message) ?? "0") : "0") : null;
    const [said] = posted.kind === "invalid" ? posted.errors : [];
    this.#limit = said ? numberIn(said.message) : null;
    if (posted.kind !== "saved") return;
    for (const need of posted.needs) {
      const status = this.pick(["found", "not-found", "unavailable"] as const) ?? "found";
      const value = status === "found" ? { make: "Ford", status: "quoted", premium: 1999 } : null;
      const fact = { lookup: need.lookup, inputs: need.inputs, status, value, at: this.at.now };
      this.response = this.journey.record(this.response, fact, need.item);
    }
    // From the page of a list one is led to what is open of an item.
    if (view.kind === "list" && posted.next.item !== undefined) this.turn(posted.next);
    if (posted.next.deed !== "add") return;
    for (let tries = 0; tries < 50 && this.last?.kind !== "invalid"; tries++) {
      const before = this.response.lists;
      this.turn(posted.next);
      if (this.response.lists !== before) return;
    }
  }

  #fill(field: FieldView, raw: Record<string, string | string[]>): void {
    switch (field.type) {
      case "radio":
      case "relationship":
      case "select": {
        const option = this.pick(field.options);
        raw[field.id] = option?.value ?? "";
        if (option?.reveal) this.#fill(option.reveal, raw);
        return;
      }
      case "checkbox": {
        const option = this.pick(field.options);
        raw[field.id] = option ? [option.value] : [];
        if (option?.reveal) this.#fill(option.reveal, raw);
        return;
      }
      case "date": {
        const [year = "", month = "", day = ""] = (this.pick(DATES) ?? "").split("-");
        const parts: Readonly<Record<string, string>> = { day, month, year };
        for (const part of field.parts) raw[`${field.id}-${part}`] = parts[part] ?? "";
        return;
      }
      case "duration":
        for (const unit of field.units) raw[`${field.id}-${unit}`] = "2";
        return;
      case "address":
        for (const part of field.parts) raw[`${field.id}-${part}`] = part === "postcode" ? "SW1A 1AA" : "Somewhere";
        return;
      case "number":
      case "currency":
      case "percentage":
      case "unit":
        raw[field.id] = this.pick(this.#limit === null ? NUMBERS : [...NUMBERS, this.#limit]) ?? "";
        return;
      case "email":
        raw[field.id] = "ann@example.com";
        return;
      case "telephone":
        raw[field.id] = "07700 900123";
        return;
      case "vehicle-registration":
        raw[field.id] = "AB12 CDE";
        return;
      case "autosuggest":
        raw[field.id] = (field.freeText ? undefined : this.pick(field.suggestions)?.value) ?? this.pick(TEXTS) ?? "";
        return;
      default:
        raw[field.id] = this.pick(TEXTS) ?? "";
    }
  }
}
