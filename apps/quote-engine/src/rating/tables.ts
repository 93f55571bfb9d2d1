/**
 * The figures of the rating model, in per cent of the premium so far (100 changes nothing). They are invented and
 * simple on purpose; docs/guides/quote-engine.md prints the same tables.
 */
import type { CoverLevel, LicenceType, OvernightPlace, SecurityDevice, UseClass } from "./request.ts";

/** Rows of `[from, percent]` in rising order: a number takes the last row that it reaches. */
export type Steps = readonly (readonly [from: number, percent: number])[];

/** The percentage for a number; that of the first row for a number below them all. */
export function stepFor(steps: Steps, number: number): number {
  const row = steps.findLast(([from]) => number >= from) ?? steps[0];
  return row?.[1] ?? 100;
}

/** Annual premium in pence before any factor: so much, and so much for each insurance group. */
export const carBase = { car: [18_000, 900], learner: [26_000, 800] } as const;

/** Annual premium in pence of a motorcycle by the size of its engine in cubic centimetres. */
export const motorcycleBase: Steps = [
  [0, 9_500],
  [51, 14_000],
  [126, 19_000],
  [401, 24_000],
  [651, 29_000],
  [901, 34_000],
  [1101, 38_000],
];

/** Insurance group of a car that was typed in by hand, by the size of its engine in cubic centimetres. */
export const groupOfEngine: Steps = [
  [0, 20],
  [1, 6],
  [1101, 10],
  [1401, 16],
  [1801, 24],
  [2201, 32],
  [3001, 42],
  [4001, 48],
];

/** By the policyholder's age in years. */
export const age: Steps = [
  [16, 340],
  [17, 320],
  [18, 290],
  [19, 265],
  [20, 240],
  [21, 210],
  [23, 175],
  [25, 130],
  [30, 105],
  [40, 95],
  [50, 90],
  [70, 105],
  [75, 130],
  [80, 170],
];

/** By the kind of the policyholder's licence. */
export const licence: Readonly<Record<LicenceType, number>> = {
  "full-uk": 100,
  "full-uk-automatic": 104,
  a: 100,
  a2: 106,
  a1: 112,
  "full-eu": 112,
  cbt: 125,
  provisional: 130,
  "full-international": 130,
};

/** By whole years that the licence has been held. */
export const licenceYears: Steps = [
  [0, 125],
  [1, 115],
  [2, 108],
  [3, 103],
  [5, 100],
  [10, 96],
];

/** By years of no claims discount. */
export const noClaims: Steps = [
  [0, 100],
  [1, 88],
  [2, 80],
  [3, 72],
  [4, 66],
  [5, 60],
  [6, 56],
  [9, 50],
];

/** Per cent added for a claim of each kind in the last five years. */
export const claim = { fault: 22, theft: 12, fire: 12, other: 10, "non-fault": 4, windscreen: 1 } as const;

/** Per cent added for each whole 2,500 pounds that a fault claim cost, at most four times. */
export const claimCost = { each: 2_500, percent: 3, most: 4 } as const;

/** Per cent added for a conviction of the last five years: each point, a drink or drug code, each month of a ban. */
export const conviction = { point: 6, intoxicated: 80, banMonth: 3 } as const;

/** By where the vehicle stands at night. */
export const overnight: Readonly<Record<OvernightPlace, number>> = {
  garage: 92,
  "secure-compound": 94,
  "private-land": 97,
  driveway: 98,
  street: 105,
  "car-park": 108,
};

/** Per cent taken off for each device; together never more than {@link mostForSecurity}. */
export const security: Readonly<Record<SecurityDevice, number>> = {
  tracker: 5,
  alarm: 3,
  immobiliser: 3,
  "ground-anchor": 3,
  dashcam: 2,
  chain: 2,
  "disc-lock": 2,
  "steering-lock": 1,
};

/** The most per cent that devices take off together. */
export const mostForSecurity = 12;

/** By miles a year. */
export const mileage: Steps = [
  [0, 84],
  [3_001, 90],
  [5_001, 97],
  [8_001, 100],
  [10_001, 104],
  [12_001, 110],
  [15_001, 120],
  [20_001, 135],
];

/** By the class of use. */
export const use: Readonly<Record<UseClass, number>> = { social: 95, commuting: 100, business: 112, delivery: 150 };

/** By the level of cover. */
export const cover: Readonly<Record<CoverLevel, number>> = {
  comprehensive: 100,
  "third-party-fire-theft": 92,
  "third-party": 86,
};

/** By voluntary excess in pounds. */
export const voluntaryExcess: Steps = [
  [0, 100],
  [100, 97],
  [250, 93],
  [500, 88],
  [1_000, 84],
];

/** By the value of the vehicle in pounds. */
export const value: Steps = [
  [0, 95],
  [2_001, 98],
  [5_001, 100],
  [10_001, 108],
  [20_001, 118],
  [35_001, 130],
  [50_001, 145],
];

/** A modified vehicle. */
export const modified = 115;

/** A policyholder who owns a home. */
export const homeowner = 96;

const at = (percent: number, areas: string): [string, number][] => areas.split(" ").map((area) => [area, percent]);

/** By postcode area where it is not 100. */
export const areas: ReadonlyMap<string, number> = new Map([
  ...at(88, "AB CA DG EX IP IV KW LD NR PL TD TQ TR ZE"),
  ...at(94, "BH BN CB CF DT GL HR LN OX PE SA TA YO"),
  ...at(122, "CR DA EN HA RM SE SW TW UB W"),
  ...at(135, "B BD E EC IG L M N NW OL WC"),
]);

/** Per cent added for each named driver, by age in years. */
export const namedDriver: Steps = [
  [16, 40],
  [21, 22],
  [25, 5],
  [70, 8],
];

/** Thousandths of the annual premium for short-term cover: so many at once, so many a day. */
export const shortTerm = { once: 60, day: 8 } as const;

/** Insurance premium tax, added last. */
export const tax = 112;

/** The least premium in pence, tax included. */
export const least = { annual: 9_500, shortTerm: 3_500 } as const;
