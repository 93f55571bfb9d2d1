import { setTimeout as sleep } from "node:timers/promises";
import { stripVTControlCharacters } from "node:util";
import type { ElementHandle, Frame, Page, Response } from "@playwright/test";
import type { Plan } from "../config/plan.ts";
import type { Driver, Landmarks, ShownError } from "./driver.ts";
import type { Film } from "./film.ts";
import type { Inspect } from "./inspect.ts";
import { locatorOf } from "./locate.ts";
import { aim, pick, readyToType, struck } from "./reach.ts";
import type { Point } from "./reach.ts";
import { entriesOf } from "./relief.ts";
import { inWords, tidy, wantedOf } from "./target.ts";
import type { Target, Thing } from "./target.ts";

/** How long a press or an entry may take, in milliseconds: a page may be moving. */
const PATIENCE = 15_000;
const LOOK_EVERY = 50;
/** What the browser says of a page that a script left while it was being read, and how often that may happen in a row. */
const LEFT_MEANWHILE = /Execution context was destroyed|Cannot find context/;
const MOST_LEFT = 5;

type Found = ElementHandle<HTMLElement>;

/** Who looks on while a respondent goes from page to page. */
export interface Onlookers {
  readonly inspect?: Inspect | null;
  readonly film?: Film | null;
}

/** What is read of the plan of a run. */
type Manner = Pick<Plan, "landmarks" | "patience" | "scripts">;

/**
 * A respondent with a real browser. Handles of elements are avoided: for each of them Playwright brings a library of its own
 * into the page, which costs more than the page.
 */
export class BrowserDriver implements Driver {
  readonly speed = "browser";
  readonly patience: number;
  readonly #page: Page;
  readonly #base: string;
  readonly #landmarks: Landmarks;
  readonly #scripts: boolean;
  readonly #inspect: Inspect | null;
  readonly #film: Film | null;
  #status = 0;
  #posted = false;

  /**
   * `base` is what the first address is relative to; `inspect` looks at each page that is come to, `film` at each that is
   * left.
   */
  constructor(
    page: Page,
    base: string,
    { landmarks, patience, scripts }: Manner,
    { inspect = null, film = null }: Onlookers = {},
  ) {
    this.#inspect = inspect;
    this.#film = film;
    this.patience = patience;
    this.#scripts = scripts;
    this.#page = page;
    this.#base = base;
    this.#landmarks = landmarks;
    page.on("response", (response) => {
      if (!isOfPage(response, page)) return;
      this.#status = response.status();
      this.#posted = response.request().method() === "POST";
    });
  }

  /** Whether the page answers a form itself, so that its address alone does not lead to it. */
  isAnswer = () => this.#posted;

  url = () => new URL(this.#page.url());
  status = () => this.#status;
  title = async () => tidy(await this.#page.title());
  html = () => this.#page.content();

  async open(address: string): Promise<void> {
    const blank = this.#page.url() === "about:blank";
    const from = blank ? this.#base : this.#page.url();
    if (!blank) await this.#film?.take();
    await this.#page.goto(new URL(address, from).href, { waitUntil: "load" });
    await this.#inspect?.(this.#page);
  }

  async heading(): Promise<string> {
    const heading = () => document.querySelector("h1")?.textContent ?? "";
    return tidy(await this.#read(() => this.#page.evaluate(heading)));
  }

  async texts(target: Target): Promise<readonly string[]> {
    const all = `${found(target, "any")}.map((each) => each.textContent)`;
    const texts = await this.#read(() => this.#page.evaluate<string[]>(all));
    return texts.map(tidy);
  }

  async text(target: Target): Promise<string> {
    return tidy(await this.#ask(target, "any", ({ textContent }) => textContent));
  }

  async says(text: string): Promise<boolean> {
    const within = (main: string) => (document.querySelector(main) ?? document.body).textContent;
    return tidy(await this.#read(() => this.#page.evaluate(within, this.#landmarks.main))).includes(tidy(text));
  }

  count(target: Target): Promise<number> {
    return this.#read(() => this.#page.evaluate<number>(`${found(target, "any")}.length`));
  }

  attribute(target: Target, name: string): Promise<string | null> {
    return this.#ask(target, "any", (element, wanted) => element.getAttribute(wanted), name);
  }

  value(target: Target): Promise<string> {
    return this.#ask(target, "input", (input) => (input as HTMLInputElement).value);
  }

  isChosen(option: Target): Promise<boolean> {
    return this.#ask(option, "option", isChosen);
  }

  async errors(): Promise<readonly ShownError[]> {
    const linksOf = (errors: string) =>
      [...document.querySelectorAll(errors)].map((each) => ({
        text: each.textContent,
        href: each.getAttribute("href"),
      }));
    const shown = await this.#read(() => this.#page.evaluate(linksOf, this.#landmarks.errors));
    return shown.map(({ text, href }) => ({ text: tidy(text), field: href?.replace(/^.*#/, "") ?? null }));
  }

  async fill(input: Target, value: string): Promise<void> {
    if (!(await this.#ask(input, "input", readyToType))) {
      const found = await this.#handle(input, "input");
      await this.#act(input, () => found.fill(value, { timeout: PATIENCE }));
    } else if (value === "") await this.#page.keyboard.press("Delete");
    else await this.#page.keyboard.insertText(value);
  }

  choose(option: Target): Promise<void> {
    return this.#tick(option, true);
  }

  unchoose(option: Target): Promise<void> {
    return this.#tick(option, false);
  }

  async select(input: Target, option: string): Promise<void> {
    if (!(await this.#ask(input, "input", pick, tidy(option))))
      throw await this.#missing(`no option “${option}” in the list ${inWords(input)}`);
  }

  async press(action: Target): Promise<void> {
    await this.#exists(action, "action");
    await this.#film?.take();
    await this.#click(action, "action");
    await this.#page.waitForLoadState("load");
    await this.#inspect?.(this.#page);
  }

  /** What is filled in on the page. */
  entries = () => this.#page.evaluate(entriesOf);

  /** Takes a picture of the page as it is left. */
  leave = () => this.#film?.take();

  /** Chooses as a person does: by the label, where a design lays it over the input. */
  async #tick(option: Target, chosen: boolean): Promise<void> {
    if ((await this.isChosen(option)) === chosen) return;
    await this.#click(option, "option");
    if ((await this.isChosen(option)) !== chosen)
      await (await this.#handle(option, "option")).setChecked(chosen, { force: true });
  }

  /**
   * Presses where a person would, and waits for the page that the press leads to. Playwright waits until a thing stands
   * still and asks what lies over it, at many times the cost of the press: that is left to it where the page does not show
   * at once that there is nothing to wait for, or has no scripts to show it with.
   */
  async #click(target: Target, thing: "action" | "option"): Promise<void> {
    const at = this.#scripts ? await this.#ask(target, thing, aim, undefined, pressedFor(thing)) : null;
    if (at !== null && (await this.#strike(at))) return;
    const found = await this.#handle(target, thing, pressedFor(thing));
    await this.#act(target, () => found.click({ timeout: PATIENCE }));
  }

  /** Presses at a point; false when the page moved meanwhile and the press, which then had no effect, missed. */
  async #strike({ x, y }: Point): Promise<boolean> {
    let seen = () => {};
    const left = new Promise<void>((done) => {
      seen = done;
    });
    const navigated = (frame: Frame) => {
      if (frame === this.#page.mainFrame()) seen();
    };
    this.#page.on("framenavigated", navigated).on("download", seen);
    try {
      await this.#page.mouse.click(x, y);
      // Where the press has led to another page already, the question goes down with the old one.
      const press = await this.#page.evaluate(struck).catch(() => null);
      if (press?.missed === true) return false;
      if (press === null || press.leaving) await Promise.race([left, sleep(PATIENCE, undefined, { ref: false })]);
      return true;
    } finally {
      this.#page.off("framenavigated", navigated).off("download", seen);
    }
  }

  /** Reads the page; where a script leads to another one meanwhile, that one. */
  async #read<T>(look: () => Promise<T>): Promise<T> {
    for (let left = 0; ; left++) {
      try {
        return await look();
      } catch (error) {
        if (left >= MOST_LEFT || !LEFT_MEANWHILE.test(String(error))) throw error;
        await this.#page.waitForLoadState("load");
      }
    }
  }

  /** Asks something of an element, inside the page, as soon as there is one. */
  async #ask<T, Given>(
    target: Target,
    thing: Thing,
    question: (element: HTMLElement, given: Given) => T,
    given?: Given,
    of = ITSELF,
  ): Promise<T> {
    const expression = `((first) => first === undefined ? null : { answer: (${question.toString()})((${of})(first), ${JSON.stringify(given)}) })(${found(target, thing)}[0])`;
    for (let waited = 0; ; waited += LOOK_EVERY) {
      const told = await this.#read(() => this.#page.evaluate<{ answer: T } | null>(expression));
      if (told !== null) return told.answer;
      if (waited >= this.patience) throw await this.#missing(`nothing ${inWords(target)}`);
      await sleep(LOOK_EVERY);
    }
  }

  #exists = (target: Target, thing: Thing) => this.#ask(target, thing, () => true);

  async #handle(target: Target, thing: Thing, of = ITSELF): Promise<Found> {
    await this.#exists(target, thing);
    const first = await this.#page.evaluateHandle(`(${of})(${found(target, thing)}[0])`);
    const element = first.asElement() as Found | null;
    if (element === null) throw await this.#missing(`nothing ${inWords(target)} any more`);
    return element;
  }

  /** Does something to a thing, and says in words why it cannot be done. */
  async #act(target: Target, act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      const covered = /(<[^>]*>)[^\n]* intercepts pointer events/.exec(stripVTControlCharacters(said))?.[1];
      if (covered === undefined) throw error;
      throw new Error(
        `Nobody can get at ${inWords(target)} on “${await this.heading()}” (${this.#page.url()}): ${covered} lies over it.`,
        { cause: error },
      );
    }
  }

  async #missing(what: string): Promise<Error> {
    return new Error(`There is ${what} on “${await this.heading()}” (${this.#page.url()}).`);
  }
}

const ITSELF = "(each) => each";

/** What is pressed for an element: the label of an option, where it has one. */
const pressedFor = (thing: Thing) => (thing === "option" ? "(each) => each.labels?.[0] ?? each" : ITSELF);

const isChosen = (option: HTMLElement) => (option as HTMLInputElement).checked;

/** What finds the elements of a target inside the page. */
const found = (target: Target, thing: Thing) =>
  `(${locatorOf.toString()})(document)(${JSON.stringify(wantedOf(target))}, ${JSON.stringify(thing)})`;

/** Whether it is the page itself, and no redirect to it. */
function isOfPage(response: Response, page: Page): boolean {
  const redirects = response.status() >= 300 && response.status() < 400;
  return response.request().isNavigationRequest() && response.frame() === page.mainFrame() && !redirects;
}
