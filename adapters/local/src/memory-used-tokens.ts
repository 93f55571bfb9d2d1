import type { UsedTokens } from "@waypost/ports";

/** Used tokens in memory, gone with the process: for tests and benches. */
export function memoryUsedTokens(): UsedTokens {
  /** When each expires, in milliseconds. */
  const used = new Map<string, number>();

  return {
    use({ tenant, tokenHash, expiresAt }, now) {
      const at = Date.parse(now);
      for (const [key, expires] of used) if (expires <= at) used.delete(key);
      const key = `${tenant}/${Buffer.from(tokenHash).toString("base64")}`;
      if (used.has(key)) return Promise.resolve(false);
      used.set(key, Date.parse(expiresAt));
      return Promise.resolve(true);
    },
  };
}
