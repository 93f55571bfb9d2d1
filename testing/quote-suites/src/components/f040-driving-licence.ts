import { Component } from "@waypost/e2e";

/** F040: a driving licence and how long it was held. */
export class F040DrivingLicence extends Component {
  /** Choose the licence “{kind}”. */
  async chooseKind(kind: string): Promise<void> {
    await this.driver.choose({ label: kind, within: "What kind of licence do you have?" });
  }

  /** Say that it was held for {years} years. */
  async enterYears(years: string): Promise<void> {
    await this.driver.fill("How many full years have you held", years);
  }

  /** Enter the licence number “{number}”. */
  async enterNumber(number: string): Promise<void> {
    await this.driver.fill("What is your driving licence number? (optional)", number);
  }
}
