import { z } from "zod";
import type { TenantId } from "./tenant.ts";

/** Where submissions may go: an address that takes them over HTTP, a folder, or the respondent by e-mail. */
export const DESTINATION_KINDS = ["webhook", "folder", "confirmation"] as const;

/** One of {@link DESTINATION_KINDS}. */
export type DestinationKind = (typeof DESTINATION_KINDS)[number];

/** Where a tenant's submissions are delivered to. */
export interface Destination {
  readonly tenant: TenantId;
  /** Its own among the tenant's. */
  readonly name: string;
  /** The one form whose submissions go there; null for every form. */
  readonly form: string | null;
  readonly kind: DestinationKind;
  /** What is needed for it, as JSON, sealed in the context `destination/<name>`. */
  readonly sealed: Uint8Array;
}

/** A destination as it stands. */
export interface StoredDestination extends Destination {
  /** Why nothing is delivered there any more; null while it is. */
  readonly paused: string | null;
}

/**
 * Destinations. What a submission is delivered to is decided when it is submitted or amended: the store of responses
 * enqueues a job of `submission.deliver` for each destination in the same transaction.
 */
export interface DestinationStore {
  /** Keeps a destination in place of the tenant's of that name, and delivers to it. */
  readonly put: (destination: Destination) => Promise<void>;
  readonly find: (tenant: TenantId, name: string) => Promise<StoredDestination | null>;
  readonly list: (tenant: TenantId) => Promise<readonly StoredDestination[]>;
  /** False when there is none of that name. */
  readonly remove: (tenant: TenantId, name: string) => Promise<boolean>;
  /** Delivers nothing there any more; `why` says so to a person. */
  readonly pause: (tenant: TenantId, name: string, why: string) => Promise<void>;
}

/** Files of a tenant that others fetch. */
export interface DeliveryFolder {
  /** Writes a whole file, or leaves the one that is there: never a part. `path` is names of letters, digits, `.-_`. */
  readonly write: (tenant: TenantId, path: readonly string[], text: string) => Promise<void>;
}

/** A name that leads nowhere but into its folder. */
const FILE_NAME = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

/** The names that lead to a delivered file, the tenant's first. Throws a `RangeError` for one that might lead elsewhere. */
export function deliveryPath(tenant: TenantId, path: readonly string[]): readonly string[] {
  const names = [tenant, ...path];
  if (path.length === 0 || !names.every((name) => FILE_NAME.test(name)))
    throw new RangeError("a delivery's file has a name of letters, digits, dots and dashes");
  return names;
}

/** What a webhook needs. The secret is `whsec_` and base64, as Standard Webhooks writes it. */
export const WEBHOOK = z.object({
  url: z.url({ protocol: /^https?$/ }),
  secret: z.string().regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/),
});

/** How a submission is written as a file: as it is, as a table, or in the layout of ONS's systems. */
export const FORMATS = ["json", "csv", "eq"] as const;

/** What a folder needs: how a submission is written. */
export const FOLDER = z.object({ formats: z.array(z.enum(FORMATS)).min(1) });

/** What is sealed of a submission of a questionnaire beside its data: the same as ONS's systems read it. */
export interface LaidOut {
  readonly eq?: unknown;
}
