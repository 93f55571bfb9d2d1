import { F058CarLookup } from "../components/f058-car-lookup.ts";
import { AddressStep } from "../steps/address-step.ts";
import { CheckStep } from "../steps/check-step.ts";
import { ContactStep } from "../steps/contact-step.ts";
import { ConvictionsStep } from "../steps/convictions-step.ts";
import { CoverStep } from "../steps/cover-step.ts";
import { LearnerCarStep } from "../steps/learner-car-step.ts";
import { LearnerLicenceStep } from "../steps/learner-licence-step.ts";
import { PolicyholderStep } from "../steps/policyholder-step.ts";
import { StartStep } from "../steps/start-step.ts";
import { VehicleStep } from "../steps/vehicle-step.ts";
import { WelcomeStep } from "../steps/welcome-step.ts";
import { LearnerQuote } from "./learner-quote.ts";
import { THE_CAR } from "./vehicles.ts";

/** Sterling: a quote for a learner. */
export class SterlingLearnerQuote extends LearnerQuote {
  readonly welcome = new WelcomeStep(this.journey, "Get a Sterling learner driver quote", "Begin your quote");
  readonly vehicle = new VehicleStep(
    this.journey,
    "What is the car’s registration number?",
    THE_CAR,
    new F058CarLookup(this.journey),
  );
  readonly car = new LearnerCarStep(this.journey);
  readonly proposer = new PolicyholderStep(this.journey, "9 8 2006");
  readonly address = new AddressStep(this.journey);
  readonly licence = new LearnerLicenceStep(this.journey);
  readonly convictions = new ConvictionsStep(this.journey);
  readonly cover = new CoverStep(this.journey);
  readonly startDate = new StartStep(this.journey);
  readonly contact = new ContactStep(this.journey, "How did you find Sterling?");
  readonly check = new CheckStep(this.journey, "See my quote");
  readonly historyPages = [this.convictions];
  readonly otherPages = [];
}
