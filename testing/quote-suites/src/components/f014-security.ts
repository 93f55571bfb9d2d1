import { Component } from "@waypost/e2e";

/** F014: what protects a vehicle, and where it is at night. */
export class F014Security extends Component {
  /** Tick “{device}” under what protects it from theft. */
  async tickDevice(device: string): Promise<void> {
    await this.driver.choose({ label: device, within: "What protects the" });
  }

  /** Tick “None of these” under what protects it from theft. */
  async sayThatNothingProtectsIt(): Promise<void> {
    await this.driver.choose("Or, None of these");
  }

  /** Say that it is kept overnight: “{place}”. */
  async chooseOvernight(place: string): Promise<void> {
    await this.driver.choose({ label: place, within: "Where is the" });
  }

  /** Answer “Is that at your home address?” with {answer}. */
  async sayWhetherAtHome(answer: "Yes" | "No"): Promise<void> {
    await this.driver.choose({ label: answer, within: "Is that at your home address?" });
  }
}
