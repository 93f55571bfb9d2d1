import { Component } from "@waypost/e2e";

/** P001: how heavy a parcel is and whether it can break. */
export class P001Weight extends Component {
  /** Enter the weight {kilograms}. */
  async enterWeight(kilograms: string): Promise<void> {
    await this.driver.fill("Weight", kilograms);
  }

  /** Answer “Can it break?” with {answer}. */
  async sayWhetherItBreaks(answer: "Yes" | "No"): Promise<void> {
    await this.driver.choose({ label: answer, within: "Can it break?" });
  }
}
