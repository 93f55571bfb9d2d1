/**
 * The answers that a quote is rated from. Every one may be absent: the defaults stand beside each field. Fields that
 * are not named here are ignored; values that cannot be rated are faults, each with its JSON pointer.
 */
import type { Fault } from "../problem.ts";
import { addMonths } from "./calendar.ts";
import { ObjectReader } from "./reader.ts";

/** What is insured. */
export const products = ["car", "learner", "motorcycle", "short-term-motorcycle"] as const;
/** One of {@link products}. */
export type Product = (typeof products)[number];

/** Where the vehicle stands at night. */
export const overnightPlaces = ["garage", "secure-compound", "private-land", "driveway", "street", "car-park"] as const;
/** One of {@link overnightPlaces}. */
export type OvernightPlace = (typeof overnightPlaces)[number];

/** What keeps thieves off. */
export const securityDevices = [
  "alarm",
  "immobiliser",
  "tracker",
  "steering-lock",
  "disc-lock",
  "chain",
  "ground-anchor",
  "dashcam",
] as const;
/** One of {@link securityDevices}. */
export type SecurityDevice = (typeof securityDevices)[number];

/** What the vehicle is used for; each class includes those before it. */
export const useClasses = ["social", "commuting", "business", "delivery"] as const;
/** One of {@link useClasses}. */
export type UseClass = (typeof useClasses)[number];

/** Licences for cars and motorcycles. */
export const licenceTypes = [
  "full-uk",
  "full-uk-automatic",
  "full-eu",
  "full-international",
  "provisional",
  "cbt",
  "a1",
  "a2",
  "a",
] as const;
/** One of {@link licenceTypes}. */
export type LicenceType = (typeof licenceTypes)[number];

/** What happened in a claim. */
export const claimKinds = ["fault", "non-fault", "theft", "fire", "windscreen", "other"] as const;
/** One of {@link claimKinds}. */
export type ClaimKind = (typeof claimKinds)[number];

/** How much is covered. */
export const coverLevels = ["comprehensive", "third-party-fire-theft", "third-party"] as const;
/** One of {@link coverLevels}. */
export type CoverLevel = (typeof coverLevels)[number];

/** The vehicle to insure. */
export interface RatedVehicle {
  /** Default empty: not known. */
  readonly make: string;
  /** Default empty. */
  readonly model: string;
  /** Year of manufacture. Default: ten years before `asOf`. */
  readonly year: number;
  /** Cubic centimetres. Default 1200 for a car, 600 for a motorcycle. */
  readonly engineSize: number;
  /** 1 to 50; absent for a vehicle typed in by hand, and then derived from the engine. */
  readonly insuranceGroup: number | null;
  /** Whole pounds. Default 5,000. */
  readonly value: number;
  /** Default false. */
  readonly modified: boolean;
  /** Default none. */
  readonly security: readonly SecurityDevice[];
  /** Default `driveway`. */
  readonly overnight: OvernightPlace;
}

/** An accident, theft or other loss. */
export interface Claim {
  /** Default `asOf`. */
  readonly date: string;
  /** Default `fault`. */
  readonly kind: ClaimKind;
  /** Whole pounds. Default 0. */
  readonly cost: number;
}

/** A motoring conviction. */
export interface Conviction {
  /** Default `asOf`. */
  readonly date: string;
  /** A DVLA code such as `SP30`; default empty. */
  readonly code: string;
  /** Penalty points, 0 to 12. Default 0. */
  readonly points: number;
  /** Months of disqualification. Default 0. */
  readonly banMonths: number;
}

/** Someone who drives: the policyholder or a named driver. */
export interface Driver {
  /** Default: 35 years before `asOf`. */
  readonly dateOfBirth: string;
  /** Default `provisional` for a learner, otherwise `full-uk`. */
  readonly licenceType: LicenceType;
  /** Whole years that the licence has been held. Default 5; 0 for a learner. */
  readonly licenceYears: number;
  /** Default none. */
  readonly claims: readonly Claim[];
  /** Default none. */
  readonly convictions: readonly Conviction[];
}

/** The policyholder. */
export interface Proposer extends Driver {
  /** Years of no claims discount, 0 to 30. Default 0. */
  readonly ncdYears: number;
  /** Default empty: an average area. */
  readonly postcode: string;
  /** Default false. */
  readonly homeowner: boolean;
}

/** What the customer wants. */
export interface Cover {
  /** Default `comprehensive`. */
  readonly level: CoverLevel;
  /** Whole pounds, 0 to 1,000. Default 0. */
  readonly voluntaryExcess: number;
  /** Default `asOf`. */
  readonly startDate: string;
  /** Days of cover, 1 to 90, for the short-term product alone. Default 28. */
  readonly days: number;
}

/** A request for a quote, read and checked. */
export interface QuoteRequest {
  /** Default `car`. */
  readonly product: Product;
  /** A tenant such as `adrianflux`; default empty. */
  readonly brand: string;
  /** The day that ages and years are counted to. Default: today. */
  readonly asOf: string;
  /** Default empty. */
  readonly sourceCode: string;
  /** Default empty; steers the quote when a tester sends it with a token. */
  readonly email: string;
  readonly vehicle: RatedVehicle;
  /** Class: default `social`; annual mileage: 0 to 100,000, default 8,000. */
  readonly use: { readonly class: UseClass; readonly annualMileage: number };
  readonly proposer: Proposer;
  /** Named drivers, at most 20. Default none. */
  readonly drivers: readonly Driver[];
  readonly cover: Cover;
}

/** What the default of one field may rest on. */
interface Defaults {
  readonly product: Product;
  readonly asOf: string;
}

/** Whether the product insures a motorcycle. */
export const isMotorcycle = (product: Product): boolean =>
  product === "motorcycle" || product === "short-term-motorcycle";

const readVehicle = (reader: ObjectReader, { product, asOf }: Defaults): RatedVehicle => ({
  make: reader.text("make"),
  model: reader.text("model"),
  year: reader.whole("year", [1885, 2199], Number(asOf.slice(0, 4)) - 10),
  engineSize: reader.whole("engineSize", [0, 10_000], isMotorcycle(product) ? 600 : 1200),
  insuranceGroup: reader.maybeWhole("insuranceGroup", [1, 50]),
  value: reader.pounds("value", [0, 1_000_000], 5_000),
  modified: reader.flag("modified", false),
  security: reader.choices("security", securityDevices),
  overnight: reader.choice("overnight", overnightPlaces, "driveway"),
});

const readClaim = (reader: ObjectReader, asOf: string): Claim => ({
  date: reader.day("date", asOf),
  kind: reader.choice("kind", claimKinds, "fault"),
  cost: reader.pounds("cost", [0, 10_000_000], 0),
});

const readConviction = (reader: ObjectReader, asOf: string): Conviction => ({
  date: reader.day("date", asOf),
  code: reader.text("code").toUpperCase(),
  points: reader.whole("points", [0, 12], 0),
  banMonths: reader.whole("banMonths", [0, 600], 0),
});

const readDriver = (reader: ObjectReader, { product, asOf }: Defaults, learner: boolean): Driver => ({
  dateOfBirth: reader.day("dateOfBirth", addMonths(asOf, -35 * 12)),
  licenceType: reader.choice("licenceType", licenceTypes, learner ? "provisional" : "full-uk"),
  licenceYears: reader.whole("licenceYears", [0, 85], product === "learner" && learner ? 0 : 5),
  claims: reader.list("claims", (claim) => readClaim(claim, asOf)),
  convictions: reader.list("convictions", (conviction) => readConviction(conviction, asOf)),
});

function readRequest(reader: ObjectReader, today: string): QuoteRequest {
  const product = reader.choice("product", products, "car");
  const asOf = reader.day("asOf", today);
  const defaults = { product, asOf };
  const claims = reader.list("claims", (claim) => readClaim(claim, asOf));
  const convictions = reader.list("convictions", (conviction) => readConviction(conviction, asOf));
  return {
    product,
    brand: reader.text("brand"),
    asOf,
    sourceCode: reader.text("sourceCode"),
    email: reader.text("email"),
    vehicle: reader.object("vehicle", (vehicle) => readVehicle(vehicle, defaults)),
    use: reader.object("use", (use) => ({
      class: use.choice("class", useClasses, "social"),
      annualMileage: use.whole("annualMileage", [0, 100_000], 8_000),
    })),
    proposer: reader.object("proposer", (proposer) => ({
      ...readDriver(proposer, defaults, product === "learner"),
      claims,
      convictions,
      ncdYears: proposer.whole("ncdYears", [0, 30], 0),
      postcode: proposer.text("postcode").toUpperCase(),
      homeowner: proposer.flag("homeowner", false),
    })),
    drivers: reader.list("drivers", (driver) => readDriver(driver, defaults, false)),
    cover: reader.object("cover", (cover) => ({
      level: cover.choice("level", coverLevels, "comprehensive"),
      voluntaryExcess: cover.pounds("voluntaryExcess", [0, 1_000], 0),
      startDate: cover.day("startDate", asOf),
      days: cover.whole("days", [1, 90], 28),
    })),
  };
}

/** Reads a request from parsed JSON, with `today` (`YYYY-MM-DD`) as the default of `asOf`. Never throws. */
export const parseQuoteRequest = (
  document: unknown,
  today: string,
): { readonly value: QuoteRequest; readonly faults: readonly Fault[] } =>
  ObjectReader.read(document, (reader) => readRequest(reader, today));
