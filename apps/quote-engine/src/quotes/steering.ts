/**
 * What a tester's e-mail address asks the quote to be. The part before the `@` is read as words between full stops:
 *
 *     [slow[.<milliseconds>].] quoted|rejected|referred[.<pounds>[.<pence>]] | broken[.<anything>] | down[.<anything>]
 *
 * or `slow[.<milliseconds>]` alone, with an optional `+tag` at the end that means nothing, so that each test may have an address of its own.
 */
import type { QuoteStatus } from "../rating/decision.ts";

/** What happens after the delay. */
export type Ending =
  /** The answers are rated as they are. */
  | { readonly kind: "rated" }
  /** The quote has this status and, when the address names one, this premium in pence. */
  | { readonly kind: "decided"; readonly status: QuoteStatus; readonly premium: number | null }
  /** The answer is a failure of the service (500). */
  | { readonly kind: "broken" }
  /** The connection closes without an answer. */
  | { readonly kind: "down" };

/** What an address asks for: wait so many milliseconds, then end so. */
export interface Steering {
  readonly delay: number;
  readonly ending: Ending;
}

/** How long `slow.` waits when it names no time, in milliseconds. */
export const defaultDelay = 10_000;

/** The longest that an address can ask to wait, in milliseconds. */
export const longestDelay = 120_000;

const unsteered: Steering = { delay: 0, ending: { kind: "rated" } };

const isPounds = (word: string | undefined): word is string => word !== undefined && /^\d{1,7}$/.test(word);
const isPence = (word: string | undefined): word is string => word !== undefined && /^\d{2}$/.test(word);

/** The ending that the words ask for; null when they are not words of steering. */
function readEnding([first, pounds, pence, ...rest]: readonly string[]): Ending | null {
  switch (first) {
    case undefined:
      return { kind: "rated" };
    case "broken":
    case "down":
      return { kind: first };
    case "quoted":
    case "rejected":
    case "referred": {
      if (pounds === undefined) return { kind: "decided", status: first, premium: null };
      if (!isPounds(pounds) || (pence !== undefined && !isPence(pence)) || rest.length > 0) return null;
      return { kind: "decided", status: first, premium: Number(pounds) * 100 + Number(pence ?? 0) };
    }
    default:
      return null;
  }
}

/** Reads the steering of an address; an ordinary address asks for nothing: no delay, rated as it is. */
export function readSteering(email: string): Steering {
  const local = email.trim().toLowerCase().split("@", 1)[0] ?? "";
  const words = (local.split("+", 1)[0] ?? "").split(".");
  const slow = words[0] === "slow";
  const timed = slow && words.length > 1 && /^\d{1,6}$/.test(words[1] ?? "");
  const ending = readEnding(words.slice((slow ? 1 : 0) + (timed ? 1 : 0)));
  if (!ending || (!slow && ending.kind === "rated")) return unsteered;
  const delay = slow ? Math.min(timed ? Number(words[1]) : defaultDelay, longestDelay) : 0;
  return { delay, ending };
}
