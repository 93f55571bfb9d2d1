import type { AddressStep } from "../steps/address-step.ts";
import type { ChangesStep } from "../steps/changes-step.ts";
import type { ClaimsStep } from "../steps/claims-step.ts";
import type { ConvictionsStep } from "../steps/convictions-step.ts";
import type { CoverStep } from "../steps/cover-step.ts";
import type { DiscountStep } from "../steps/discount-step.ts";
import type { DriversStep } from "../steps/drivers-step.ts";
import type { LicenceStep } from "../steps/licence-step.ts";
import type { PolicyholderStep } from "../steps/policyholder-step.ts";
import type { PurchaseStep } from "../steps/purchase-step.ts";
import type { AnsweredPage } from "../steps/quote-page.ts";
import type { SecurityStep } from "../steps/security-step.ts";
import type { StartStep } from "../steps/start-step.ts";
import type { UseStep } from "../steps/use-step.ts";
import { Quote } from "./quote.ts";

/** A quote for a year’s cover of a car or motorcycle. */
export abstract class AnnualQuote extends Quote {
  static override readonly approaches: readonly string[] = [...Quote.approaches, "reachMileage", "reachLicence"];
  abstract readonly purchase: PurchaseStep;
  abstract readonly security: SecurityStep;
  abstract readonly changes: ChangesStep;
  abstract readonly use: UseStep;
  abstract readonly proposer: PolicyholderStep;
  abstract readonly address: AddressStep;
  abstract readonly licence: LicenceStep;
  abstract readonly discount: DiscountStep;
  abstract readonly claims: ClaimsStep;
  abstract readonly convictions: ConvictionsStep;
  abstract readonly drivers: DriversStep;
  abstract readonly cover: CoverStep;
  abstract readonly startDate: StartStep;

  /** Purchase, security, changes and use. */
  get usePages(): readonly AnsweredPage[] {
    return [this.purchase, this.security, this.changes, this.use];
  }

  /** Person, address, licence and discount. */
  get personPages(): readonly AnsweredPage[] {
    return [this.proposer, this.address, this.licence, this.discount];
  }

  /** Claims and convictions. */
  get historyPages(): readonly AnsweredPage[] {
    return [this.claims, this.convictions];
  }

  /** Named drivers or riders. */
  get otherPages(): readonly AnsweredPage[] {
    return [this.drivers];
  }

  /** Cover and start date. */
  get coverPages(): readonly AnsweredPage[] {
    return [this.cover, this.startDate];
  }

  /** Answer every page up to the use of the vehicle. */
  async reachMileage(): Promise<void> {
    await this.reachUse();
    await this.purchase.fill();
    await this.security.fill();
    await this.changes.fill();
  }

  /** Answer every page up to the licence. */
  async reachLicence(): Promise<void> {
    await this.reachPolicyholder();
    await this.proposer.fill();
    await this.address.fill();
  }

  /** Go back from the security of the vehicle: its worth and what was found for it are kept. */
  async goBackToTheVehicle(): Promise<void> {
    await this.reachUse();
    await this.purchase.fill();
    await this.security.goBack();
    await this.purchase.isShown();
    await this.purchase.expectValue({ name: "purchase.value" }, "4500");
    await this.purchase.goBack();
    await this.vehicle.foundIsShown();
  }

  /** Leave the discount out; claim {unprotected}, which nothing protects, then {guarded}, whose protection must be answered. */
  async refuseDiscount(unprotected: string, guarded: string): Promise<void> {
    await this.discount.refuseAll();
    await this.discount.sayInUse();
    await this.claims.isShown();
    await this.claims.goBack();
    await this.discount.claim(unprotected);
    await this.claims.isShown();
    await this.claims.goBack();
    await this.discount.claim(guarded);
    await this.discount.leaveProtectionEmpty(["Select whether you would like to protect your discount"]);
    await this.discount.leaveUnprotected();
    await this.claims.isShown();
  }

  /** Drive {miles} miles a year: the page refuses with “{error}”, or accepts them where that is nothing. */
  async expectMileage(miles: string, error: string): Promise<void> {
    await this.reachMileage();
    await this.use.expectMileage(miles, error);
    if (error === "") await this.proposer.isShown();
  }
}
