import type { AddressStep } from "../steps/address-step.ts";
import type { ConvictionsStep } from "../steps/convictions-step.ts";
import type { CoverStep } from "../steps/cover-step.ts";
import type { LearnerCarStep } from "../steps/learner-car-step.ts";
import type { LearnerLicenceStep } from "../steps/learner-licence-step.ts";
import type { PolicyholderStep } from "../steps/policyholder-step.ts";
import type { AnsweredPage } from "../steps/quote-page.ts";
import type { StartStep } from "../steps/start-step.ts";
import { Quote } from "./quote.ts";

/** A quote for somebody who learns to drive. */
export abstract class LearnerQuote extends Quote {
  abstract readonly car: LearnerCarStep;
  abstract readonly proposer: PolicyholderStep;
  abstract readonly address: AddressStep;
  abstract readonly licence: LearnerLicenceStep;
  abstract readonly convictions: ConvictionsStep;
  abstract readonly cover: CoverStep;
  abstract readonly startDate: StartStep;

  /** The car and its owner. */
  get usePages(): readonly AnsweredPage[] {
    return [this.car];
  }

  /** Person, address and licence. */
  get personPages(): readonly AnsweredPage[] {
    return [this.proposer, this.address, this.licence];
  }

  /** Cover and start date. */
  get coverPages(): readonly AnsweredPage[] {
    return [this.cover, this.startDate];
  }
}
