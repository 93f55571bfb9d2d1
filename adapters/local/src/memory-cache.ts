import type { CacheStore, TenantId } from "@waypost/ports";

interface Entry {
  readonly text: string;
  readonly until: number;
}

/** What keeping an entry takes beside its name and text, in bytes, roughly. */
const OVERHEAD = 100;
const MOST_BYTES = 16_000_000;

/**
 * The cache of one process, of up to `mostBytes`: what was not asked for the longest goes first. `now` gives
 * milliseconds.
 */
export function memoryCache(now: () => number = Date.now, mostBytes = MOST_BYTES): CacheStore {
  // In the order in which they were last used.
  const kept = new Map<string, Entry>();
  let bytes = 0;
  const sizeOf = (key: string, { text }: Entry) => 2 * (key.length + text.length) + OVERHEAD;
  // No tenant's id has a colon: none is the beginning of another's.
  const prefixOf = (tenant: TenantId) => `${tenant}:`;

  function remove(key: string): void {
    const entry = kept.get(key);
    if (entry === undefined) return;
    kept.delete(key);
    bytes -= sizeOf(key, entry);
  }

  function* of(tenant: TenantId): Generator<[string, Entry]> {
    const prefix = prefixOf(tenant);
    for (const [key, entry] of kept) if (key.startsWith(prefix)) yield [key, entry];
  }

  return {
    get(tenant, name) {
      const key = prefixOf(tenant) + name;
      const entry = kept.get(key);
      if (entry === undefined) return Promise.resolve(null);
      if (entry.until <= now()) {
        remove(key);
        return Promise.resolve(null);
      }
      kept.delete(key);
      kept.set(key, entry);
      return Promise.resolve(entry.text);
    },
    set(tenant, name, text, lifeMs) {
      const key = prefixOf(tenant) + name;
      remove(key);
      const entry = { text, until: now() + lifeMs };
      kept.set(key, entry);
      bytes += sizeOf(key, entry);
      for (const oldest of kept.keys()) {
        if (bytes <= mostBytes) break;
        remove(oldest);
      }
      return Promise.resolve();
    },
    delete(tenant, name) {
      remove(prefixOf(tenant) + name);
      return Promise.resolve();
    },
    clear(tenant) {
      for (const [key] of [...of(tenant)]) remove(key);
      return Promise.resolve();
    },
    use(tenant) {
      const live = [...of(tenant)].filter(([, { until }]) => until > now());
      return Promise.resolve({
        entries: live.length,
        bytes: live.reduce((sum, [key, entry]) => sum + sizeOf(key, entry), 0),
      });
    },
    close: () => Promise.resolve(),
  };
}
