import { Component, expect } from "@waypost/e2e";
import type { Journey } from "@waypost/e2e";

/**
 * Many answers to one question, one after the other, while something else on the page is refused all along. A browser,
 * which is slow, tries the first of them alone.
 */
export class EachAnswer extends Component {
  readonly #journey: Journey;

  constructor(journey: Journey) {
    super(journey);
    this.#journey = journey;
  }

  /** Choose each of {answers} under “{question}”, and go on: the page takes it, and refuses only with {errors} as before. */
  async choose(question: string, answers: readonly string[], errors: readonly string[]): Promise<void> {
    for (const answer of this.#some(answers)) {
      await this.driver.choose({ label: answer, within: question });
      await this.#refused(answer, errors);
    }
  }

  /** Choose each of {answers} from the list “{list}”, and go on: the page takes it, and refuses only with {errors} as before. */
  async select(list: string, answers: readonly string[], errors: readonly string[]): Promise<void> {
    for (const answer of this.#some(answers)) {
      await this.driver.select({ name: list }, answer);
      await this.#refused(answer, errors);
    }
  }

  /** Enter each of {answers} in “{field}”, and go on: the page takes it, and refuses only with {errors} as before. */
  async enter(field: string, answers: readonly string[], errors: readonly string[]): Promise<void> {
    for (const answer of this.#some(answers)) {
      await this.driver.fill({ name: field }, answer);
      await this.#refused(answer, errors);
    }
  }

  /** Enter {letters} letters under {questions}, which a browser would hold back, and go on: the page refuses with {errors}. */
  async enterLetters(questions: readonly string[], letters: number, errors: readonly string[]): Promise<void> {
    if (this.driver.speed === "browser") return;
    for (const question of questions) await this.driver.fill(question, "m".repeat(letters));
    await this.#refused(`${letters} letters`, errors);
  }

  #some(answers: readonly string[]): readonly string[] {
    return this.driver.speed === "browser" ? answers.slice(0, 1) : answers;
  }

  async #refused(answer: string, errors: readonly string[]): Promise<void> {
    await this.driver.press(this.#journey.landmarks.submit);
    const shown = async () => (await this.driver.errors()).map(({ text }) => text);
    const message = `The errors that the page shows after “${answer}”`;
    if (this.driver.speed === "http") expect(await shown(), message).toEqual(errors);
    else await expect.poll(shown, { message }).toEqual(errors);
  }
}
