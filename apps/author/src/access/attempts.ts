/** Counts attempts that failed. */
export interface Attempts {
  /** In how many seconds another may be made; 0 is now. */
  readonly wait: (address: string, now: number) => number;
  readonly failed: (address: string, now: number) => void;
}

/** How many may fail within the window: of one address, and of all together. */
export interface AttemptLimits {
  readonly ofOne: number;
  readonly ofAll: number;
  readonly windowMs: number;
}

const LIMITS: AttemptLimits = { ofOne: 5, ofAll: 50, windowMs: 900_000 };

/** Attempts to sign in, in memory. Beyond the limits none is even looked at. */
export function createAttempts({ ofOne, ofAll, windowMs }: AttemptLimits = LIMITS): Attempts {
  let failures: { readonly address: string; readonly at: number }[] = [];
  const waitFor = (times: readonly number[], most: number, now: number) => {
    const first = times.at(-most);
    return first === undefined ? 0 : Math.max(1, Math.ceil((first + windowMs - now) / 1000));
  };
  return {
    wait(address, now) {
      failures = failures.filter(({ at }) => at > now - windowMs);
      const all = failures.map(({ at }) => at);
      const own = failures.filter((each) => each.address === address).map(({ at }) => at);
      return Math.max(waitFor(own, ofOne, now), waitFor(all, ofAll, now));
    },
    failed(address, now) {
      failures.push({ address, at: now });
    },
  };
}
