import { FormStep } from "@waypost/e2e";

/** The second page: who sends the parcel. */
export class SenderStep extends FormStep {
  readonly title = "Who sends it?";

  /** Say that {name} sends it. */
  async fill(name = "Sam Taylor"): Promise<void> {
    await this.isShown();
    await this.enterName(name);
    await this.advance();
  }

  /** Say that {name} of Ireland sends it, insured. */
  async fillComplex(name = "Sam Taylor"): Promise<void> {
    await this.isShown();
    await this.enterName(name);
    await this.chooseCountry("Ireland");
    await this.insure();
    await this.advance();
  }

  /** Enter the name {name}. */
  async enterName(name: string): Promise<void> {
    await this.driver.fill("Name", name);
  }

  /** Choose {country} as the country. */
  async chooseCountry(country: string): Promise<void> {
    await this.driver.select("Country", country);
  }

  /** Tick “Insure it”. */
  async insure(): Promise<void> {
    await this.driver.choose("Insure it");
  }
}
