import { Component } from "@waypost/e2e";

/** The one question that a brand adds to a shared page. */
export class BrandQuestion extends Component {
  /** Answer “{question}” with “{answer}”. */
  async answer(question: string, answer: string): Promise<void> {
    await this.driver.choose({ label: answer, within: question });
  }

  /** Enter “{value}” under “{question}”. */
  async enter(question: string, value: string): Promise<void> {
    await this.driver.fill(question, value);
  }
}
