import { Component } from "@waypost/e2e";

/** One answer of many, whatever the question. */
export class EachAnswer extends Component {
  /** Choose “{answer}” under “{question}”. */
  async choose(question: string, answer: string): Promise<void> {
    await this.driver.choose({ label: answer, within: question });
  }

  /** Choose “{answer}” from the list “{list}”. */
  async select(list: string, answer: string): Promise<void> {
    await this.driver.select({ name: list }, answer);
  }

  /** Enter {letters} letters under “{question}”. */
  async enterLetters(question: string, letters: number): Promise<void> {
    await this.driver.fill(question, "m".repeat(letters));
  }
}
