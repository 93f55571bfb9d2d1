import type { Journey } from "@waypost/e2e";
import { BrandQuestion } from "../components/brand-question.ts";
import { F066PurchaseDetails } from "../components/f066-purchase-details.ts";
import { QuotePage } from "./quote-page.ts";
import type { Added } from "./quote-page.ts";

/** Buying and owning the vehicle. */
export class PurchaseStep extends QuotePage {
  readonly details: F066PurchaseDetails;
  readonly #brand: BrandQuestion;
  readonly #added: Added | null;

  constructor(journey: Journey, title = "Buying and owning it", added: Added | null = null) {
    super(journey, title);
    this.details = new F066PurchaseDetails(journey);
    this.#brand = new BrandQuestion(journey);
    this.#added = added;
  }

  /** Say that the vehicle is not bought yet, and will be the customer’s own. */
  async fill(): Promise<void> {
    await this.isShown();
    await this.details.sayNotYetBought();
    await this.details.enterValue("4500");
    await this.answerTheRest();
    await this.advance();
  }

  /** Say when the vehicle was bought, and go on. */
  async fillComplex(): Promise<void> {
    await this.isShown();
    await this.details.sayBought();
    await this.details.enterPurchase("3 2021");
    await this.details.enterValue("£4,500");
    await this.answerTheRest();
    await this.advance();
  }

  /** Say that the customer owns and keeps it. */
  async answerTheRest(): Promise<void> {
    await this.details.chooseOwner("You");
    await this.details.chooseKeeper("You");
    if (this.#added !== null) await this.#brand.answer(this.#added.question, this.#added.answer);
  }

  /** Enter “{value}” as its worth: the page refuses with “{message}”. */
  async refuseValue(value: string, message: string): Promise<void> {
    await this.isShown();
    await this.details.sayNotYetBought();
    await this.details.enterValue(value);
    await this.answerTheRest();
    await this.refuse([message]);
    await this.expectErrorAt("purchase.value", message);
  }

  /** Say that someone else owns it, and not who: the page refuses with “{message}”. Name them, and go on. */
  async refuseOtherOwner(message: string): Promise<void> {
    await this.isShown();
    await this.details.sayNotYetBought();
    await this.details.enterValue("4500");
    await this.answerTheRest();
    await this.details.chooseOwner("Someone else");
    await this.refuse([message]);
    await this.details.enterOtherOwner("Robin Field");
    await this.advance();
  }

  /** Choose each of {owners} as owner and each of {keepers} as keeper, with a worth that is refused all the while. */
  async acceptParties(noun: string, owners: readonly string[], keepers: readonly string[]): Promise<void> {
    const errors = ["Enter the value in whole pounds, such as 4500"];
    await this.refuseValue("4500.50", "Enter the value in whole pounds, such as 4500");
    await this.each.choose(`Who owns the ${noun}?`, owners, errors);
    await this.each.choose("Who is the registered keeper?", keepers, errors);
  }

  /** Say that it was bought in “{month}” and is worth £{value}: the page refuses with “{message}”. */
  async refusePurchase(month: string, value: string, message: string): Promise<void> {
    await this.isShown();
    await this.details.sayBought();
    await this.details.enterPurchase(month);
    await this.details.enterValue(value);
    await this.answerTheRest();
    await this.refuse([message]);
  }

  /** Leave everything about the {noun} out, except {added}, then answer what is impossible: all is refused. */
  async refuseAll(noun: string, added: readonly string[] = []): Promise<void> {
    await this.leaveEmpty([
      `Select whether you have bought the ${noun}`,
      `Enter what the ${noun} is worth`,
      `Select who owns the ${noun}`,
      "Select who the registered keeper is",
      ...added,
    ]);
    await this.refusePurchase("", "100", "Enter the month and year in which you bought it");
    await this.refusePurchase("13 2021", "250000", "Enter a month and year, such as 3 2021");
    await this.refusePurchase("12 1949", "4500", "Enter a month that is January 1950 or later");
    await this.refusePurchase("1 2999", "4500", "Enter a month that is not in the future");
    await this.refuseValue("99", "Enter a value of £100 or more");
    await this.refuseValue(
      "250001",
      "Enter a value of £250,000 or less, or call us about a vehicle that is worth more",
    );
    await this.refuseValue("plenty", "Enter the value in whole pounds, such as 4500");
    await this.refuseValue("4500.50", "Enter the value in whole pounds, such as 4500");
  }
}
