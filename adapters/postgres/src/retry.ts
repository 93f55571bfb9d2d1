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
 * SQLSTATEs: the connection failed (08) or was ended (57P01 to 57P05), there are too many (53300), or the transaction
 * was undone to let another pass (40001, 40P01).
 */
const STATES = /^(08|57P0|53300$|40001$|40P01$)/;
const NETWORK = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)/;
/** What pg says without a code. */
const MESSAGES = /Connection terminated|not queryable|timeout exceeded when trying to connect/i;

/** True when the same may well succeed a moment later. After a lost connection it may also have happened already. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && typeof error.code === "string") return STATES.test(error.code) || NETWORK.test(error.code);
  return MESSAGES.test(error.message);
}

/** Pauses between attempts, in milliseconds: long enough together for a server to restart. */
const PAUSES = [50, 200, 1000, 2000];

/**
 * Runs work again, after pauses, while it fails in passing. The work must bear being done twice. Throws
 * {@link DatabaseUnavailable} when the last attempt fails so too, and any other error at once.
 */
export async function withRetries<T>(work: () => Promise<T>, pauses: readonly number[] = PAUSES): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isTransient(error)) throw error;
      const pause = pauses[attempt];
      if (pause === undefined) throw new DatabaseUnavailable(error);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
