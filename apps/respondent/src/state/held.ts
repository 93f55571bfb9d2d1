import type { Moment, Response, Walk } from "@waypost/journey";
import type { Live } from "./live.ts";

/** How long a walk is good for while the response stays the same: rules may ask for the time. In milliseconds. */
const WALK_LIFE = 30_000;
/** Rules may ask for the day: no time zone begins one within a quarter of an hour. */
const QUARTER = 900_000;

const isFresh = (at: number, now: number) =>
  now - at <= WALK_LIFE && Math.floor(at / QUARTER) === Math.floor(now / QUARTER);
/**
 * Walks kept, of all responses together. A walk is many times as large as its response and is asked for again within
 * seconds or not at all.
 */
const MOST_WALKS = 256;

/**
 * The states whose walks are kept; the next one takes the place of the oldest. Places in an array, not entries of a
 * map: a map that grows and shrinks leaves tables behind which, until the old generation is collected, keep alive
 * whatever they held last, and nine of ten walks grew old that way.
 */
const walked: (Held | null)[] = new Array<Held | null>(MOST_WALKS).fill(null);
let next = 0;

/** Lets the walks go of all that answer true. */
export function letWalksGo(wanted: (held: Held) => boolean): void {
  for (const held of walked) if (held !== null && wanted(held)) held.letGo();
}

let last = { now: Number.NaN, text: "" };

/** A time in milliseconds as ISO 8601 in UTC: a request asks for the same one several times. */
function instant(now: number): string {
  if (last.now !== now) last = { now, text: new Date(now).toISOString() };
  return last.text;
}

/** The proof that a response was submitted. */
export interface Submitted {
  /** What the respondent may quote. */
  readonly reference: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** One state of a response, opened and parsed, with its form. Never changes; a save makes another. */
export class Held {
  readonly id: string;
  readonly live: Live;
  /** 0 while nothing is stored. */
  readonly version: number;
  readonly response: Response;
  readonly submitted: Submitted | null;
  /** The last walk, when it was made, and its place among those that are kept. */
  #kept: { readonly walk: Walk; readonly at: number; readonly place: number } | null = null;

  constructor(id: string, live: Live, version: number, response: Response, submitted: Submitted | null) {
    this.id = id;
    this.live = live;
    this.version = version;
    this.response = response;
    this.submitted = submitted;
  }

  /** The time by which the response is read: now, or for ever the one at which it was submitted. */
  moment(now: number): Moment {
    return { now: this.submitted?.at ?? instant(now) };
  }

  /** The response seen through its form, worked out once and kept for a while. */
  walk(now: number): Walk {
    const kept = this.#kept;
    if (kept !== null && isFresh(kept.at, now)) return kept.walk;
    const walk = this.live.journey.walk(this.response, this.moment(now));
    this.walked(walk, now);
    return walk;
  }

  /** Lets the walk go: another state took the place of this one. What is forgotten young costs the collector nothing. */
  letGo(): void {
    if (this.#kept === null) return;
    walked[this.#kept.place] = null;
    this.#kept = null;
  }

  /** Keeps a walk of this very response that was made elsewhere. */
  walked(walk: Walk, now: number): void {
    this.letGo();
    walked[next]?.letGo();
    walked[next] = this;
    this.#kept = { walk, at: now, place: next };
    next = (next + 1) % MOST_WALKS;
  }
}
