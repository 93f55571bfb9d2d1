import { Component } from "@waypost/e2e";
import { fillDate } from "../support/dates.ts";

/** F047: accidents, claims and losses. */
export class F047Claims extends Component {
  /** Answer whether there is one to tell about with {answer}. */
  async sayWhetherMore(answer: "Yes" | "No"): Promise<void> {
    await this.driver.choose({ label: answer, within: "Is there an" });
  }

  /** Say that it happened on {date}. */
  async enterDate(date: string): Promise<void> {
    await fillDate(this.driver, "When did it happen?", date);
  }

  /** Say what it was: “{kind}”. */
  async chooseKind(kind: string): Promise<void> {
    await this.driver.choose({ label: kind, within: "What was it?" });
  }

  /** Enter a cost of £{pounds}. */
  async enterCost(pounds: string): Promise<void> {
    await this.driver.fill("What did it cost altogether?", pounds);
  }

  /** Say what the customer was on or in: “{vehicle}”. */
  async chooseVehicle(vehicle: string): Promise<void> {
    await this.driver.choose({ label: vehicle, within: "What were you on or in?" });
  }
}
