import type { Journey } from "@waypost/e2e";
import { F043NoClaimsDiscount } from "../components/f043-no-claims-discount.ts";
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
