import { Component } from "@waypost/e2e";
import { fillDate } from "../support/dates.ts";

/** F048: motoring convictions. */
export class F048Convictions extends Component {
  /** Answer whether there is one to tell about with {answer}. */
  async sayWhetherMore(answer: "Yes" | "No"): Promise<void> {
    await this.driver.choose({ label: answer, within: "Is there a" });
  }

  /** Enter {date} as the date of the conviction. */
  async enterDate(date: string): Promise<void> {
    await fillDate(this.driver, "When were you convicted?", date);
  }

  /** Enter the code “{code}”. */
  async enterCode(code: string): Promise<void> {
    await this.driver.fill({ name: "conviction.code" }, code);
  }

  /** Enter {points} penalty points. */
  async enterPoints(points: string): Promise<void> {
    await this.driver.fill({ name: "conviction.points" }, points);
  }

  /** Enter a ban of {months} months. */
  async enterBan(months: string): Promise<void> {
    await this.driver.fill({ name: "conviction.ban_months" }, months);
  }
}
