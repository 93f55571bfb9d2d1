import { Component } from "@waypost/e2e";

/** F061: the level of cover and the voluntary excess. */
export class F061Cover extends Component {
  /** Choose the cover “{level}”. */
  async chooseLevel(level: string): Promise<void> {
    await this.driver.choose({ label: level, within: "What level of cover would you like?" });
  }

  /** Choose a voluntary excess of {amount}. */
  async chooseExcess(amount: string): Promise<void> {
    await this.driver.select({ name: "cover.voluntary_excess" }, amount);
  }

  /** Tick “{extra}” as something to have as well. */
  async tickExtra(extra: string): Promise<void> {
    await this.driver.choose({ label: extra, within: "Would you like any of these as well?" });
  }
}
