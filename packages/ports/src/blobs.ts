import type { TenantId } from "./tenant.ts";

/** A blob as it lies in a store. */
export interface BlobEntry {
  readonly key: string;
  readonly bytes: number;
  /** When it was put there, ISO 8601 in UTC. */
  readonly at: string;
}

/** Where a tenant's blobs of one purpose lie: what follows the slash is theirs to name. */
export const BLOB_PREFIXES = {
  /** What belongs to a tenant's data, and is put back with it. */
  files: "files/",
  /** Backups of the tenant. */
  backups: "backups/",
  /** What was erased: it outlives the tenant. */
  erasures: "erasures/",
} as const;

const SEGMENT = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,199}$/;

/** True of a key that every store takes: names with slashes between them, that lead nowhere else. */
export function isBlobKey(key: string): boolean {
  return key.length <= 200 && key.split("/").every((segment) => SEGMENT.test(segment));
}

/**
 * Bytes under names, each tenant's for itself. What is replaced or removed is kept as it was, until it is forgotten: so
 * that a tenant can be put back. A key that is none ({@link isBlobKey}) makes every function throw.
 */
export interface BlobStore {
  /** Keeps bytes under a key; durable when it resolves, and then whole or not at all. */
  readonly put: (tenant: TenantId, key: string, chunks: AsyncIterable<Uint8Array>) => Promise<void>;
  /** The newest bytes under a key; null when there are none. */
  readonly get: (tenant: TenantId, key: string) => Promise<AsyncIterable<Uint8Array> | null>;
  /** What lies under keys that begin so, by key. */
  readonly list: (tenant: TenantId, prefix: string) => Promise<readonly BlobEntry[]>;
  /** How many bytes the tenant takes in all, with those of states that are kept for the sake of the past. */
  readonly bytes: (tenant: TenantId) => Promise<number>;
  readonly remove: (tenant: TenantId, key: string) => Promise<void>;
  /** Makes everything under keys that begin so what it was at a moment, ISO 8601; gives the keys that changed. */
  readonly putBack: (tenant: TenantId, prefix: string, moment: string) => Promise<readonly string[]>;
  /** Forgets everything under keys that begin so, with all that it ever was. */
  readonly forget: (tenant: TenantId, prefix: string) => Promise<void>;
}
