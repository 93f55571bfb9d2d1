import { AsyncLocalStorage } from "node:async_hooks";

/**
 * The database could not be reached, or kept breaking off, for as long as it was worth waiting. What was being done
 * may or may not have happened; nothing that was confirmed before is lost. `cause` is the last error.
 */
export class DatabaseUnavailable extends Error {
  override readonly name = "DatabaseUnavailable";
  /** As Node names a connection that was refused: those who look at codes alone understand it too. */
  readonly code = "ECONNREFUSED";

  constructor(cause: unknown) {
    super("the database cannot be reached", { cause });
  }
}

/**
 * SQLSTATEs: the connection failed (08) or was ended (57P01 to 57P05), there are too many (53300) or no memory is left
 * (53200), the server only reads as yet (25006), or the transaction was undone to let another pass (40001, 40P01).
 */
const STATES = /^(08|57P0|53[23]00$|25006$|40001$|40P01$)/;
const NETWORK = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ERR_(STREAM|SOCKET)_)/;
/** What pg and its pool say without a code of a connection that failed, or could not be had. */
const MESSAGES =
  /Connection terminated|not queryable|timeout exceeded when trying to connect|timeout expired|Query read timeout|calling end on the pool/i;
const CONNECTION_FAILED = "08006";

/** The error itself; with the SQLSTATE of a connection that failed where it is one and has no code. */
export function coded(error: unknown): unknown {
  const nameless = error instanceof Error && !("code" in error) && MESSAGES.test(error.message);
  return nameless ? Object.assign(error, { code: CONNECTION_FAILED }) : error;
}

/** True when the same may well succeed a moment later. After a lost connection it may also have happened already. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error && "code" in error && typeof error.code === "string")) return false;
  return STATES.test(error.code) || NETWORK.test(error.code);
}

/** Milliseconds for which it is tried again: long enough for a server to restart, and for somebody to wait for a page. */
export const PATIENCE = 8000;
/** Milliseconds of the first pause, and of the longest: each is twice as long as the one before. */
const FIRST_PAUSE = 50;
const LONGEST_PAUSE = 1000;

/** The moment, as `performance.now()` tells it, at which the work that is under way gives up. */
const deadline = new AsyncLocalStorage<number>();

/** Runs work of several steps whose retries all end at one moment, as `performance.now()` tells it. */
export function retryingUntil<T>(moment: number, work: () => Promise<T>): Promise<T> {
  return deadline.run(moment, work);
}

/**
 * Runs work again, after pauses, while it fails in passing. The work must bear being done twice. Throws
 * {@link DatabaseUnavailable} when it fails so after `patience` milliseconds, or at the end that
 * {@link retryingUntil} sets, and any other error at once.
 */
export async function withRetries<T>(work: () => Promise<T>, patience = PATIENCE): Promise<T> {
  const until = Math.min(performance.now() + patience, deadline.getStore() ?? Infinity);
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    try {
      return await work();
    } catch (thrown) {
      const error = coded(thrown);
      if (!isTransient(error)) throw error;
      if (performance.now() + pause > until) throw new DatabaseUnavailable(error);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
