import type { TenantId } from "./tenant.ts";

/** A published form version. It never changes. */
export interface FormVersion {
  readonly tenant: TenantId;
  readonly form: string;
  /** 1, 2, 3 ... within the form. */
  readonly version: number;
  /** The definition's JSON, components included. */
  readonly definition: unknown;
  /** ISO 8601 in UTC. */
  readonly publishedAt: string;
}

/** Published forms. */
export interface FormStore {
  /** The version that new responses begin with; null when none was published. */
  readonly currentVersion: (tenant: TenantId, form: string) => Promise<number | null>;
  readonly version: (tenant: TenantId, form: string, version: number) => Promise<FormVersion | null>;
  /** The tenant's forms with their current versions, by id. */
  readonly list: (tenant: TenantId) => Promise<readonly { readonly form: string; readonly version: number }[]>;
  /** Publishes a definition as the next version and gives its number; the current number if nothing changed. */
  readonly publish: (tenant: TenantId, form: string, definition: unknown) => Promise<number>;
}
