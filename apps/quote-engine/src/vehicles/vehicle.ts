/**
 * The vehicles of the sample register: what a registration number tells about a car or a motorcycle.
 */

/** The two kinds of vehicle that the forms ask for. */
export const vehicleKinds = ["car", "motorcycle"] as const;

/** What kind of vehicle it is; a motorcycle form never finds a car. */
export type VehicleKind = (typeof vehicleKinds)[number];

/** What the vehicle runs on. */
export const fuels = ["petrol", "diesel", "hybrid", "electric"] as const;

/** One of {@link fuels}. */
export type Fuel = (typeof fuels)[number];

/** How its gears are changed. */
export const transmissions = ["manual", "automatic"] as const;

/** One of {@link transmissions}. */
export type Transmission = (typeof transmissions)[number];

/** One vehicle as the register holds it and `GET /vehicles/:registration` answers it. */
export interface Vehicle {
  /** Upper case without spaces, such as `AB12CDE`. */
  readonly registration: string;
  readonly kind: VehicleKind;
  /** In capitals, as registers print it. */
  readonly make: string;
  readonly model: string;
  readonly variant: string;
  /** Year of first registration. */
  readonly year: number;
  readonly fuel: Fuel;
  readonly transmission: Transmission;
  /** Cubic centimetres; 0 for an electric vehicle. */
  readonly engineSize: number;
  /** Body style, such as `hatchback` or `naked`. */
  readonly body: string;
  /** 0 for a motorcycle. */
  readonly doors: number;
  /** 1 to 50 for a car, 1 to 17 for a motorcycle. */
  readonly insuranceGroup: number;
  /** Whole pounds. */
  readonly value: number;
  readonly colour: string;
  /** What the maker fitted. */
  readonly security: "none" | "immobiliser" | "alarm-and-immobiliser";
}
