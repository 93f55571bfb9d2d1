/**
 * Makes the sample register from the model tables. The same tables always give the same register, so the checked-in
 * `register.json` can be compared with what this makes.
 */
import { carTable } from "./cars.ts";
import { readModelTable } from "./model-table.ts";
import type { Model, Variant } from "./model-table.ts";
import { motorcycleTable } from "./motorcycles.ts";
import { ageIdentifier } from "./registration.ts";
import { vehicleKinds } from "./vehicle.ts";
import type { Vehicle, VehicleKind } from "./vehicle.ts";

const colours = ["black", "white", "silver", "grey", "blue", "red", "green", "yellow", "orange"];
const areaLetters = "ABCDEFGHKLMNOPRSTUVWXY";
const serialLetters = "ABCDEFGHJKLMNOPRSTUVWXYZ";

/** The year that the values of the register are for. */
const valuationYear = 2025;

/** Vehicles made of each variant, in different years. */
const vehiclesPerVariant = 2;

/** A vehicle whose registration a person can remember, taken from a row of the tables. */
interface Memorable {
  readonly registration: string;
  readonly kind: VehicleKind;
  readonly make: string;
  readonly model: string;
  readonly variant: string;
  readonly year: number;
  readonly colour: string;
}

/** The documented registrations that are found. */
export const memorable: readonly Memorable[] = [
  {
    registration: "AB12CDE",
    kind: "car",
    make: "FORD",
    model: "Focus",
    variant: "1.6 Zetec",
    year: 2012,
    colour: "blue",
  },
  {
    registration: "LD18NER",
    kind: "car",
    make: "VAUXHALL",
    model: "Corsa",
    variant: "1.4 SE",
    year: 2018,
    colour: "red",
  },
  {
    registration: "EV21CAR",
    kind: "car",
    make: "NISSAN",
    model: "Leaf",
    variant: "40 kWh Acenta",
    year: 2021,
    colour: "white",
  },
  { registration: "GT19FST", kind: "car", make: "VOLKSWAGEN", model: "Golf", variant: "R", year: 2019, colour: "grey" },
  {
    registration: "HV24CAR",
    kind: "car",
    make: "PORSCHE",
    model: "911",
    variant: "Carrera S",
    year: 2024,
    colour: "black",
  },
  {
    registration: "MT07BKE",
    kind: "motorcycle",
    make: "SUZUKI",
    model: "SV650",
    variant: "ABS",
    year: 2007,
    colour: "blue",
  },
  {
    registration: "LB22BKE",
    kind: "motorcycle",
    make: "HONDA",
    model: "CB125F",
    variant: "Standard",
    year: 2022,
    colour: "red",
  },
  {
    registration: "SC20TER",
    kind: "motorcycle",
    make: "PIAGGIO",
    model: "Vespa",
    variant: "GTS 125",
    year: 2020,
    colour: "green",
  },
  {
    registration: "HV24BKE",
    kind: "motorcycle",
    make: "DUCATI",
    model: "Panigale",
    variant: "V4 S",
    year: 2024,
    colour: "red",
  },
];

/** What a vehicle is worth in pounds: 14% less each year, never under a tenth of its price, in steps of 50 pounds. */
function presentValue(priceWhenNew: number, year: number): number {
  const floor = Math.floor(priceWhenNew / 10);
  let value = priceWhenNew;
  for (let age = year; age < valuationYear; age += 1) value = Math.floor((value * 86) / 100);
  return Math.round(Math.max(value, floor) / 50) * 50;
}

/** The letter at a position, counted round and round. */
const letterAt = (letters: string, position: number): string => letters.charAt(position % letters.length);

/** A mark of the present scheme that no other serial number gives. */
function registrationFor(serial: number, year: number): string {
  const spread = serial * 7919 + 4243;
  const area = letterAt(areaLetters, spread) + letterAt(areaLetters, Math.floor(spread / 22));
  const age = ageIdentifier(year, serial % 2 === 0 ? "march" : "september");
  const base = serialLetters.length;
  const last =
    letterAt(serialLetters, serial) +
    letterAt(serialLetters, Math.floor(serial / base)) +
    letterAt(serialLetters, spread);
  return area + age + last;
}

/** What its maker fitted against thieves, from the kind, the age and the price. */
function factorySecurity(kind: VehicleKind, year: number, priceWhenNew: number): Vehicle["security"] {
  if (kind === "motorcycle")
    return priceWhenNew >= 9_000 ? "alarm-and-immobiliser" : priceWhenNew >= 4_000 ? "immobiliser" : "none";
  return year >= 2010 || priceWhenNew >= 20_000 ? "alarm-and-immobiliser" : "immobiliser";
}

function vehicle(
  kind: VehicleKind,
  model: Model,
  variant: Variant,
  own: Pick<Vehicle, "registration" | "year" | "colour">,
): Vehicle {
  return {
    registration: own.registration,
    kind,
    make: model.make,
    model: model.name,
    variant: variant.name,
    year: own.year,
    fuel: variant.fuel,
    transmission: variant.transmission,
    engineSize: variant.engineSize,
    body: model.body,
    doors: model.doors,
    insuranceGroup: variant.insuranceGroup,
    value: presentValue(variant.priceWhenNew, own.year),
    colour: own.colour,
    security: factorySecurity(kind, own.year, variant.priceWhenNew),
  };
}

const models: Readonly<Record<VehicleKind, readonly Model[]>> = {
  car: readModelTable(carTable),
  motorcycle: readModelTable(motorcycleTable),
};

function memorableVehicle(chosen: Memorable): Vehicle {
  const model = models[chosen.kind].find((each) => each.make === chosen.make && each.name === chosen.model);
  const variant = model?.variants.find((each) => each.name === chosen.variant);
  if (!model || !variant) throw new Error(`No ${chosen.make} ${chosen.model} ${chosen.variant} in the model tables`);
  return vehicle(chosen.kind, model, variant, chosen);
}

/** The nth vehicle of a variant; years and colours spread with the serial number. */
function nthVehicle(kind: VehicleKind, model: Model, variant: Variant, serial: number, nth: number): Vehicle {
  const years = model.to - model.from + 1;
  const year = model.from + ((serial * 5 + nth * Math.ceil(years / 2)) % years);
  const colour = colours[(serial * 3 + nth) % colours.length] ?? "black";
  return vehicle(kind, model, variant, { registration: registrationFor(serial, year), year, colour });
}

/** The whole register: the memorable vehicles first, then two of each variant, cars before motorcycles. */
export function generateRegister(): Vehicle[] {
  const variants = vehicleKinds.flatMap((kind) =>
    models[kind].flatMap((model) => model.variants.map((variant) => ({ kind, model, variant }))),
  );
  const ordinary = variants.flatMap(({ kind, model, variant }, row) =>
    Array.from({ length: vehiclesPerVariant }, (_, nth) =>
      nthVehicle(kind, model, variant, row * vehiclesPerVariant + nth, nth),
    ),
  );
  return [...memorable.map(memorableVehicle), ...ordinary];
}

/** The register as the text of `register.json`. */
export const printRegister = (register: readonly Vehicle[]): string => `${JSON.stringify(register, null, 2)}\n`;
