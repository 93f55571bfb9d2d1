import { Component } from "@waypost/e2e";
import { fillDate, fillMonth } from "../support/dates.ts";

/** F041: a learner's licence and lessons. */
export class F041ProvisionalLicence extends Component {
  /** Choose the licence “{kind}”. */
  async chooseKind(kind: string): Promise<void> {
    await this.driver.choose({ label: kind, within: "Which licence do you have?" });
  }

  /** Say that it was issued in {month}. */
  async enterIssue(month: string): Promise<void> {
    await fillMonth(this.driver, "When was it issued?", month);
  }

  /** Choose the hours of lessons: “{hours}”. */
  async chooseLessons(hours: string): Promise<void> {
    await this.driver.choose({ label: hours, within: "How many hours of lessons" });
  }

  /** Say that a practical test is booked for {date}. */
  async bookTest(date: string): Promise<void> {
    await this.driver.choose({ label: "Yes", within: "Have you booked a practical test?" });
    await fillDate(this.driver, "When is it?", date);
  }

  /** Enter the licence number “{number}”. */
  async enterNumber(number: string): Promise<void> {
    await this.driver.fill("What is your driving licence number? (optional)", number);
  }
}
