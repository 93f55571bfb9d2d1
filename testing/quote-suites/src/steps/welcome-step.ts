import type { Journey } from "@waypost/e2e";
import { F002BeforeYouBegin } from "../components/f002-before-you-begin.ts";
import { QuotePage } from "./quote-page.ts";

/** The first page: what the form does, and the duty to answer with care. */
export class WelcomeStep extends QuotePage {
  readonly #start: F002BeforeYouBegin;
  readonly #button: string;

  constructor(journey: Journey, title: string, button = "Start your quote") {
    super(journey, title);
    this.#start = new F002BeforeYouBegin(journey);
    this.#button = button;
  }

  /** Read the first page and begin. */
  async fill(): Promise<void> {
    await this.isShown();
    await this.#start.begin(this.#button);
  }
}
