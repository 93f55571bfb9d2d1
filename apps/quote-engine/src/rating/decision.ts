/**
 * Whether the request is quoted, referred to an underwriter or rejected, and why. A rejection outweighs a referral.
 */
import { addMonths, daysBetween, yearOf, yearsBetween } from "./calendar.ts";
import { everyone, groupOf, isIntoxication, isRecent } from "./premium.ts";
import { isMotorcycle } from "./request.ts";
import type { Conviction, QuoteRequest } from "./request.ts";

/** What became of a request. */
export type QuoteStatus = "quoted" | "referred" | "rejected";

/** The status, and the codes of the rules that led to it; none when quoted. */
export interface Decision {
  readonly status: QuoteStatus;
  readonly reasons: readonly string[];
}

type Rule = (request: QuoteRequest) => boolean;

const ageOf = ({ dateOfBirth }: { readonly dateOfBirth: string }, asOf: string): number =>
  yearsBetween(dateOfBirth, asOf);

/** Sixteen for a moped, seventeen for everything else. */
const leastAge = ({ product, vehicle }: QuoteRequest): number =>
  isMotorcycle(product) && vehicle.engineSize <= 50 ? 16 : 17;

const recentConvictions = (request: QuoteRequest): readonly Conviction[] =>
  everyone(request)
    .flatMap((driver) => driver.convictions)
    .filter((conviction) => isRecent(conviction, request.asOf));

const points = (request: QuoteRequest): number =>
  recentConvictions(request).reduce((total, conviction) => total + conviction.points, 0);

const recentClaims = (request: QuoteRequest): number =>
  everyone(request)
    .flatMap((driver) => driver.claims)
    .filter((claim) => isRecent(claim, request.asOf)).length;

const isBanned = (request: QuoteRequest): boolean =>
  everyone(request)
    .flatMap((driver) => driver.convictions)
    .some(({ date, banMonths }) => banMonths > 0 && addMonths(date, banMonths) > request.asOf);

/** Rules that reject, by code. */
export const rejections: Readonly<Record<string, Rule>> = {
  "too-young": (request) => everyone(request).some((driver) => ageOf(driver, request.asOf) < leastAge(request)),
  "short-term-under-21": (request) =>
    request.product === "short-term-motorcycle" && ageOf(request.proposer, request.asOf) < 21,
  "too-many-claims": (request) => recentClaims(request) > 3,
  disqualified: isBanned,
  "too-many-points": (request) => points(request) >= 12,
  "not-a-learner": ({ product, proposer }) => product === "learner" && proposer.licenceType !== "provisional",
  "licence-too-small": ({ product, vehicle, proposer }) =>
    isMotorcycle(product) && vehicle.engineSize > 125 && ["cbt", "provisional", "a1"].includes(proposer.licenceType),
  "start-in-the-past": ({ asOf, cover }) => daysBetween(asOf, cover.startDate) < 0,
};

/** Rules that refer, by code. */
export const referrals: Readonly<Record<string, Rule>> = {
  "high-value": ({ product, vehicle }) => vehicle.value > (isMotorcycle(product) ? 20_000 : 50_000),
  "modified-and-fast": (request) =>
    request.vehicle.modified &&
    (ageOf(request.proposer, request.asOf) < 25 || (!isMotorcycle(request.product) && groupOf(request) >= 35)),
  "drink-or-drugs": (request) => recentConvictions(request).some(isIntoxication),
  "many-points": (request) => points(request) > 6,
  "over-80": (request) => everyone(request).some((driver) => ageOf(driver, request.asOf) > 80),
  "many-drivers": ({ drivers }) => drivers.length > 4,
  "classic-vehicle": ({ asOf, vehicle }) => yearOf(asOf) - vehicle.year > 25,
  "starts-far-ahead": ({ asOf, cover }) => daysBetween(asOf, cover.startDate) > 60,
};

const reasonsOf = (rules: Readonly<Record<string, Rule>>, request: QuoteRequest): string[] =>
  Object.entries(rules).flatMap(([code, holds]) => (holds(request) ? [code] : []));

/** Decides a request. */
export function decide(request: QuoteRequest): Decision {
  const rejected = reasonsOf(rejections, request);
  if (rejected.length > 0) return { status: "rejected", reasons: rejected };
  const referred = reasonsOf(referrals, request);
  return referred.length > 0 ? { status: "referred", reasons: referred } : { status: "quoted", reasons: [] };
}
