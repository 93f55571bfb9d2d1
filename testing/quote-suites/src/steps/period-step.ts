import type { Journey } from "@waypost/e2e";
import { F064ShortTermPeriod } from "../components/f064-short-term-period.ts";
import { QuotePage } from "./quote-page.ts";

/** When a short-term policy starts, and for how long. */
export class PeriodStep extends QuotePage {
  readonly period: F064ShortTermPeriod;

  constructor(journey: Journey) {
    super(journey, "Your dates");
    this.period = new F064ShortTermPeriod(journey);
  }

  /** Ask for a week from tomorrow, for a trip. */
  async fill(): Promise<void> {
    await this.answer(1, "7");
    await this.advance();
  }

  /** Ask for four weeks from today, to borrow a motorcycle. */
  async fillComplex(): Promise<void> {
    await this.answer(0, "28");
    await this.period.chooseReason("To borrow one");
    await this.advance();
  }

  /** Ask for {days} days that begin {start} days from today. */
  async answer(start: number, days: string): Promise<void> {
    await this.isShown();
    await this.period.startIn(start);
    await this.period.enterDays(days);
    await this.period.chooseReason("For a trip");
  }

  /** Ask for “{days}” days that begin {start} days from today: the page refuses with “{message}”. */
  async refusePeriod(start: number, days: string, message: string): Promise<void> {
    await this.answer(start, days);
    await this.refuse([message]);
  }

  /** Enter “{date}” as the start: the page refuses with “{message}”. */
  async refuseStart(date: string, message: string): Promise<void> {
    await this.answer(0, "7");
    await this.period.enterStart(date);
    await this.refuse([message]);
  }
}
