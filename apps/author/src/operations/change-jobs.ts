import type { Operations, TenantId } from "@waypost/ports";
import type { Notice } from "./notices.ts";

/** What a form asks for. */
export interface JobChange {
  readonly tenant: TenantId;
  readonly action: string;
  readonly id: string;
  readonly type: string;
}

/** What became of it. */
export interface JobsChanged {
  readonly notice: Notice;
  readonly jobs: number;
}

/** Does to jobs what a form asks for; null when that is nothing. */
export async function changeJobs(
  operations: Operations,
  { tenant, action, id, type }: JobChange,
): Promise<JobsChanged | null> {
  switch (action) {
    case "retry":
      return one("retried", await operations.retry(tenant, id));
    case "discard":
      return one("discarded", await operations.discard(tenant, id));
    case "retry-all":
      return { notice: "retried", jobs: await operations.retryAll(tenant, type) };
    default:
      return null;
  }
}

const one = (notice: Notice, changed: boolean): JobsChanged =>
  changed ? { notice, jobs: 1 } : { notice: "gone", jobs: 0 };
