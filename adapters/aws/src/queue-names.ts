import type { Priority, TenantId } from "@waypost/ports";
import { createHash } from "node:crypto";

/** What lies in one queue of SQS: one tenant's jobs of one type and priority. */
export interface QueueKey {
  readonly tenant: TenantId;
  readonly type: string;
  readonly priority: Priority;
}

/** The longest name that SQS takes. */
const MOST = 80;

const hash = (text: string, length: number) => createHash("sha256").update(text).digest("hex").slice(0, length);

/** What the names of a tenant's queues, or with a type those of one type, begin with: letters, digits, `-` and `_`. */
export function prefixOf(prefix: string, type: string): string {
  return `${prefix}-${hash(type, 12)}-`;
}

/**
 * The name of a queue: prefix, type, priority, tenant. A type is a hash in it, because its dots are none of the
 * characters that SQS takes, and a tenant's name that would be too long becomes one.
 */
export function nameOf(prefix: string, { tenant, type, priority }: QueueKey, ending: string): string {
  const head = `${prefixOf(prefix, type)}${priority[0] ?? ""}-`;
  const room = MOST - head.length - ending.length;
  return `${head}${tenant.length <= room ? tenant : `${tenant.slice(0, room - 17)}-${hash(tenant, 16)}`}${ending}`;
}
