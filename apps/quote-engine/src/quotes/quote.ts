/**
 * A quote: the rating of a request with a reference and a time.
 */
import { poundsText } from "../rating/pence.ts";
import { rate } from "../rating/rate.ts";
import type { Rating } from "../rating/rate.ts";
import type { Product, QuoteRequest } from "../rating/request.ts";
import type { Ending } from "./steering.ts";

/** What `POST /quotes` answers. */
export interface Quote extends Rating {
  /** Letters of the brand and six characters: `AF-7K3M9Q`. */
  readonly reference: string;
  readonly product: Product;
  /** The source code of the request, as it came. */
  readonly sourceCode: string;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
}

/** The rating with the status and premium that a tester asked for, where one did. */
function steer(rating: Rating, ending: Ending): Rating {
  if (ending.kind !== "decided") return rating;
  const { status, premium } = ending;
  return {
    ...rating,
    status,
    reasons: status === "quoted" ? [] : ["steered"],
    premium: premium === null ? rating.premium : poundsText(premium),
  };
}

/** Makes the quote of a request under a reference and a time, its rating steered by the ending. */
export const quoteFor = (request: QuoteRequest, ending: Ending, reference: string, createdAt: Date): Quote => ({
  ...steer(rate(request), ending),
  reference,
  product: request.product,
  sourceCode: request.sourceCode,
  createdAt: createdAt.toISOString(),
});
