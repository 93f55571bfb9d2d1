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
    onlyOne: true,
  });
  readonly cover = new CoverStep(this.journey);
  readonly contact = new ContactStep(this.journey, "How did you hear about Bikesure?");
  readonly check = new CheckStep(this.journey, "Show my quote");
  readonly usePages = [this.period, this.purchase, this.security, this.changes];
  readonly personPages = [this.proposer, this.address, this.licence];
  readonly historyPages = [this.claims, this.convictions];
  readonly otherPages = [this.drivers];
  readonly coverPages = [this.cover];
}
