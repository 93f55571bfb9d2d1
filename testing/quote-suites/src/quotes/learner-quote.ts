import type { AddressStep } from "../steps/address-step.ts";
import type { ConvictionsStep } from "../steps/convictions-step.ts";
import type { CoverStep } from "../steps/cover-step.ts";
import type { LearnerCarStep } from "../steps/learner-car-step.ts";
import type { LearnerLicenceStep } from "../steps/learner-licence-step.ts";
import type { PolicyholderStep } from "../steps/policyholder-step.ts";
import type { StartStep } from "../steps/start-step.ts";
import type { VehicleStep } from "../steps/vehicle-step.ts";
import { Quote } from "./quote.ts";

/** A quote for somebody who learns to drive. */
export abstract class LearnerQuote extends Quote {
  abstract readonly vehicle: VehicleStep;
  abstract readonly car: LearnerCarStep;
  abstract readonly proposer: PolicyholderStep;
  abstract readonly address: AddressStep;
  abstract readonly licence: LearnerLicenceStep;
  abstract readonly convictions: ConvictionsStep;
  abstract readonly cover: CoverStep;
  abstract readonly startDate: StartStep;

  /** Describe the car and its owner. */
  async describeCar(): Promise<void> {
    await this.vehicle.fill();
    await this.car.fill();
  }

  /** Describe the learner: person, address and licence. */
  async describeLearner(): Promise<void> {
    await this.proposer.fill();
    await this.address.fill();
    await this.licence.fill();
  }

  /** Choose cover from next week. */
  async chooseCover(): Promise<void> {
    await this.cover.fill();
    await this.startDate.fill();
  }

  /** Answer every page up to the learner. */
  async reachLearner(): Promise<void> {
    await this.start();
    await this.describeCar();
  }

  /** Answer every page up to claims and convictions. */
  async reachHistory(): Promise<void> {
    await this.start();
    await this.describeCar();
    await this.describeLearner();
  }

  /** Answer every page up to the cover. */
  abstract reachCover(): Promise<void>;

  /** Answer every page after the car as {email}, and ask for the quote. */
  abstract finish(email: string): Promise<void>;
}
