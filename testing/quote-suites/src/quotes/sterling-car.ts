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

/** Sterling: a quote for a car. */
export class SterlingCarQuote extends AnnualQuote {
  readonly welcome = new WelcomeStep(this.journey, "Get a Sterling car insurance quote", "Begin your quote");
  readonly vehicle = new VehicleStep(
    this.journey,
    "What is the registration number of your car?",
    FORD_FOCUS,
    new F058CarLookup(this.journey),
  );
  readonly purchase = new PurchaseStep(this.journey, "Ownership and value");
  readonly security = new SecurityStep(this.journey, "Drive");
  readonly changes = new ChangesStep(
    this.journey,
    "Has the car been changed from the maker’s standard?",
    "Tow bar",
    false,
  );
  readonly use = new UseStep(this.journey, "Social, domestic and pleasure");
  readonly proposer = new PolicyholderStep(this.journey, "27 3 1985", {
    question: "Do any children under 16 live with you?",
    answer: "No",
  });
  readonly address = new AddressStep(this.journey);
  readonly licence = new LicenceStep(this.journey, "Full UK licence");
  readonly discount = new DiscountStep(this.journey);
  readonly claims = new ClaimsStep(
    this.journey,
    "Have you or any driver had an accident, claim or loss in the last five years?",
  );
  readonly convictions = new ConvictionsStep(
    this.journey,
    "Have you or any driver had a motoring conviction in the last five years?",
  );
  readonly drivers = new DriversStep(this.journey, {
    none: "Will anyone else drive the car?",
    person: "Tell us about the additional driver",
    licence: "Full UK licence",
  });
  readonly cover = new CoverStep(this.journey, null, "Courtesy car");
  readonly startDate = new StartStep(this.journey);
  readonly contact = new ContactStep(this.journey, "How did you find Sterling?");
  readonly check = new CheckStep(this.journey, "See my quote");
}
