/**
 * Remembers the answers given under an Idempotency-Key, so that a request sent twice is one quote. In memory: after a
 * restart the same key and answers rate again, to the same reference and the same premium.
 */
import { createHash } from "node:crypto";
import { Problem } from "../problem.ts";

/** Answers remembered at once; the oldest is forgotten first. */
const capacity = 10_000;

/** A memory of answers by key. */
export interface IdempotencyMemory<T> {
  /**
   * The answer remembered under the key, or that of `answer`, which is remembered unless it fails. Two at once wait
   * for one. Rejects with a {@link Problem} when the key came with another fingerprint before.
   */
  once(key: string, fingerprint: string, answer: () => Promise<T>): Promise<T>;
}

/** A short text that differs whenever the body or the way in which it is read differs. */
export const fingerprintOf = (body: unknown, way: string): string =>
  createHash("sha256")
    .update(way)
    .update("\n")
    .update(JSON.stringify(body ?? null))
    .digest("base64url");

/** Makes an empty memory. */
export function createIdempotencyMemory<T>(): IdempotencyMemory<T> {
  const memory = new Map<string, { readonly fingerprint: string; readonly answer: Promise<T> }>();
  return {
    async once(key, fingerprint, answer) {
      const known = memory.get(key);
      if (known) {
        if (known.fingerprint !== fingerprint) throw new Problem("quote-engine/idempotency-key-reused");
        return known.answer;
      }
      const entry = { fingerprint, answer: answer() };
      memory.set(key, entry);
      const oldest = memory.size > capacity ? memory.keys().next().value : undefined;
      if (oldest !== undefined) memory.delete(oldest);
      try {
        return await entry.answer;
      } catch (error) {
        if (memory.get(key) === entry) memory.delete(key);
        throw error;
      }
    },
  };
}
