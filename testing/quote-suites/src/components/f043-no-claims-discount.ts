import { Component } from "@waypost/e2e";

/** F043: a no claims discount and its protection. */
export class F043NoClaimsDiscount extends Component {
  /** Choose the discount “{years}”. */
  async chooseYears(years: string): Promise<void> {
    await this.driver.select({ name: "ncd.years" }, years);
  }

  /** Answer “Do you use this discount on another vehicle?” with {answer}. */
  async sayWhetherInUse(answer: "Yes" | "No"): Promise<void> {
    await this.driver.choose({ label: answer, within: "Do you use this discount on another vehicle?" });
  }

  /** Answer “Would you like to protect your discount?” with {answer}. */
  async sayWhetherToProtect(answer: "Yes" | "No"): Promise<void> {
    await this.driver.choose({ label: answer, within: "Would you like to protect your discount?" });
  }
}
