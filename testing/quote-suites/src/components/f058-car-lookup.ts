import { VehicleLookup } from "./vehicle-lookup.ts";

/** F058: a car, found by its registration number or entered by hand. */
export class F058CarLookup extends VehicleLookup {
  /** Choose {doors} doors. */
  async chooseShape(doors: string): Promise<void> {
    await this.driver.select("Number of doors", doors);
  }
}
