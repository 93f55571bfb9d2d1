import { Component } from "@waypost/e2e";

/** F002: what a form does, for whom, and what to have at hand. */
export class F002BeforeYouBegin extends Component {
  /** Press “{button}”. */
  async begin(button: string): Promise<void> {
    await this.driver.press(button);
  }
}
