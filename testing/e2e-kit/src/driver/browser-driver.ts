import { stripVTControlCharacters } from "node:util";
import type { ElementHandle, Page, Response } from "@playwright/test";
import type { Plan } from "../config/plan.ts";
import type { Driver, Landmarks, ShownError } from "./driver.ts";
import type { Film } from "./film.ts";
import type { Inspect } from "./inspect.ts";
import { locate } from "./locate.ts";
import { isInReach, wasMissed } from "./reach.ts";
import { inWords, tidy, wantedOf } from "./target.ts";
import type { Target, Thing } from "./target.ts";

/** How long a press or an entry may take, in milliseconds: a page may be moving. */
const PATIENCE = 15_000;
const LOOK_EVERY = 50;

type Found = ElementHandle<HTMLElement>;

/** Who looks on while a respondent goes from page to page. */
export interface Onlookers {
  readonly inspect?: Inspect | null;
  readonly film?: Film | null;
}

/** What is read of the plan of a run. */
type Manner = Pick<Plan, "landmarks" | "patience">;

/** A respondent with a real browser. */
export class BrowserDriver implements Driver {
  readonly speed = "browser";
  readonly patience: number;
  readonly #page: Page;
  readonly #base: string;
  readonly #landmarks: Landmarks;
  readonly #inspect: Inspect | null;
  readonly #film: Film | null;
  #status = 0;

  /**
   * `base` is what the first address is relative to; `inspect` looks at each page that is come to, `film` at each that is
   * left.
   */
  constructor(
    page: Page,
    base: string,
    { landmarks, patience }: Manner,
    { inspect = null, film = null }: Onlookers = {},
  ) {
    this.#inspect = inspect;
    this.#film = film;
    this.patience = patience;
    this.#page = page;
    this.#base = base;
    this.#landmarks = landmarks;
    page.on("response", (response) => {
      if (isOfPage(response, page)) this.#status = response.status();
    });
  }

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
    return tidy(await this.#page.evaluate(() => document.querySelector("h1")?.textContent ?? ""));
  }

  async texts(target: Target): Promise<readonly string[]> {
    const texts = await this.#page.evaluate<string[]>(`${found(target, "any")}.map((each) => each.textContent)`);
    return texts.map(tidy);
  }

  async text(target: Target): Promise<string> {
    return tidy((await (await this.#one(target, "any")).textContent()) ?? "");
  }

  async says(text: string): Promise<boolean> {
    const within = (main: string) => (document.querySelector(main) ?? document.body).textContent;
    return tidy(await this.#page.evaluate(within, this.#landmarks.main)).includes(tidy(text));
  }

  count(target: Target): Promise<number> {
    return this.#page.evaluate<number>(`${found(target, "any")}.length`);
  }

  async attribute(target: Target, name: string): Promise<string | null> {
    return (await this.#one(target, "any")).getAttribute(name);
  }

  async value(target: Target): Promise<string> {
    return (await this.#one(target, "input")).inputValue();
  }

  async isChosen(option: Target): Promise<boolean> {
    return (await this.#one(option, "option")).isChecked();
  }

  async errors(): Promise<readonly ShownError[]> {
    const shown = await this.#page.evaluate(
      (errors) =>
        [...document.querySelectorAll(errors)].map((each) => ({
          text: each.textContent,
          href: each.getAttribute("href"),
        })),
      this.#landmarks.errors,
    );
    return shown.map(({ text, href }) => ({ text: tidy(text), field: href?.replace(/^.*#/, "") ?? null }));
  }

  async fill(input: Target, value: string): Promise<void> {
    const found = await this.#one(input, "input");
    await this.#act(input, () => found.fill(value, { timeout: PATIENCE }));
  }

  choose(option: Target): Promise<void> {
    return this.#tick(option, true);
  }

  unchoose(option: Target): Promise<void> {
    return this.#tick(option, false);
  }

  async select(input: Target, option: string): Promise<void> {
    const list = await this.#one(input, "input");
    const value = await list.evaluate((element, wanted) => {
      const options = [...element.querySelectorAll("option")];
      const text = (each: HTMLOptionElement) => each.text.replace(/\s+/g, " ").trim();
      return (options.find((each) => text(each) === wanted) ?? options.find((each) => each.value === wanted))?.value;
    }, tidy(option));
    if (value === undefined) throw await this.#missing(`no option “${option}” in the list ${inWords(input)}`);
    await list.selectOption(value);
  }

  async press(action: Target): Promise<void> {
    const found = await this.#one(action, "action");
    await this.#film?.take();
    await this.#act(action, () => click(found));
    await this.#page.waitForLoadState("load");
    await this.#inspect?.(this.#page);
  }

  /** Chooses as a person does: by the label, where a design lays it over the input. */
  async #tick(option: Target, chosen: boolean): Promise<void> {
    const found = await this.#one(option, "option");
    const isChosen = () => found.evaluate((element) => (element as HTMLInputElement).checked);
    if ((await isChosen()) === chosen) return;
    const label = await found.evaluateHandle((element) => (element as HTMLInputElement).labels?.[0] ?? element);
    await this.#act(option, () => click(label));
    if ((await isChosen()) !== chosen) await found.setChecked(chosen, { force: true });
  }

  async #one(target: Target, thing: Thing): Promise<Found> {
    for (let waited = 0; ; waited += LOOK_EVERY) {
      const first = await this.#page.evaluateHandle(`${found(target, thing)}[0]`);
      const element = first.asElement() as Found | null;
      if (element !== null) return element;
      if (waited >= this.patience) throw await this.#missing(`nothing ${inWords(target)}`);
      await this.#page.waitForTimeout(LOOK_EVERY);
    }
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

/**
 * Presses where a person would. Playwright waits until a thing stands still and asks what lies over it, at five times the
 * cost of the press: that is left to it where the page does not show at once that there is nothing to wait for.
 */
async function click(element: Found): Promise<void> {
  if (await element.evaluate(isInReach)) {
    await element.click({ force: true, timeout: PATIENCE });
    // Where the press led to another page, the element is gone with the old one.
    if (!(await element.evaluate(wasMissed).catch(() => false))) return;
  }
  await element.click({ timeout: PATIENCE });
}

/** What finds the elements of a target inside the page. */
const found = (target: Target, thing: Thing) =>
  `(${locate.toString()})(document, ${JSON.stringify(wantedOf(target))}, ${JSON.stringify(thing)})`;

/** Whether it is the page itself, and no redirect to it. */
function isOfPage(response: Response, page: Page): boolean {
  const redirects = response.status() >= 300 && response.status() < 400;
  return response.request().isNavigationRequest() && response.frame() === page.mainFrame() && !redirects;
}
