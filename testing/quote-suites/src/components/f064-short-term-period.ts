import { Component } from "@waypost/e2e";
import { fillDate, fromToday } from "../support/dates.ts";

/** F064: when a short-term policy starts, for how long and why. */
export class F064ShortTermPeriod extends Component {
  /** Enter a start {days} days from today. */
  async startIn(days: number): Promise<void> {
    await this.enterStart(fromToday({ days }));
  }

  /** Enter {date} as the start date. */
  async enterStart(date: string): Promise<void> {
    await fillDate(this.driver, "When should your cover start?", date);
  }

  /** Ask for {days} days of cover. */
  async enterDays(days: string): Promise<void> {
    await this.driver.fill("For how many days do you need it?", days);
  }

  /** Choose the reason “{reason}”. */
  async chooseReason(reason: string): Promise<void> {
    await this.driver.choose({ label: reason, within: "Why do you need short-term cover?" });
  }
}
