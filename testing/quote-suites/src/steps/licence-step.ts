import type { Journey } from "@waypost/e2e";
import { F040DrivingLicence } from "../components/f040-driving-licence.ts";
import { NO_LICENCE, SHORT_LICENCE_NUMBER, TOO_MANY_YEARS, UNCLEAR_YEARS } from "../support/errors.ts";
import { QuotePage } from "./quote-page.ts";

/** The policyholder’s licence. */
export class LicenceStep extends QuotePage {
  readonly licence: F040DrivingLicence;
  readonly #kind: string;

  constructor(journey: Journey, kind: string) {
    super(journey, "Your licence");
    this.licence = new F040DrivingLicence(journey);
    this.#kind = kind;
  }

  /** Say that a full licence was held for 10 years. */
  async fill(): Promise<void> {
    await this.answer("10");
    await this.advance();
  }

  /** Say that a full licence was held for 10 years, and give its number. */
  async fillComplex(): Promise<void> {
    await this.answer("10");
    await this.licence.enterNumber("taylo 803275 s99ab");
    await this.advance();
  }

  /** Choose a full licence, held for {years} years. */
  async answer(years: string): Promise<void> {
    await this.isShown();
    await this.licence.chooseKind(this.#kind);
    await this.licence.enterYears(years);
  }

  /** Enter “{years}” years: the page refuses with “{message}”. */
  async refuseYears(years: string, message: string): Promise<void> {
    await this.answer(years);
    await this.advance();
    await this.expectErrorAt("licence.years", message);
  }

  /** Enter {years} years and the licence number “{number}”: the page refuses only the number, with “{message}”. */
  async refuseNumber(years: string, number: string, message: string): Promise<void> {
    await this.answer(years);
    await this.licence.enterNumber(number);
    await this.refuse([message]);
    await this.expectErrorAt("licence.licence_number", message);
  }

  /** Leave everything out, then answer what is impossible: all is refused. Any of {kinds} is accepted. */
  async refuseAll(kinds: readonly string[]): Promise<void> {
    await this.leaveEmpty(NO_LICENCE);
    await this.refuseYears("-1", "Enter 0 or more years");
    await this.refuseYears("90", TOO_MANY_YEARS);
    await this.refuseYears("some", UNCLEAR_YEARS);
    await this.refuseYears("8.5", UNCLEAR_YEARS);
    await this.refuseNumber("0", "TAYLO803275S99AB7654", SHORT_LICENCE_NUMBER);
    await this.refuseNumber("10", "TAYLO803275", SHORT_LICENCE_NUMBER);
    await this.each.choose("What kind of licence do you have?", kinds, [SHORT_LICENCE_NUMBER]);
  }
}
