import { F001MotorcycleLookup } from "../components/f001-motorcycle-lookup.ts";
import { AddressStep } from "../steps/address-step.ts";
import { ChangesStep } from "../steps/changes-step.ts";
import { CheckStep } from "../steps/check-step.ts";
import { ClaimsStep } from "../steps/claims-step.ts";
import { ContactStep } from "../steps/contact-step.ts";
import { ConvictionsStep } from "../steps/convictions-step.ts";
import { CoverStep } from "../steps/cover-step.ts";
import { DriversStep } from "../steps/drivers-step.ts";
import { LicenceStep } from "../steps/licence-step.ts";
import { PeriodStep } from "../steps/period-step.ts";
import { PolicyholderStep } from "../steps/policyholder-step.ts";
import { PurchaseStep } from "../steps/purchase-step.ts";
import { SecurityStep } from "../steps/security-step.ts";
import { VehicleStep } from "../steps/vehicle-step.ts";
import { WelcomeStep } from "../steps/welcome-step.ts";
import { Quote } from "./quote.ts";
import { MOTORCYCLE_FOR_A_WHILE } from "./vehicles.ts";

/** Bikesure: a quote for a motorcycle for a short time. */
export class BikesureShortTermQuote extends Quote {
  readonly title = "Short-term motorcycle insurance from Bikesure";
  readonly welcome = new WelcomeStep(this.journey, "Short-term motorcycle insurance from Bikesure", "Start my quote");
  readonly vehicle = new VehicleStep(
    this.journey,
    "What is the registration number of the motorcycle?",
    MOTORCYCLE_FOR_A_WHILE,
    new F001MotorcycleLookup(this.journey),
  );
  readonly period = new PeriodStep(this.journey);
  readonly purchase = new PurchaseStep(this.journey, "Owner and value");
  readonly security = new SecurityStep(this.journey, "In a locked garage or shed");
  readonly changes = new ChangesStep(
    this.journey,
    "Has the motorcycle been changed from the maker’s standard?",
    "Luggage or crash protection",
    false,
  );
  readonly proposer = new PolicyholderStep(this.journey, "27 3 1985");
  readonly address = new AddressStep(this.journey);
  readonly licence = new LicenceStep(this.journey, "Full A");
  readonly claims = new ClaimsStep(this.journey);
  readonly convictions = new ConvictionsStep(this.journey);
  readonly drivers = new DriversStep(this.journey, {
    none: "Will anyone else ride the motorcycle?",
    person: "Tell us about the named rider",
    licence: "Full A",
  });
  readonly cover = new CoverStep(this.journey);
  readonly contact = new ContactStep(this.journey, "How did you hear about Bikesure?");
  readonly check = new CheckStep(this.journey, "Show my quote");

  /** Describe the motorcycle and the days. */
  async describeVehicle(): Promise<void> {
    await this.vehicle.fill();
    await this.describeUse();
  }

  /** Choose the days, and say whose the motorcycle is and how it is kept. */
  async describeUse(): Promise<void> {
    await this.period.fill();
    await this.purchase.fill();
    await this.security.fill();
    await this.changes.fill();
  }

  /** Describe the policyholder: person, address and licence. */
  async describePolicyholder(): Promise<void> {
    await this.proposer.fill();
    await this.address.fill();
    await this.licence.fill();
  }

  /** Say that there were no claims and no convictions. */
  async describeHistory(): Promise<void> {
    await this.claims.fill();
    await this.convictions.fill();
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

  /** Answer every page up to the other rider. */
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
    await this.cover.fill();
  }

  /** Answer every page after the motorcycle’s registration number as {email}, and ask for the quote. */
  async finish(email: string): Promise<void> {
    await this.describeUse();
    await this.describePolicyholder();
    await this.describeHistory();
    await this.drivers.fill();
    await this.cover.fill();
    await this.contact.fill(email);
    await this.check.fill();
  }

  /** Take the longer way on every page up to the contact details. */
  async reachContactTheLongWay(): Promise<void> {
    await this.start();
    await this.vehicle.fillComplex();
    await this.period.fillComplex();
    await this.purchase.fillComplex();
    await this.security.fillComplex();
    await this.changes.fillComplex();
    await this.proposer.fillComplex();
    await this.address.fillComplex();
    await this.licence.fillComplex();
    await this.claims.fillComplex();
    await this.convictions.fillComplex();
    await this.drivers.fillUp();
    await this.cover.fillComplex();
  }
}
