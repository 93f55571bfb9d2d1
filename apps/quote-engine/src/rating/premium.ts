/**
 * The premium: a base, then one factor after another, then tax. Every step is kept, so that a premium explains itself.
 */
import { yearsBetween } from "./calendar.ts";
import { percentOf } from "./pence.ts";
import { isMotorcycle } from "./request.ts";
import type { Claim, Conviction, Driver, QuoteRequest } from "./request.ts";
import * as tables from "./tables.ts";

/** One line of the worksheet: what was considered and the premium in pence after it. */
export interface Step {
  readonly factor: string;
  /** Per cent of the premium so far; absent for the base and the least premium. */
  readonly percent?: number;
  readonly pence: number;
}

/** A premium with the steps that led to it. */
export interface Worksheet {
  /** Tax included. */
  readonly pence: number;
  readonly steps: readonly Step[];
}

/** Years for which a claim or a conviction counts. */
export const yearsThatCount = 5;

/** Whether something of that date still counts on the day of the quote. */
export const isRecent = ({ date }: { readonly date: string }, asOf: string): boolean =>
  yearsBetween(date, asOf) < yearsThatCount;

/** The policyholder and the named drivers. */
export const everyone = ({ proposer, drivers }: QuoteRequest): readonly Driver[] => [proposer, ...drivers];

/** The insurance group of the vehicle, from its engine when it is not known. */
export const groupOf = ({ vehicle }: QuoteRequest): number =>
  vehicle.insuranceGroup ?? tables.stepFor(tables.groupOfEngine, vehicle.engineSize);

function basePence(request: QuoteRequest): number {
  switch (request.product) {
    case "car":
    case "learner": {
      const [fixed, perGroup] = tables.carBase[request.product];
      return fixed + perGroup * groupOf(request);
    }
    case "motorcycle":
    case "short-term-motorcycle":
      return tables.stepFor(tables.motorcycleBase, request.vehicle.engineSize);
  }
}

function claimPercent({ kind, cost }: Claim): number {
  const { each, percent, most } = tables.claimCost;
  const forCost = kind === "fault" ? percent * Math.min(most, Math.floor(cost / each)) : 0;
  return tables.claim[kind] + forCost;
}

/** Whether a code is one of drink or drugs. */
export const isIntoxication = ({ code }: Conviction): boolean => /^(?:DR|DG)/.test(code);

function convictionPercent(conviction: Conviction): number {
  const { point, intoxicated, banMonth } = tables.conviction;
  return conviction.points * point + conviction.banMonths * banMonth + (isIntoxication(conviction) ? intoxicated : 0);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

function securityPercent({ vehicle }: QuoteRequest): number {
  return 100 - Math.min(tables.mostForSecurity, sum(vehicle.security.map((device) => tables.security[device])));
}

function areaPercent({ proposer }: QuoteRequest): number {
  const area = /^[A-Z]{1,2}/.exec(proposer.postcode)?.[0] ?? "";
  return tables.areas.get(area) ?? 100;
}

/** Every factor in the order in which it is applied, in per cent. */
function factorsOf(request: QuoteRequest): readonly (readonly [factor: string, percent: number])[] {
  const { asOf, vehicle, use, proposer, drivers, cover } = request;
  const claims = everyone(request)
    .flatMap((driver) => driver.claims)
    .filter((each) => isRecent(each, asOf));
  const convictions = everyone(request)
    .flatMap((driver) => driver.convictions)
    .filter((each) => isRecent(each, asOf));
  const driverAges = drivers.map((driver) => yearsBetween(driver.dateOfBirth, asOf));
  return [
    ["age", tables.stepFor(tables.age, yearsBetween(proposer.dateOfBirth, asOf))],
    ["licence", tables.licence[proposer.licenceType]],
    ["licence-years", tables.stepFor(tables.licenceYears, proposer.licenceYears)],
    ["no-claims", tables.stepFor(tables.noClaims, proposer.ncdYears)],
    ["claims", 100 + sum(claims.map(claimPercent))],
    ["convictions", 100 + sum(convictions.map(convictionPercent))],
    ["named-drivers", 100 + sum(driverAges.map((age) => tables.stepFor(tables.namedDriver, age)))],
    ["area", areaPercent(request)],
    ["overnight", tables.overnight[vehicle.overnight]],
    ["security", securityPercent(request)],
    ["mileage", tables.stepFor(tables.mileage, use.annualMileage)],
    ["use", tables.use[use.class]],
    ["value", tables.stepFor(tables.value, vehicle.value)],
    ["modified", vehicle.modified ? tables.modified : 100],
    ["homeowner", proposer.homeowner ? tables.homeowner : 100],
    ["cover", tables.cover[cover.level]],
    ["voluntary-excess", tables.stepFor(tables.voluntaryExcess, cover.voluntaryExcess)],
  ];
}

/** The premium for a request, whether or not anyone would insure it. The same request always costs the same. */
export function premiumFor(request: QuoteRequest): Worksheet {
  let pence = basePence(request);
  const steps: Step[] = [{ factor: "base", pence }];
  for (const [factor, percent] of factorsOf(request)) {
    pence = percentOf(pence, percent);
    steps.push({ factor, percent, pence });
  }
  const isShort = request.product === "short-term-motorcycle";
  if (isShort) {
    const thousandths = tables.shortTerm.once + tables.shortTerm.day * request.cover.days;
    pence = Math.floor((pence * thousandths + 500) / 1000);
    steps.push({ factor: "days", pence });
  }
  pence = percentOf(pence, tables.tax);
  steps.push({ factor: "tax", percent: tables.tax, pence });
  pence = Math.max(pence, isShort ? tables.least.shortTerm : tables.least.annual);
  steps.push({ factor: "least", pence });
  return { pence, steps };
}

/** Excess in pence: what the policy demands (more for the young and the inexperienced) and what the customer adds. */
export function excessFor(request: QuoteRequest): number {
  const { asOf, proposer, cover, product } = request;
  const compulsory = isMotorcycle(product) ? 20_000 : 15_000;
  const ages = yearsBetween(proposer.dateOfBirth, asOf);
  const young = ages < 21 ? 25_000 : ages < 25 ? 15_000 : 0;
  const inexperienced = proposer.licenceYears < 1 ? 10_000 : 0;
  return compulsory + young + inexperienced + cover.voluntaryExcess * 100;
}
