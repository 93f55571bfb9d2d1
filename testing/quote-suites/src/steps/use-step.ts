import type { Journey } from "@waypost/e2e";
import { BrandQuestion } from "../components/brand-question.ts";
import { F021Use } from "../components/f021-use.ts";
import { QuotePage } from "./quote-page.ts";
import type { Added } from "./quote-page.ts";

/** What the vehicle is used for, and how far it goes in a year. */
export class UseStep extends QuotePage {
  readonly use: F021Use;
  readonly #brand: BrandQuestion;
  readonly #usual: string;
  readonly #added: Added | null;

  constructor(journey: Journey, usual: string, added: Added | null = null) {
    super(journey, "Use and mileage");
    this.use = new F021Use(journey);
    this.#brand = new BrandQuestion(journey);
    this.#usual = usual;
    this.#added = added;
  }

  /** Say that it is used in private, for 8,000 miles a year. */
  async fill(): Promise<void> {
    await this.answer("8000");
    await this.advance();
  }

  /** Say that it is used for business, for 12,500 miles a year. */
  async fillComplex(): Promise<void> {
    await this.answer("12,500");
    await this.use.chooseUse("Business");
    await this.advance();
  }

  /** Answer the page, with {miles} miles. */
  async answer(miles: string): Promise<void> {
    await this.isShown();
    await this.use.chooseUse(this.#usual);
    await this.use.enterMileage(miles);
    if (this.#added !== null) await this.#brand.answer(this.#added.question, this.#added.answer);
  }

  /** Leave everything out; then choose each of {uses} for the {noun}: {errors} are left of what is missed. */
  async refuseAll(noun: string, uses: readonly string[], errors: readonly string[]): Promise<void> {
    await this.leaveEmpty([`Select what you use the ${noun} for`, ...errors]);
    await this.each.choose(`What do you use the ${noun} for?`, uses, errors);
  }

  /** Enter “{miles}” miles: the page refuses with “{message}”. */
  async refuseMileage(miles: string, message: string): Promise<void> {
    await this.answer(miles);
    await this.advance();
    await this.expectErrorAt("use.annual_mileage", message);
  }

  /** Enter “{miles}” miles: the page refuses with “{error}”, or accepts them where that is nothing. */
  async expectMileage(miles: string, error: string): Promise<void> {
    if (error === "") {
      await this.answer(miles);
      await this.advance();
    } else {
      await this.refuseMileage(miles, error);
    }
  }
}
