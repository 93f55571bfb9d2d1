/**
 * The sample register in memory: look a vehicle up by its registration, or list makes, models and variants for
 * someone who types the vehicle in by hand.
 */
import registerJson from "./register.json" with { type: "json" };
import { fuels, transmissions, vehicleKinds } from "./vehicle.ts";
import type { Vehicle, VehicleKind } from "./vehicle.ts";

/** Registrations that behave as a register behaves on a bad day, in any environment. */
export const troubles: Readonly<Record<string, "slow" | "broken">> = { SL00SLW: "slow", BR00BRK: "broken" };

/** The vehicle that a slow register tells of in the end; the car when no kind is asked for. */
const foundSlowly: Readonly<Record<VehicleKind, string>> = { car: "AB12CDE", motorcycle: "MT07BKE" };

/** A documented registration that is never in the register. */
export const neverFound = "NF00NFD";

/** Which vehicles to list; an absent part does not narrow the list. */
export interface VehicleFilter {
  readonly kind?: VehicleKind | undefined;
  readonly make?: string | undefined;
  readonly model?: string | undefined;
}

/** A register of vehicles that never changes. */
export interface Register {
  readonly size: number;
  /** The vehicle of a normalised registration, of the kind when one is given; null when there is none. */
  find(registration: string, kind?: VehicleKind): Vehicle | null;
  /** Vehicles that pass the filter, in the order of the register; make and model match in any case. */
  list(filter: VehicleFilter): Vehicle[];
  /** Makes in alphabetical order, each once. */
  makes(kind?: VehicleKind): string[];
  /** Models of a make in alphabetical order, each once; empty for a make that is not known. */
  models(make: string, kind?: VehicleKind): string[];
}

const sameText = (left: string, right: string | undefined): boolean =>
  right === undefined || left.toUpperCase() === right.trim().toUpperCase();

const unique = (values: readonly string[]): string[] => [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));

/** Makes a register of vehicles; the checked-in sample when none are given. */
export function createRegister(vehicles: readonly Vehicle[] = sampleVehicles()): Register {
  const byRegistration = new Map(vehicles.map((vehicle) => [vehicle.registration, vehicle]));
  const list = ({ kind, make, model }: VehicleFilter): Vehicle[] =>
    vehicles.filter(
      (vehicle) =>
        (kind === undefined || vehicle.kind === kind) && sameText(vehicle.make, make) && sameText(vehicle.model, model),
    );
  return {
    size: vehicles.length,
    find(registration, kind) {
      const slow = troubles[registration] === "slow";
      const vehicle = byRegistration.get(slow ? foundSlowly[kind ?? "car"] : registration);
      if (!vehicle || (kind !== undefined && vehicle.kind !== kind)) return null;
      return { ...vehicle, registration };
    },
    list,
    makes: (kind) => unique(list({ kind }).map((vehicle) => vehicle.make)),
    models: (make, kind) => unique(list({ kind, make }).map((vehicle) => vehicle.model)),
  };
}

const securities = ["none", "immobiliser", "alarm-and-immobiliser"] as const;

/** The word if it is one of those allowed. Throws an Error otherwise. */
function oneOf<const T extends string>(allowed: readonly T[], word: string): T {
  const found = allowed.find((each) => each === word);
  if (found === undefined) throw new Error(`register.json holds "${word}" where one of ${allowed.join(", ")} belongs`);
  return found;
}

/** The vehicles of `register.json`, their words checked. Throws an Error when a word is not one that we know. */
export function sampleVehicles(): Vehicle[] {
  return registerJson.map((row) => ({
    ...row,
    kind: oneOf(vehicleKinds, row.kind),
    fuel: oneOf(fuels, row.fuel),
    transmission: oneOf(transmissions, row.transmission),
    security: oneOf(securities, row.security),
  }));
}
