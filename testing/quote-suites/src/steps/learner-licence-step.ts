import type { Journey } from "@waypost/e2e";
import { BrandQuestion } from "../components/brand-question.ts";
import { F041ProvisionalLicence } from "../components/f041-provisional-licence.ts";
import { NO_PROVISIONAL_LICENCE, SHORT_LICENCE_NUMBER } from "../support/errors.ts";
import { QuotePage } from "./quote-page.ts";
import type { Added } from "./quote-page.ts";

const KINDS = ["A full UK licence", "A licence of another country", "A UK provisional licence"];
const LESSONS = ["Up to 10", "11 to 25", "More than 25", "None yet"];

/** A learner’s licence. */
export class LearnerLicenceStep extends QuotePage {
  readonly licence: F041ProvisionalLicence;
  readonly #brand: BrandQuestion;
  readonly #added: Added | null;

  constructor(journey: Journey, added: Added | null = null) {
    super(journey, "Your licence");
    this.licence = new F041ProvisionalLicence(journey);
    this.#brand = new BrandQuestion(journey);
    this.#added = added;
  }

  /** Describe a provisional licence of May 2025, without lessons. */
  async fill(): Promise<void> {
    await this.answer("5 2025");
    await this.advance();
  }

  /** Describe a provisional licence of May 2025, and give its number. */
  async fillComplex(): Promise<void> {
    await this.answer("5 2025");
    await this.licence.chooseLessons("11 to 25");
    await this.licence.enterNumber("taylo 803275 s99ab");
    await this.advance();
  }

  /** Describe a provisional licence that was issued in {issued}. */
  async answer(issued: string): Promise<void> {
    await this.isShown();
    await this.licence.chooseKind("A UK provisional licence");
    await this.licence.enterIssue(issued);
    await this.licence.chooseLessons("None yet");
    if (this.#added !== null) await this.#brand.answer(this.#added.question, this.#added.answer);
  }

  /** Enter “{issued}” as the month of issue: the page refuses with “{message}”. */
  async refuseIssue(issued: string, message: string): Promise<void> {
    await this.answer(issued);
    await this.advance();
    await this.expectErrors([message]);
  }

  /** Enter the licence number “{number}”: the page refuses with “{message}”. */
  async refuseNumber(number: string, message: string): Promise<void> {
    await this.answer("5 2025");
    await this.licence.enterNumber(number);
    await this.advance();
    await this.expectErrorAt("licence.licence_number", message);
  }

  /** Say that a test is booked for {date}: the page refuses with “{message}” beside the licence number. */
  async refuseTest(date: string, message: string): Promise<void> {
    await this.licence.bookTest(date);
    await this.refuse([SHORT_LICENCE_NUMBER, message]);
  }

  /** Leave everything out, then answer what is impossible: all is refused, {added} of the brand’s too. */
  async refuseAll(added: readonly string[] = []): Promise<void> {
    await this.leaveEmpty([...NO_PROVISIONAL_LICENCE, ...added]);
    await this.refuseIssue("13 2025", "Enter a month and year, such as 5 2026");
    await this.refuseIssue("12 1949", "Enter a month that is January 1950 or later");
    await this.refuseIssue("1 2999", "Enter a month that is not in the future");
    await this.refuseNumber("TAYLO803275S99AB7654", SHORT_LICENCE_NUMBER);
    await this.refuseNumber("TAYLO803275", SHORT_LICENCE_NUMBER);
    await this.each.choose("Which licence do you have?", KINDS, [SHORT_LICENCE_NUMBER]);
    await this.each.choose("How many hours of lessons", LESSONS, [SHORT_LICENCE_NUMBER]);
  }
}
