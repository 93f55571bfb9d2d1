import type { TenantId } from "./tenant.ts";

/** What a tenant used on a day, as it was counted then. */
export interface UsageDay {
  /** The day in UTC, for example `2026-11-21`. */
  readonly day: string;
  readonly openResponses: number;
  /** In all. */
  readonly submissions: number;
  /** Done within the day before the count. */
  readonly jobsDone: number;
  /** Dead letters that lay there. */
  readonly jobsBuried: number;
  /** What is sealed and what is published. */
  readonly rowBytes: number;
  /** Blobs, with what they were before. */
  readonly blobBytes: number;
}

/** Usage of tenants by day. */
export interface UsageStore {
  /**
   * Counts a tenant, in place of an earlier count of the day. One that has more than `mostBytes` begins no more responses
   * until a count finds it below; gives whether it has.
   */
  readonly count: (tenant: TenantId, blobBytes: number, mostBytes: number) => Promise<boolean>;
  /** The newest counts, up to so many days, oldest first. */
  readonly days: (tenant: TenantId, most: number) => Promise<readonly UsageDay[]>;
}

/** What goes by the age of it. */
export interface RetentionStore {
  /** Removes responses that expired before a moment (ISO 8601) and were not submitted; gives how many. */
  readonly purgeResponses: (tenant: TenantId, before: string) => Promise<number>;
}
