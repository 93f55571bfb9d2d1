import { Component } from "@waypost/e2e";

/** F021: what a vehicle is used for and how far it goes. */
export class F021Use extends Component {
  /** Choose the use “{use}”. */
  async chooseUse(use: string): Promise<void> {
    await this.driver.choose({ label: use, within: "What do you use the" });
  }

  /** Enter {miles} miles a year. */
  async enterMileage(miles: string): Promise<void> {
    await this.driver.fill("How many miles do you", miles);
  }
}
