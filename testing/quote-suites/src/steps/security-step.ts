import type { Journey } from "@waypost/e2e";
import { F014Security } from "../components/f014-security.ts";
import { NO_SECURITY } from "../support/errors.ts";
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

  /** Leave everything out; then choose all of {devices} and each of {places}, and lastly say whether that is at home. */
  async refuseAll(noun: string, places: readonly string[], devices: readonly string[]): Promise<void> {
    await this.leaveEmpty(NO_SECURITY);
    for (const device of devices) await this.security.tickDevice(device);
    await this.each.choose(`Where is the ${noun} kept overnight?`, places, [
      "Select whether that is at your home address",
    ]);
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
