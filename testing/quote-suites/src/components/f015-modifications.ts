import { Component } from "@waypost/e2e";

/** F015: whether and how a vehicle was changed. */
export class F015Modifications extends Component {
  /** Answer whether it has been changed from the maker’s standard with {answer}. */
  async sayWhetherChanged(answer: "Yes" | "No"): Promise<void> {
    await this.driver.choose({ label: answer, within: "Has the" });
  }

  /** Tick “{kind}” as changed. */
  async tickChange(kind: string): Promise<void> {
    await this.driver.choose({ label: kind, within: "What has been changed?" });
  }

  /** Describe the changes: “{words}”. */
  async describe(words: string): Promise<void> {
    await this.driver.fill("Please describe the changes", words);
  }
}
