import { FormStep } from "@waypost/e2e";
import type { Journey } from "@waypost/e2e";
import { P001Weight } from "./p001-weight.ts";

/** The first page: what is to be collected. */
export class WeightStep extends FormStep {
  readonly title = "Your parcel";
  readonly #weight: P001Weight;

  constructor(journey: Journey) {
    super(journey);
    this.#weight = new P001Weight(journey);
  }

  /** Describe a parcel of {weight} kg that cannot break. */
  async fill(weight = 5): Promise<void> {
    await this.isShown();
    await this.#weight.enterWeight(String(weight));
    await this.#weight.sayWhetherItBreaks("No");
    await this.advance();
  }

  /** Go on without answering. */
  async leaveEmpty(): Promise<void> {
    await this.advance();
    await this.expectErrors(["Enter a weight in kilograms", "Say whether it can break"]);
  }
}
