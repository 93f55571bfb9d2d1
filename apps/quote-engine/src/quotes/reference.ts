/**
 * The reference of a quote: letters of the brand and six characters that are hard to confuse on the telephone.
 */
import { createHash } from "node:crypto";

/** Digits and capitals without 0, O, 1 and I: 32 characters, five bits each. */
const alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const length = 6;

const prefixes: Readonly<Record<string, string>> = { adrianflux: "AF", sterling: "ST", bikesure: "BK" };

/** The brand as a key: `Adrian Flux`, `adrian-flux` and `adrianflux` are one. */
export const brandKey = (brand: string): string => brand.toLowerCase().replaceAll(/[^a-z0-9]/g, "");

/** Two letters for a brand: its own where it has them, else its first two, `WP` when it has no letters. */
export function brandPrefix(brand: string): string {
  const key = brandKey(brand);
  const letters = key
    .replaceAll(/[^a-z]/g, "")
    .slice(0, 2)
    .toUpperCase();
  return prefixes[key] ?? (letters.length === 2 ? letters : "WP");
}

/** The reference for a brand and a seed (an idempotency key, or a random text); the same for the same two. */
export function quoteReference(brand: string, seed: string): string {
  const digest = createHash("sha256")
    .update(`${brandKey(brand)}\n${seed}`)
    .digest();
  const characters = Array.from(digest.subarray(0, length), (byte) => alphabet.charAt(byte % alphabet.length));
  return `${brandPrefix(brand)}-${characters.join("")}`;
}
