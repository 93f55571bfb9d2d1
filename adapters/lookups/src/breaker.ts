/** Spares a service that keeps failing, and those who would wait for it. */
export interface Breaker {
  /** False while the service is left alone. After a pause one request is let through to see. */
  readonly allows: (now: number) => boolean;
  readonly succeeded: () => void;
  readonly failed: (now: number) => void;
}

/**
 * Opens after `failures` in a row, for `pauseMs`; then one trial decides. Any success closes it.
 */
export function createBreaker(failures = 10, pauseMs = 5000): Breaker {
  let inARow = 0;
  let openUntil = 0;
  return {
    allows(now) {
      if (inARow < failures) return true;
      if (now < openUntil) return false;
      openUntil = now + pauseMs;
      return true;
    },
    succeeded() {
      inARow = 0;
    },
    failed(now) {
      inARow++;
      if (inARow >= failures) openUntil = now + pauseMs;
    },
  };
}
