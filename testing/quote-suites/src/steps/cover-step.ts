import type { Journey } from "@waypost/e2e";
import { BrandQuestion } from "../components/brand-question.ts";
import { F061Cover } from "../components/f061-cover.ts";
import { NO_COVER } from "../support/errors.ts";
import { QuotePage } from "./quote-page.ts";
import type { Added } from "./quote-page.ts";

/** The level of cover and the excess. */
export class CoverStep extends QuotePage {
  readonly cover: F061Cover;
  readonly #brand: BrandQuestion;
  readonly #added: Added | null;
  readonly #extra: string | null;

  /** `extra` is one of the things that the brand sells as well. */
  constructor(journey: Journey, added: Added | null = null, extra: string | null = null) {
    super(journey, "Your cover");
    this.cover = new F061Cover(journey);
    this.#brand = new BrandQuestion(journey);
    this.#added = added;
    this.#extra = extra;
  }

  /** Choose comprehensive cover without an excess of one’s own. */
  async fill(): Promise<void> {
    await this.choose("None");
    await this.advance();
  }

  /** Choose comprehensive cover with an excess of £250, and whatever the brand sells as well. */
  async fillComplex(): Promise<void> {
    await this.choose("£250");
    if (this.#extra !== null) await this.cover.tickExtra(this.#extra);
    await this.advance();
  }

  /** Choose comprehensive cover, and {extras} as well. */
  async takeExtras(extras: readonly string[]): Promise<void> {
    await this.choose("None");
    for (const extra of extras) await this.cover.tickExtra(extra);
    await this.advance();
  }

  /** Leave everything out, {added} of the brand’s too; then choose each of {excesses} and each of {levels}. */
  async refuseAll(
    levels: readonly string[],
    excesses: readonly string[],
    added: readonly string[] = [],
  ): Promise<void> {
    await this.leaveEmpty([...NO_COVER, ...added]);
    await this.each.select("cover.voluntary_excess", excesses, [NO_COVER[0], ...added]);
    await this.cover.chooseExcess("Choose an amount");
    await this.each.choose("What level of cover would you like?", levels, [NO_COVER[1], ...added]);
  }

  /** Choose comprehensive cover with an excess of {excess}. */
  async choose(excess: string): Promise<void> {
    await this.isShown();
    await this.cover.chooseLevel("Comprehensive");
    await this.cover.chooseExcess(excess);
    if (this.#added !== null) await this.#brand.answer(this.#added.question, this.#added.answer);
  }
}
