import type { TenantId } from "./tenant.ts";

/** Jobs of one tenant and type that are not over. */
export interface QueueState {
  readonly tenant: TenantId;
  readonly type: string;
  /** They may be taken now. */
  readonly ready: number;
  /** They wait for their moment or their next attempt. */
  readonly delayed: number;
  readonly running: number;
  /** Dead letters. */
  readonly dead: number;
  /** Since when the oldest of the ready ones could have been taken, ISO 8601; null without one. */
  readonly oldestReady: string | null;
}

/** A job whose last attempt failed. */
export interface FailedJob {
  readonly tenant: TenantId;
  readonly id: string;
  readonly type: string;
  readonly key: string;
  /** False of one that will be tried again by itself. */
  readonly dead: boolean;
  readonly attempt: number;
  readonly error: string | null;
  /** When it became a dead letter, or when it is tried again. ISO 8601. */
  readonly at: string;
}

/** Schedules of one name and clock, over all tenants. */
export interface ScheduleState {
  readonly name: string;
  readonly cron: string;
  readonly zone: string;
  /** What it enqueues. */
  readonly type: string;
  readonly tenants: number;
  /** The earliest moment at which one fires, and the latest at which one has; ISO 8601. */
  readonly nextAt: string | null;
  readonly lastAt: string | null;
  /** How many do not fire, and why the first of them does not. */
  readonly paused: number;
  readonly why: string | null;
}

/** A tenant and what it uses, beside what it may. */
export interface TenantState {
  readonly tenant: TenantId;
  readonly name: string;
  readonly suspended: boolean;
  /** It was found over its limit of storage and begins no responses. */
  readonly storageFull: boolean;
  readonly openResponses: { readonly used: number; readonly most: number };
  readonly jobsInFlight: { readonly used: number; readonly most: number };
  readonly requestsPerMinute: { readonly used: number; readonly most: number };
  readonly concurrentRequests: { readonly used: number; readonly most: number };
  readonly connections: { readonly used: number; readonly most: number };
  /** As of the newest count; null before the first. */
  readonly storageBytes: { readonly used: number | null; readonly most: number };
  readonly submissions: number | null;
  /** The day of the newest count. */
  readonly countedOn: string | null;
}

/** A tenant's audit. */
export interface AuditState {
  readonly tenant: TenantId;
  readonly entries: number;
  readonly newest: { readonly at: string; readonly action: string; readonly actor: string };
  /** The number of the first entry that does not hold the hash of the one before it; null when all do. */
  readonly brokenAt: number | null;
}

/** A database of tenants' own that does not answer: nothing of theirs is in what else is told. */
export interface SilentPlace {
  /** Its address, without who connects. */
  readonly place: string;
  readonly tenants: readonly TenantId[];
}

/** What those see who look after all tenants, and the little that they change. Nothing here tells what a job carries. */
export interface Operations {
  readonly queues: () => Promise<readonly QueueState[]>;
  /** Dead letters first, the newest of each first. */
  readonly failures: (most: number) => Promise<readonly FailedJob[]>;
  readonly schedules: () => Promise<readonly ScheduleState[]>;
  /** By name. */
  readonly tenants: () => Promise<readonly TenantState[]>;
  readonly audit: () => Promise<readonly AuditState[]>;
  readonly silent: () => Promise<readonly SilentPlace[]>;
  /** Makes a job that failed due at once with all its attempts; false when it is no longer there to be. */
  readonly retry: (tenant: TenantId, id: string) => Promise<boolean>;
  /** Removes a job that failed; false when it is no longer there. */
  readonly discard: (tenant: TenantId, id: string) => Promise<boolean>;
  /** Retries every dead letter of a type; gives how many. */
  readonly retryAll: (tenant: TenantId, type: string) => Promise<number>;
}
