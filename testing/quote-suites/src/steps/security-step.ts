import type { Journey } from "@waypost/e2e";
import { F014Security } from "../components/f014-security.ts";
import { QuotePage } from "./quote-page.ts";

/** Devices against theft, and where the vehicle is at night. */
export class SecurityStep extends QuotePage {
  readonly security: F014Security;
  readonly #place: string;

  constructor(journey: Journey, place: string) {
    super(journey, "Security");
    this.security = new F014Security(journey);
    this.#place = place;
  }

  /** Say that nothing protects it, and that it is kept at home. */
  async fill(): Promise<void> {
    await this.isShown();
    await this.security.sayThatNothingProtectsIt();
    await this.security.chooseOvernight(this.#place);
    await this.security.sayWhetherAtHome("Yes");
    await this.advance();
  }

  /** Name two devices, and say that it is not kept at home. */
  async fillComplex(): Promise<void> {
    await this.isShown();
    await this.security.tickDevice("Alarm");
    await this.security.tickDevice("Tracker");
    await this.security.chooseOvernight(this.#place);
    await this.security.sayWhetherAtHome("No");
    await this.advance();
  }
}
