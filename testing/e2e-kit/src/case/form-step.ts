import type { expect } from "@playwright/test";
import type { Driver } from "../driver/driver.ts";
import type { Target } from "../driver/target.ts";
import { inWords } from "../driver/target.ts";
import type { Journey } from "./journey.ts";
import { expectSoon } from "./expect-soon.ts";
import { narrate } from "./narrate.ts";

/**
 * One page (or the few that belong together) of a form. Extend it with `fill`, which answers the page the usual way and
 * goes on, `fillComplex`, which takes the longer way, and methods that make the page refuse. A method's docstring is its
 * heading in documents and reports.
 */
export abstract class FormStep {
  /** The page's heading (`h1`). */
  abstract readonly title: string;
  protected readonly journey: Journey;
  protected readonly driver: Driver;

  constructor(journey: Journey) {
    this.journey = journey;
    this.driver = journey.driver;
    narrate(this);
  }

  /** The page “{this.title}” is shown. */
  async isShown(): Promise<void> {
    await this.poll("The heading of the page", () => this.driver.heading()).toBe(this.title);
  }

  /** The browser's title contains “{text}”. */
  async expectTitle(text: string): Promise<void> {
    await this.poll("The title of the page", () => this.driver.title()).toContain(text);
  }

  /** The page says “{text}”. */
  async expectText(text: string): Promise<void> {
    await this.poll(`Whether the page says “${text}”`, () => this.driver.says(text)).toBe(true);
  }

  /** The page does not say “{text}”. */
  async expectNoText(text: string): Promise<void> {
    await this.poll(`Whether the page says “${text}”`, () => this.driver.says(text)).toBe(false);
  }

  /** Continue to the next page. */
  async advance(): Promise<void> {
    await this.driver.press(this.journey.landmarks.submit);
  }

  /** Go back to the page before. */
  async goBack(): Promise<void> {
    await this.driver.press(this.journey.landmarks.back);
  }

  /** The page shows the error “{message}”. */
  async expectError(message: string): Promise<void> {
    await this.poll("The errors that the page shows", () => this.#messages()).toContain(message);
  }

  /** The page shows these errors and no other: {messages}. */
  async expectErrors(messages: readonly string[]): Promise<void> {
    await this.poll("The errors that the page shows", () => this.#messages()).toEqual(messages);
  }

  /** The field {input} holds “{value}”. */
  async expectValue(input: Target, value: string): Promise<void> {
    await this.poll(`What ${inWords(input)} holds`, () => this.driver.value(input)).toBe(value);
  }

  /** The customer lands on {destination}. */
  async expectDestination(destination: string): Promise<void> {
    const last = () => this.driver.url().pathname.split("/").at(-1);
    await this.poll("Where the customer lands", last).toBe(destination);
  }

  /** The address carries {name} as “{value}”. */
  async expectParameter(name: string, value: string): Promise<void> {
    const carried = () => this.driver.url().searchParams.get(name);
    await this.poll(`What the address carries as ${name}`, carried).toBe(value);
  }

  /**
   * Expects something of the page, `what` in words for whoever reads that it failed. A browser is given time for it; a
   * page over HTTP is what it is, and is looked at once.
   */
  protected poll<T>(what: string, read: () => T | Promise<T>): ReturnType<typeof expect.poll<T>> {
    return expectSoon(what, read, this.driver.patience);
  }

  async #messages(): Promise<readonly string[]> {
    return (await this.driver.errors()).map(({ text }) => text);
  }
}
