/**
 * The rating of a request: decision, premium, insurer, excess and benefits together. Pure: the same request always
 * gives the same rating.
 */
import { decide } from "./decision.ts";
import type { QuoteStatus } from "./decision.ts";
import { poundsText } from "./pence.ts";
import { benefitsFor, insurerFor } from "./policy.ts";
import { excessFor, premiumFor } from "./premium.ts";
import type { QuoteRequest } from "./request.ts";

/** What a request comes to. Amounts are pounds with two decimals, such as `612.40`. */
export interface Rating {
  readonly status: QuoteStatus;
  /** Codes of the rules that refer or reject; empty when quoted. */
  readonly reasons: readonly string[];
  /** The price of a year (of the days of a short-term cover) with tax; an indication when referred, `0.00` when rejected. */
  readonly premium: string;
  readonly insurer: string;
  readonly excess: string;
  readonly benefits: readonly string[];
}

/** Rates a request. */
export function rate(request: QuoteRequest): Rating {
  const { status, reasons } = decide(request);
  return {
    status,
    reasons,
    premium: poundsText(status === "rejected" ? 0 : premiumFor(request).pence),
    insurer: insurerFor(request),
    excess: poundsText(excessFor(request)),
    benefits: benefitsFor(request),
  };
}
