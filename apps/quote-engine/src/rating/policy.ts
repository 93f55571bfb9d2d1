/**
 * Who insures and what comes with it: an invented panel of insurers and the benefits of each product.
 */
import { hash } from "../hash.ts";
import type { CoverLevel, Product, QuoteRequest } from "./request.ts";

/** Insurers of each product, none of which exists. */
const panel: Readonly<Record<Product, readonly string[]>> = {
  car: ["Norwold Mutual", "Harrier Insurance", "Calder and Wray"],
  learner: ["Larkfield Insurance", "Harrier Insurance"],
  motorcycle: ["Pennant Underwriting", "Calder and Wray"],
  "short-term-motorcycle": ["Pennant Underwriting"],
};

/** The insurer for a request: always the same for the same product, make and model. */
export function insurerFor({ product, vehicle }: QuoteRequest): string {
  const insurers = panel[product];
  return insurers[hash(`${vehicle.make} ${vehicle.model}`.toUpperCase()) % insurers.length] ?? insurers[0] ?? "";
}

const byProduct: Readonly<Record<Product, readonly string[]>> = {
  car: ["Legal expenses up to £100,000", "UK and European breakdown assistance", "90 days of cover in the EU"],
  learner: ["Keeps the car owner's no claims discount safe", "Cover while you practise with a qualified driver"],
  motorcycle: ["Legal expenses up to £100,000", "Helmet and leathers up to £1,500", "90 days of cover in the EU"],
  "short-term-motorcycle": ["Cover from 1 to 90 days", "No effect on your annual no claims discount"],
};

const byCover: Readonly<Record<CoverLevel, readonly string[]>> = {
  comprehensive: ["Accidental damage, fire and theft"],
  "third-party-fire-theft": ["Fire and theft"],
  "third-party": [],
};

/** The benefits of a request's product and cover, those of the cover first. */
export const benefitsFor = ({ product, cover }: QuoteRequest): string[] => [
  ...byCover[cover.level],
  ...byProduct[product],
];
