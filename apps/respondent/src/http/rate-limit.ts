/** Whether a request may go on, and when not, in how many seconds it may come again. */
export type Admission = { readonly admitted: true } | { readonly admitted: false; readonly retryAfter: number };

/** Counts what comes in under keys (an address, a tenant). */
export interface RateLimit {
  /** Counts one under `key` at `now` (milliseconds) and decides; `perMinute` is the key's own limit where it has one. */
  readonly take: (key: string, now: number, perMinute?: number) => Admission;
}

const ADMITTED: Admission = { admitted: true };
const MOST_KEYS = 100_000;

/**
 * Buckets that hold `perMinute` and fill steadily, one for each key; 0 sets no limit. A bucket is a number: the time
 * at which it will be full again (the generic cell rate algorithm).
 */
export function createRateLimit(perMinute: number): RateLimit {
  let full = new Map<string, number>();
  return {
    take(key, now, most = perMinute) {
      if (most === 0) return ADMITTED;
      const at = Math.max(full.get(key) ?? 0, now) + 60_000 / most;
      const ahead = at - now - 60_000;
      // A hair of tolerance for the sums of fractions.
      if (ahead > 1e-6) return { admitted: false, retryAfter: Math.max(1, Math.ceil(ahead / 1000)) };
      if (full.size >= MOST_KEYS && !full.has(key)) full = new Map([...full].filter(([, time]) => time > now));
      full.set(key, at);
      return ADMITTED;
    },
  };
}
