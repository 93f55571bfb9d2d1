import type { Moment, Response, Walk } from "@waypost/journey";
import type { Live } from "./live.ts";

/** How long a walk is good for while the response stays the same: rules may ask for the day. In milliseconds. */
const WALK_LIFE = 30_000;

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
  #walk: Walk | null = null;
  #walkedAt = 0;

  constructor(id: string, live: Live, version: number, response: Response, submitted: Submitted | null) {
    this.id = id;
    this.live = live;
    this.version = version;
    this.response = response;
    this.submitted = submitted;
  }

  /** The time by which the response is read: now, or for ever the one at which it was submitted. */
  moment(now: number): Moment {
    return { now: this.submitted?.at ?? new Date(now).toISOString() };
  }

  /** The response seen through its form, worked out once and kept for a while. */
  walk(now: number): Walk {
    if (this.#walk === null || now - this.#walkedAt > WALK_LIFE) {
      this.#walk = this.live.journey.walk(this.response, this.moment(now));
      this.#walkedAt = now;
    }
    return this.#walk;
  }
}
