import type { Journey } from "@waypost/e2e";
import { QuotePage } from "./quote-page.ts";

/** The page on which a customer lands. */
export class OutcomeStep extends QuotePage {
  constructor(journey: Journey) {
    super(journey, "");
  }

  /** The customer lands on {destination}, where the heading is “{title}”. */
  async expectOutcome(destination: string, title: string): Promise<void> {
    await this.expectDestination(destination);
    await this.expectHeading(title);
  }

  /** The heading is “{title}”. */
  async expectHeading(title: string): Promise<void> {
    await this.poll("The heading of the page", () => this.driver.heading()).toBe(title);
  }

  /** The page and its address show the same reference, which begins with {prefix}. */
  async expectReference(prefix: string): Promise<void> {
    const reference = this.driver.url().searchParams.get("reference") ?? "";
    await this.poll("The reference in the address", () => reference).toMatch(new RegExp(`^${prefix}-[0-9A-Z]{6}$`));
    await this.expectText(reference);
  }

  /** The address carries the parameters {names} and no other. */
  async expectParameters(names: readonly string[]): Promise<void> {
    await this.poll("What the address carries", () => [...this.driver.url().searchParams.keys()]).toEqual(names);
  }

  /** Neither the address nor the page shows a reference. */
  async expectNoReference(): Promise<void> {
    await this.poll("The reference in the address", () => this.driver.url().searchParams.get("reference")).toBeNull();
    await this.expectNoText("Your reference:");
  }

  /** The price {price} is shown, with insurer, excess and benefits. */
  async expectPrice(price: string): Promise<void> {
    await this.expectText(price);
    await this.expectText("Insurer");
    await this.expectText("Total excess");
  }

  /** No price is shown, and no insurer, excess or benefits. */
  async expectNoPrice(): Promise<void> {
    await this.expectNoText("£");
    await this.expectNoText("Insurer");
    await this.expectNoText("Total excess");
  }

  /** The telephone number {number} is shown. */
  async expectPhone(number: string): Promise<void> {
    await this.expectText(number);
  }
}
