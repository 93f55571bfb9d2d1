import type { Journey } from "@waypost/e2e";
import { F070Check } from "../components/f070-check.ts";
import { QuotePage } from "./quote-page.ts";

/** All answers at once, the declaration, and the way to the quote. */
export class CheckStep extends QuotePage {
  readonly check: F070Check;
  readonly #button: string;

  constructor(journey: Journey, button = "Get my quote") {
    super(journey, "Check your answers");
    this.check = new F070Check(journey);
    this.#button = button;
  }

  /** Agree to the declaration and ask for the quote. */
  async fill(): Promise<void> {
    await this.isShown();
    await this.check.askForQuote(this.#button);
  }

  /** Choose to change “{answer}”. */
  async change(answer: string): Promise<void> {
    await this.isShown();
    await this.check.change(answer);
  }

  /** The answer “{answer}” is listed. */
  async expectAnswer(answer: string): Promise<void> {
    await this.expectText(answer);
  }
}
