import { Component } from "@waypost/e2e";

/** F070: the answers, the declaration and the button that asks for a quote. */
export class F070Check extends Component {
  /** Press “{button}”. */
  async askForQuote(button: string): Promise<void> {
    await this.driver.press(button);
  }

  /** Choose to change “{answer}”. */
  async change(answer: string): Promise<void> {
    await this.driver.press({ label: "Change", within: answer });
  }
}
