import type { Journey } from "@waypost/e2e";
import { F063StartDate } from "../components/f063-start-date.ts";
import { fromToday } from "../support/dates.ts";
import { QuotePage } from "./quote-page.ts";

/** The day on which cover starts. */
export class StartStep extends QuotePage {
  readonly start: F063StartDate;

  constructor(journey: Journey) {
    super(journey, "When should your cover start?");
    this.start = new F063StartDate(journey);
  }

  /** Choose a day of next week. */
  async fill(): Promise<void> {
    await this.choose(7);
  }

  /** Choose today. */
  async fillComplex(): Promise<void> {
    await this.choose(0);
  }

  /** Choose the day {days} days from today. */
  async choose(days: number): Promise<void> {
    await this.isShown();
    await this.start.startIn(days);
    await this.advance();
  }

  /** Choose the day {days} days from today: the page refuses with “{message}”. */
  async refuseDay(days: number, message: string): Promise<void> {
    await this.refuseDate(fromToday({ days }), message);
  }

  /** Enter “{date}”: the page refuses with “{message}”. */
  async refuseDate(date: string, message: string): Promise<void> {
    await this.isShown();
    await this.start.enterStart(date);
    await this.advance();
    await this.expectErrors([message]);
  }

  /** Give no date, none that exists, the day before today and one after {most} days, which are refused; then the last. */
  async refuseAll(most: number): Promise<void> {
    await this.refuseDate("", "Enter the date on which your cover should start");
    await this.refuseDate("31 2 2027", "Enter a real date on which your cover should start");
    await this.refuseDay(-1, "Enter a start date that is today or later");
    await this.refuseDay(most + 1, `Enter a start date within the next ${most} days`);
    await this.choose(most);
  }
}
