import type { Journey } from "@waypost/e2e";
import { F015Modifications } from "../components/f015-modifications.ts";
import { QuotePage } from "./quote-page.ts";

/** Changes from the maker’s standard. */
export class ChangesStep extends QuotePage {
  readonly changes: F015Modifications;
  readonly #kind: string;
  readonly #inWords: boolean;

  /** `kind` is one of the brand’s kinds of change; `inWords` says whether the brand asks for a description. */
  constructor(journey: Journey, title: string, kind: string, inWords: boolean) {
    super(journey, title);
    this.changes = new F015Modifications(journey);
    this.#kind = kind;
    this.#inWords = inWords;
  }

  /** Say that nothing was changed. */
  async fill(): Promise<void> {
    await this.isShown();
    await this.changes.sayWhetherChanged("No");
    await this.advance();
  }

  /** Say what was changed. */
  async fillComplex(): Promise<void> {
    await this.sayChanged();
    await this.changes.tickChange(this.#kind);
    if (this.#inWords) await this.changes.describe("Fitted by a garage in 2022 for about £300.");
    await this.advance();
  }

  /** Say that something was changed; the page that asks what is shown. */
  async sayChanged(): Promise<void> {
    await this.isShown();
    await this.changes.sayWhetherChanged("Yes");
    await this.advance();
    await this.poll("The heading of the page", () => this.driver.heading()).toBe("The changes");
  }

  /** Leave out what was changed: the page refuses with {errors}. */
  async leaveChangesEmpty(errors: readonly string[]): Promise<void> {
    await this.sayChanged();
    await this.refuse(errors);
  }

  /** Tick all of {kinds} as changed. */
  async tickAll(kinds: readonly string[]): Promise<void> {
    for (const kind of kinds) await this.changes.tickChange(kind);
  }

  /** Describe the changes in {letters} letters: the page refuses with “{message}”. Describe them shortly, and go on. */
  async refuseDescription(letters: number, message: string): Promise<void> {
    await this.each.enterLetters(["Please describe the changes"], letters, [message]);
    await this.changes.describe("Fitted by a garage in 2022 for about £300.");
    await this.advance();
  }
}
