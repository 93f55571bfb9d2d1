import { VehicleLookup } from "./vehicle-lookup.ts";

/** F001: a motorcycle, found by its registration number or entered by hand. */
export class F001MotorcycleLookup extends VehicleLookup {
  /** Choose the style “{style}”. */
  async chooseShape(style: string): Promise<void> {
    await this.driver.select("Style", style);
  }
}
