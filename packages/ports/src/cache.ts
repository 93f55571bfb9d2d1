import type { ZodType } from "zod";
import type { TenantId } from "./tenant.ts";

/** What is said once about all entries of a kind. */
export interface CacheKind<Value> {
  /** Its own among the kinds: letters, digits and dashes. */
  readonly name: string;
  /** What an entry must be. One of another shape, written by another version, counts as none. */
  readonly value: ZodType<Value>;
  /** Milliseconds for which an entry is kept, at most. */
  readonly lifeMs: number;
}

/** Names an entry: nobody can ask for one without saying whose it is. */
export interface CacheKey<Value> {
  readonly tenant: TenantId;
  readonly kind: CacheKind<Value>;
  /** Its own among the tenant's of its kind. It lies in the cache as it is: personal data goes in hashed. */
  readonly name: string;
}

/** What a tenant has in the cache. */
export interface CacheUse {
  readonly entries: number;
  readonly bytes: number;
}

/**
 * Values that may be had again, kept for a while. Everything in it may be gone at any moment, and it may be out of
 * reach: then nothing is found and nothing is kept, and nobody fails of it, but for `clear` and `use`.
 */
export interface Cache {
  readonly get: <Value>(key: CacheKey<Value>) => Promise<Value | null>;
  /** Keeps a value for `lifeMs`; default: the life of its kind. */
  readonly set: <Value>(key: CacheKey<Value>, value: Value, lifeMs?: number) => Promise<void>;
  readonly delete: (key: CacheKey<unknown>) => Promise<void>;
  /**
   * The value as it is kept; else what `make` makes, which is kept. Those of one process who ask while it is being made
   * share what comes of it, an error too, which is not kept.
   */
  readonly remember: <Value>(key: CacheKey<Value>, make: () => Promise<Value>) => Promise<Value>;
  /** Removes everything of a tenant. Throws when that cannot be said. */
  readonly clear: (tenant: TenantId) => Promise<void>;
  /** What a tenant has in it. Throws when that cannot be said. */
  readonly use: (tenant: TenantId) => Promise<CacheUse>;
  readonly close: () => Promise<void>;
}

/** What an adapter of the cache does: it keeps texts under a tenant's names. What cannot be done is thrown. */
export interface CacheStore {
  readonly get: (tenant: TenantId, name: string) => Promise<string | null>;
  readonly set: (tenant: TenantId, name: string, text: string, lifeMs: number) => Promise<void>;
  readonly delete: (tenant: TenantId, name: string) => Promise<void>;
  readonly clear: (tenant: TenantId) => Promise<void>;
  readonly use: (tenant: TenantId) => Promise<CacheUse>;
  readonly close: () => Promise<void>;
}

/** A kind of entries. */
export function defineCacheKind<Value>(kind: CacheKind<Value>): CacheKind<Value> {
  return kind;
}

/** The cache over a store. `report` hears of what the store could not do. */
export function createCache(store: CacheStore, report: (error: unknown) => void = () => undefined): Cache {
  const making = new Map<string, Promise<unknown>>();
  const nameOf = ({ kind, name }: { readonly kind: { readonly name: string }; readonly name: string }) =>
    `${kind.name}:${name}`;

  async function get<Value>(key: CacheKey<Value>): Promise<Value | null> {
    try {
      const text = await store.get(key.tenant, nameOf(key));
      return text === null ? null : valueOf(key.kind, text);
    } catch (error) {
      report(error);
      return null;
    }
  }

  async function set<Value>(key: CacheKey<Value>, value: Value, lifeMs = key.kind.lifeMs): Promise<void> {
    if (lifeMs <= 0) return;
    try {
      await store.set(key.tenant, nameOf(key), JSON.stringify(value), lifeMs);
    } catch (error) {
      report(error);
    }
  }

  async function make<Value>(key: CacheKey<Value>, maker: () => Promise<Value>): Promise<Value> {
    const known = await get(key);
    if (known !== null) return known;
    const made = await maker();
    await set(key, made);
    return made;
  }

  return {
    get,
    set,
    async delete(key) {
      try {
        await store.delete(key.tenant, nameOf(key));
      } catch (error) {
        report(error);
      }
    },
    remember<Value>(key: CacheKey<Value>, maker: () => Promise<Value>): Promise<Value> {
      const name = `${key.tenant}:${nameOf(key)}`;
      const under = making.get(name);
      // Of the same kind, so of the same type.
      if (under !== undefined) return under as Promise<Value>;
      const made = make(key, maker).finally(() => making.delete(name));
      making.set(name, made);
      return made;
    },
    clear: (tenant) => store.clear(tenant),
    use: (tenant) => store.use(tenant),
    close: () => store.close(),
  };
}

function valueOf<Value>({ value }: CacheKind<Value>, text: string): Value | null {
  const parsed = value.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : null;
}
