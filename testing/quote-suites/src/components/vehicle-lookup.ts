import { Component } from "@waypost/e2e";

/** What the lookups of cars and motorcycles have in common. */
export abstract class VehicleLookup extends Component {
  /** Enter the registration number “{registration}”. */
  async enterRegistration(registration: string): Promise<void> {
    await this.driver.fill("Registration number", registration);
  }

  /** Tick “I do not have the registration number”. */
  async sayThatItIsUnknown(): Promise<void> {
    await this.driver.choose("Or, I do not have the registration number");
  }

  /** Say that the {vehicle} that was found is the right one. */
  async confirm(vehicle: string): Promise<void> {
    await this.driver.choose(`Yes, it is the ${vehicle}`);
  }

  /** Say that another registration number is to be looked up. */
  async lookUpAnother(): Promise<void> {
    await this.driver.choose("No, look up another registration number");
  }

  /** Say that the details are to be entered by hand. */
  async chooseManualEntry(): Promise<void> {
    await this.driver.choose("No, I will enter the details myself");
  }

  /** Enter the make “{make}”. */
  async enterMake(make: string): Promise<void> {
    await this.driver.fill("Make", make);
  }

  /** Enter the model “{model}”. */
  async enterModel(model: string): Promise<void> {
    await this.driver.fill("Model", model);
  }

  /** Enter {year} as the year of first registration. */
  async enterYear(year: string): Promise<void> {
    await this.driver.fill("Year of first registration", year);
  }

  /** Enter an engine size of {size} cc. */
  async enterEngineSize(size: string): Promise<void> {
    await this.driver.fill("Engine size", size);
  }

  /** Choose the fuel “{fuel}”. */
  async chooseFuel(fuel: string): Promise<void> {
    await this.driver.choose({ label: fuel, within: "Fuel" });
  }

  /** Choose the gears “{gears}”. */
  async chooseGears(gears: string): Promise<void> {
    await this.driver.choose({ label: gears, within: "Gears" });
  }
}
