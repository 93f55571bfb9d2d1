import type { Journey } from "@waypost/e2e";
import { F043NoClaimsDiscount } from "../components/f043-no-claims-discount.ts";
import { DISCOUNTS } from "../support/answers.ts";
import { NO_DISCOUNT } from "../support/errors.ts";
import { QuotePage } from "./quote-page.ts";

/** The no claims discount. */
export class DiscountStep extends QuotePage {
  readonly discount: F043NoClaimsDiscount;

  constructor(journey: Journey) {
    super(journey, "No claims discount");
    this.discount = new F043NoClaimsDiscount(journey);
  }

  /** Say that there is no discount. */
  async fill(): Promise<void> {
    await this.claim("None");
  }

  /** Say that there are nine years of discount, and protect it. */
  async fillComplex(): Promise<void> {
    await this.claim("9 years or more");
    await this.protectionIsOffered();
    await this.discount.sayWhetherToProtect("Yes");
    await this.advance();
  }

  /** Claim a discount of “{years}”, which no other vehicle uses. */
  async claim(years: string): Promise<void> {
    await this.isShown();
    await this.discount.chooseYears(years);
    await this.discount.sayWhetherInUse("No");
    await this.advance();
  }

  /** Leave everything out; then choose each length of the discount, and only leave out whether it is in use. */
  async refuseAll(): Promise<void> {
    await this.leaveEmpty(NO_DISCOUNT);
    await this.each.select("ncd.years", DISCOUNTS, ["Select whether you use the discount on another vehicle"]);
  }

  /** Say that the discount is used on another vehicle as well. */
  async sayInUse(): Promise<void> {
    await this.discount.sayWhetherInUse("Yes");
    await this.advance();
  }

  /** Choose not to protect the discount. */
  async leaveUnprotected(): Promise<void> {
    await this.discount.sayWhetherToProtect("No");
    await this.advance();
  }

  /** Leave out whether to protect the discount: the page refuses with {errors}. */
  async leaveProtectionEmpty(errors: readonly string[]): Promise<void> {
    await this.protectionIsOffered();
    await this.advance();
    await this.expectErrors(errors);
  }

  /** Protection of the discount is offered. */
  async protectionIsOffered(): Promise<void> {
    await this.poll("The heading of the page", () => this.driver.heading()).toBe(
      "Would you like to protect your discount?",
    );
  }
}
