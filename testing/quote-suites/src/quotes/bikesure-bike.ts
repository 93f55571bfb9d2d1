import { F001MotorcycleLookup } from "../components/f001-motorcycle-lookup.ts";
import { AddressStep } from "../steps/address-step.ts";
import { ChangesStep } from "../steps/changes-step.ts";
import { CheckStep } from "../steps/check-step.ts";
import { ClaimsStep } from "../steps/claims-step.ts";
import { ContactStep } from "../steps/contact-step.ts";
import { ConvictionsStep } from "../steps/convictions-step.ts";
import { CoverStep } from "../steps/cover-step.ts";
import { DiscountStep } from "../steps/discount-step.ts";
import { DriversStep } from "../steps/drivers-step.ts";
import { LicenceStep } from "../steps/licence-step.ts";
import { PolicyholderStep } from "../steps/policyholder-step.ts";
import { PurchaseStep } from "../steps/purchase-step.ts";
import { SecurityStep } from "../steps/security-step.ts";
import { StartStep } from "../steps/start-step.ts";
import { UseStep } from "../steps/use-step.ts";
import { VehicleStep } from "../steps/vehicle-step.ts";
import { WelcomeStep } from "../steps/welcome-step.ts";
import { AnnualQuote } from "./annual-quote.ts";
import { SUZUKI_SV650 } from "./vehicles.ts";

/** Bikesure: a quote for a motorcycle. */
export class BikesureBikeQuote extends AnnualQuote {
  readonly welcome = new WelcomeStep(this.journey, "Motorcycle insurance from Bikesure", "Start my quote");
  readonly vehicle = new VehicleStep(
    this.journey,
    "What is the registration number of your motorcycle?",
    SUZUKI_SV650,
    new F001MotorcycleLookup(this.journey),
  );
  readonly purchase = new PurchaseStep(this.journey);
  readonly security = new SecurityStep(this.journey, "In a locked garage or shed");
  readonly changes = new ChangesStep(
    this.journey,
    "Has the motorcycle been changed from the maker’s standard?",
    "Luggage or crash protection",
    true,
  );
  readonly use = new UseStep(this.journey, "Social and touring", {
    question: "Do you carry a pillion passenger?",
    answer: "No",
  });
  readonly proposer = new PolicyholderStep(this.journey, "27 3 1985", {
    question: "Are you a member of a motorcycle club?",
    answer: "No",
  });
  readonly address = new AddressStep(this.journey);
  readonly licence = new LicenceStep(this.journey, "Full A");
  readonly discount = new DiscountStep(this.journey);
  readonly claims = new ClaimsStep(
    this.journey,
    "Have you had any accidents, claims or losses in the last five years?",
    true,
  );
  readonly convictions = new ConvictionsStep(this.journey);
  readonly drivers = new DriversStep(this.journey, {
    none: "Will anyone else ride the motorcycle?",
    person: "Tell us about the named rider",
    licence: "Full A",
  });
  readonly cover = new CoverStep(this.journey, null, "Helmet and leathers");
  readonly startDate = new StartStep(this.journey);
  readonly contact = new ContactStep(this.journey, "How did you hear about Bikesure?");
  readonly check = new CheckStep(this.journey, "Show my quote");
}
