import type { Journey } from "@waypost/e2e";
import { BrandQuestion } from "../components/brand-question.ts";
import { F017CarToLearnIn } from "../components/f017-car-to-learn-in.ts";
import { QuotePage } from "./quote-page.ts";
import type { Added } from "./quote-page.ts";

const OWNERS = ["Mine", "My spouse’s or partner’s", "Another relative’s", "A friend’s", "My parent’s"];
const INSURED = ["No", "It is my own car", "Yes"];
const PLACES = ["In a locked garage", "On other private land", "On the street", "In a car park", "On a drive"];

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

  /** Leave everything out, then give what is impossible as its worth: all is refused, {added} of the brand’s too. */
  async refuseAll(added: readonly string[] = []): Promise<void> {
    await this.leaveEmpty([
      "Select whose car it is",
      "Select whether the owner has insured the car and lets you drive it",
      "Enter what the car is worth",
      "Select where the car is kept overnight",
      ...added,
    ]);
    await this.car.enterValue("100");
    await this.refuse([
      "Select whose car it is",
      "Select whether the owner has insured the car and lets you drive it",
      "Select where the car is kept overnight",
      ...added,
    ]);
    await this.refuseValue("99", "Enter a value of £100 or more");
    await this.refuseValue("40001", "Enter a value of £40,000 or less, or call us about a car that is worth more");
    await this.refuseValue("100.50", "Enter the value in whole pounds, such as 4500");
    await this.refuseValue("some", "Enter the value in whole pounds, such as 4500");
    await this.each.choose("Whose car is it?", OWNERS, ["Enter the value in whole pounds, such as 4500"]);
    await this.each.choose("Has the owner insured the car", INSURED, ["Enter the value in whole pounds, such as 4500"]);
    await this.each.choose("Where is the car kept overnight?", PLACES, [
      "Enter the value in whole pounds, such as 4500",
    ]);
    if (this.#added !== null)
      await this.each.choose(this.#added.question, ["Yes"], ["Enter the value in whole pounds, such as 4500"]);
    await this.answer("40000");
    await this.advance();
  }
}
