/** What one tenant may use at most, so that its flood slows nobody else. */
export interface TenantLimits {
  /** Requests to the respondent app; a minute's worth may come at once. */
  readonly requestsPerMinute: number;
  /** Requests that are being answered at one moment, by one process. */
  readonly concurrentRequests: number;
  /** Connections to the database that one process uses for it at one moment; more work waits. */
  readonly connections: number;
  /** How long one statement may take, in milliseconds. */
  readonly statementMilliseconds: number;
  /** Jobs that run at one moment. */
  readonly jobsInFlight: number;
  /** Responses that were begun and are neither submitted nor expired. */
  readonly openResponses: number;
  /** What its rows and blobs take, in megabytes. */
  readonly storageMegabytes: number;
}

/** Limits of a tenant that has none of its own. */
export const DEFAULT_LIMITS: TenantLimits = {
  requestsPerMinute: 60_000,
  concurrentRequests: 500,
  connections: 8,
  statementMilliseconds: 15_000,
  jobsInFlight: 4,
  openResponses: 5_000_000,
  storageMegabytes: 100_000,
};

/** A tenant has used its share of something for so long that it is better told to come again later. Nothing was done. */
export class TenantBusy extends Error {
  override readonly name = "TenantBusy";

  constructor() {
    super("the tenant uses all that it may");
  }
}

/** The names of the limits, in the order in which they are shown. */
export const LIMIT_NAMES = Object.keys(DEFAULT_LIMITS) as readonly (keyof TenantLimits)[];

/** The limits of a tenant: its own before those of the installation. */
export function limitsOf(
  tenant: { readonly limits?: Partial<TenantLimits> | undefined },
  otherwise: TenantLimits = DEFAULT_LIMITS,
): TenantLimits {
  return tenant.limits === undefined ? otherwise : { ...otherwise, ...tenant.limits };
}

/** The limits that JSON says; null when it says anything else: a name that is none, or no whole number from 1. */
export function readLimits(json: unknown): Partial<TenantLimits> | null {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return null;
  const entries = Object.entries(json) as [string, unknown][];
  const right = entries.every(
    ([name, value]) =>
      Object.hasOwn(DEFAULT_LIMITS, name) && typeof value === "number" && Number.isSafeInteger(value) && value > 0,
  );
  return right ? Object.fromEntries(entries) : null;
}
