import { Redis } from "iovalkey";
import type { CacheStore, TenantId } from "@waypost/ports";

/** So many keys are looked at, and removed, in one step: nobody else waits for long. */
const STEP = 500;
/** Whoever asks a cache waits no longer than this, in milliseconds: what it would give can be had elsewhere. */
const PATIENCE = 500;
/** Everything of ours begins so, in a server that others may use too. */
const PREFIX = "waypost";

/**
 * The cache on Valkey (or Redis 7), shared by all processes that name the same server. `address` is
 * `valkey://user:password@host:6379/0`, or `valkeys://` over TLS. `report` hears of connections that break; they are made
 * again.
 */
export function valkeyCache(address: URL, report: (error: Error) => void = () => undefined): CacheStore {
  const client = new Redis(address.href.replace(/^valkey/, "redis"), {
    lazyConnect: true,
    // What cannot be sent now is not sent later: nobody waits for it any more.
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: PATIENCE,
    connectTimeout: 5000,
    retryStrategy: (attempt) => Math.min(attempt * 200, 5000),
  });
  client.on("error", report);
  let connecting: Promise<void> | undefined;
  /** Connects once; after that the client makes its connection again by itself. */
  const connected = async () => {
    if (client.status === "wait") connecting ??= client.connect().finally(() => (connecting = undefined));
    await connecting;
  };
  // A tenant's id has neither colons nor what a pattern would take for more than itself.
  const keyOf = (tenant: TenantId, name: string) => `${PREFIX}:${tenant}:${name}`;

  async function* keysOf(tenant: TenantId): AsyncGenerator<readonly string[]> {
    for (let cursor = "0", first = true; first || cursor !== "0"; first = false) {
      const [next, keys] = await client.scan(cursor, "MATCH", keyOf(tenant, "*"), "COUNT", STEP);
      if (keys.length > 0) yield keys;
      cursor = next;
    }
  }

  return {
    async get(tenant, name) {
      await connected();
      return client.get(keyOf(tenant, name));
    },
    async set(tenant, name, text, lifeMs) {
      await connected();
      await client.set(keyOf(tenant, name), text, "PX", Math.ceil(lifeMs));
    },
    async delete(tenant, name) {
      await connected();
      await client.unlink(keyOf(tenant, name));
    },
    async clear(tenant) {
      await connected();
      for await (const keys of keysOf(tenant)) await client.unlink(...keys);
    },
    async use(tenant) {
      await connected();
      // A key may be shown twice.
      const sizes = new Map<string, number>();
      for await (const keys of keysOf(tenant)) {
        const asked = client.pipeline();
        for (const key of keys) asked.memory("USAGE", key);
        const answers = (await asked.exec()) ?? [];
        keys.forEach((key, at) => {
          const size = answers[at]?.[1];
          if (typeof size === "number") sizes.set(key, size);
        });
      }
      return { entries: sizes.size, bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0) };
    },
    close() {
      client.disconnect();
      return Promise.resolve();
    },
  };
}
