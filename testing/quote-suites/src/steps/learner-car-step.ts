import type { Journey } from "@waypost/e2e";
import { BrandQuestion } from "../components/brand-question.ts";
import { F017CarToLearnIn } from "../components/f017-car-to-learn-in.ts";
import { QuotePage } from "./quote-page.ts";
import type { Added } from "./quote-page.ts";

/** The car in which a learner learns, and its owner. */
export class LearnerCarStep extends QuotePage {
  readonly car: F017CarToLearnIn;
  readonly #brand: BrandQuestion;
  readonly #added: Added | null;

  constructor(journey: Journey, added: Added | null = null) {
    super(journey, "The car and its owner");
    this.car = new F017CarToLearnIn(journey);
    this.#brand = new BrandQuestion(journey);
    this.#added = added;
  }

  /** Describe a parent’s car that is worth £5,000. */
  async fill(): Promise<void> {
    await this.answer("5000");
    await this.advance();
  }

  /** Describe a car of one’s own that is worth £5,000. */
  async fillComplex(): Promise<void> {
    await this.answer("£5,000");
    await this.car.chooseOwner("Mine");
    await this.car.sayWhetherInsured("It is my own car");
    await this.advance();
  }

  /** Describe a parent’s car that is worth £{value}. */
  async answer(value: string): Promise<void> {
    await this.isShown();
    await this.car.chooseOwner("My parent’s");
    await this.car.sayWhetherInsured("Yes");
    await this.car.enterValue(value);
    await this.car.chooseOvernight("On a drive");
    if (this.#added !== null) await this.#brand.answer(this.#added.question, this.#added.answer);
  }

  /** Enter “{value}” as its worth: the page refuses with “{message}”. */
  async refuseValue(value: string, message: string): Promise<void> {
    await this.answer(value);
    await this.advance();
    await this.expectErrorAt("car.value", message);
  }
}
