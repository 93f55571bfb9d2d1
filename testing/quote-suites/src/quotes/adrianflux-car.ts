import { F058CarLookup } from "../components/f058-car-lookup.ts";
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
import { FORD_FOCUS } from "./vehicles.ts";

/** Adrian Flux: a quote for a car. */
export class AdrianFluxCarQuote extends AnnualQuote {
  readonly welcome = new WelcomeStep(this.journey, "Car insurance from Adrian Flux");
  readonly vehicle = new VehicleStep(
    this.journey,
    "What is the registration number of your car?",
    FORD_FOCUS,
    new F058CarLookup(this.journey),
  );
  readonly purchase = new PurchaseStep(this.journey, "Buying and owning it", {
    question: "Was the car imported?",
    answer: "No",
  });
  readonly security = new SecurityStep(this.journey, "On a drive");
  readonly changes = new ChangesStep(
    this.journey,
    "Has the car been changed from the maker’s standard?",
    "Wheels or tyres",
    true,
  );
  readonly use = new UseStep(this.journey, "Social only", {
    question: "Do you take the car to track days or shows?",
    answer: "Neither",
  });
  readonly proposer = new PolicyholderStep(this.journey, "27 3 1985", {
    question: "Have you lived in the UK since birth?",
    answer: "Yes",
  });
  readonly address = new AddressStep(this.journey);
  readonly licence = new LicenceStep(this.journey, "Full UK licence");
  readonly discount = new DiscountStep(this.journey);
  readonly claims = new ClaimsStep(this.journey);
  readonly convictions = new ConvictionsStep(this.journey);
  readonly drivers = new DriversStep(this.journey, {
    none: "Will anyone else drive the car?",
    person: "Tell us about the driver",
    licence: "Full UK licence",
  });
  readonly cover = new CoverStep(this.journey, { question: "Would you like an agreed value?", answer: "No" });
  readonly startDate = new StartStep(this.journey);
  readonly contact = new ContactStep(this.journey, "Where did you hear about Adrian Flux?");
  readonly check = new CheckStep(this.journey);
}
