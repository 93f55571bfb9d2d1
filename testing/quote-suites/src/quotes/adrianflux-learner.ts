import { F058CarLookup } from "../components/f058-car-lookup.ts";
import { AddressStep } from "../steps/address-step.ts";
import { CheckStep } from "../steps/check-step.ts";
import { ClaimsStep } from "../steps/claims-step.ts";
import { ContactStep } from "../steps/contact-step.ts";
import { ConvictionsStep } from "../steps/convictions-step.ts";
import { CoverStep } from "../steps/cover-step.ts";
import { DriversStep } from "../steps/drivers-step.ts";
import { LearnerCarStep } from "../steps/learner-car-step.ts";
import { LearnerLicenceStep } from "../steps/learner-licence-step.ts";
import { PolicyholderStep } from "../steps/policyholder-step.ts";
import { StartStep } from "../steps/start-step.ts";
import { VehicleStep } from "../steps/vehicle-step.ts";
import { WelcomeStep } from "../steps/welcome-step.ts";
import { LearnerQuote } from "./learner-quote.ts";
import { CAR_TO_LEARN_IN } from "./vehicles.ts";

/** Adrian Flux: a quote for a learner. */
export class AdrianFluxLearnerQuote extends LearnerQuote {
  readonly welcome = new WelcomeStep(this.journey, "Learner driver insurance from Adrian Flux");
  readonly vehicle = new VehicleStep(
    this.journey,
    "What is the registration number of the car you will learn in?",
    CAR_TO_LEARN_IN,
    new F058CarLookup(this.journey),
  );
  readonly car = new LearnerCarStep(this.journey, {
    question: "Has the car been changed from the maker’s standard?",
    answer: "No",
  });
  readonly proposer = new PolicyholderStep(this.journey, "9 8 2006");
  readonly address = new AddressStep(this.journey);
  readonly licence = new LearnerLicenceStep(this.journey, {
    question: "Have you booked a practical test?",
    answer: "No",
  });
  readonly claims = new ClaimsStep(this.journey);
  readonly convictions = new ConvictionsStep(this.journey);
  readonly drivers = new DriversStep(this.journey, {
    none: "Will anyone else supervise you in the car?",
    person: "Tell us about the supervising driver",
    licence: "Full UK licence",
  });
  readonly cover = new CoverStep(this.journey);
  readonly startDate = new StartStep(this.journey);
  readonly contact = new ContactStep(this.journey, "Where did you hear about Adrian Flux?");
  readonly check = new CheckStep(this.journey);
  readonly historyPages = [this.claims, this.convictions];
  readonly otherPages = [this.drivers];
}
