import { Component } from "@waypost/e2e";

/** F036: an address, found by its postcode or entered by hand. */
export class F036Address extends Component {
  /** Enter the postcode “{postcode}”. */
  async enterPostcode(postcode: string): Promise<void> {
    await this.driver.fill("What is your postcode?", postcode);
  }

  /** Choose the address “{address}”. */
  async chooseAddress(address: string): Promise<void> {
    await this.driver.select("Which is your address?", address);
  }

  /** Enter the first line “{line}”. */
  async enterFirstLine(line: string): Promise<void> {
    await this.driver.fill("Address line 1", line);
  }

  /** Enter the town “{town}”. */
  async enterTown(town: string): Promise<void> {
    await this.driver.fill("Town or city", town);
  }
}
