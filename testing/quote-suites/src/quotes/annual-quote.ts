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
import type { SecurityStep } from "../steps/security-step.ts";
import type { StartStep } from "../steps/start-step.ts";
import type { UseStep } from "../steps/use-step.ts";
import type { VehicleStep } from "../steps/vehicle-step.ts";
import { Quote } from "./quote.ts";

/** A quote for a year’s cover of a car or motorcycle. */
export abstract class AnnualQuote extends Quote {
  abstract readonly vehicle: VehicleStep;
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

  /** Describe the vehicle and its use. */
  async describeVehicle(): Promise<void> {
    await this.vehicle.fill();
    await this.describeUse();
  }

  /** Say whose the vehicle is, how it is kept and what it is used for. */
  async describeUse(): Promise<void> {
    await this.purchase.fill();
    await this.security.fill();
    await this.changes.fill();
    await this.use.fill();
  }

  /** Describe the policyholder: person, address, licence and discount. */
  async describePolicyholder(): Promise<void> {
    await this.proposer.fill();
    await this.address.fill();
    await this.licence.fill();
    await this.discount.fill();
  }

  /** Say that there were no claims and no convictions. */
  async describeHistory(): Promise<void> {
    await this.claims.fill();
    await this.convictions.fill();
  }

  /** Choose cover from next week. */
  async chooseCover(): Promise<void> {
    await this.cover.fill();
    await this.startDate.fill();
  }

  /** Answer every page up to the policyholder. */
  async reachPolicyholder(): Promise<void> {
    await this.start();
    await this.describeVehicle();
  }

  /** Answer every page up to the claims. */
  async reachHistory(): Promise<void> {
    await this.start();
    await this.describeVehicle();
    await this.describePolicyholder();
  }

  /** Answer every page up to the named drivers or riders. */
  async reachDrivers(): Promise<void> {
    await this.start();
    await this.describeVehicle();
    await this.describePolicyholder();
    await this.describeHistory();
  }

  /** Answer every page up to the cover. */
  async reachCover(): Promise<void> {
    await this.start();
    await this.describeVehicle();
    await this.describePolicyholder();
    await this.describeHistory();
    await this.drivers.fill();
  }

  /** Answer every page up to the contact details. */
  async reachContact(query = ""): Promise<void> {
    await this.start(query);
    await this.describeVehicle();
    await this.describePolicyholder();
    await this.describeHistory();
    await this.drivers.fill();
    await this.chooseCover();
  }

  /** Answer every page after the registration number as {email}, and ask for the quote. */
  async finish(email: string): Promise<void> {
    await this.describeUse();
    await this.describePolicyholder();
    await this.describeHistory();
    await this.drivers.fill();
    await this.chooseCover();
    await this.contact.fill(email);
    await this.check.fill();
  }

  /** Take the longer way on every page up to the contact details. */
  async reachContactTheLongWay(): Promise<void> {
    await this.start();
    await this.vehicle.fillComplex();
    await this.purchase.fillComplex();
    await this.security.fillComplex();
    await this.changes.fillComplex();
    await this.use.fillComplex();
    await this.proposer.fillComplex();
    await this.address.fillComplex();
    await this.licence.fillComplex();
    await this.discount.fillComplex();
    await this.claims.fillComplex();
    await this.convictions.fillComplex();
    await this.drivers.fillComplex();
    await this.cover.fillComplex();
    await this.startDate.fillComplex();
  }
}
