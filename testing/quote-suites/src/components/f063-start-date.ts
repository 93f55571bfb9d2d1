import { Component } from "@waypost/e2e";
import { fillDate, fromToday } from "../support/dates.ts";

/** F063: the day on which cover starts. */
export class F063StartDate extends Component {
  /** Enter a start {days} days from today. */
  async startIn(days: number): Promise<void> {
    await this.enterStart(fromToday({ days }));
  }

  /** Enter {date} as the start date. */
  async enterStart(date: string): Promise<void> {
    await fillDate(this.driver, "When should your cover start?", date);
  }
}
