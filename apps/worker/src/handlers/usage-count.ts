import { limitsOf, USAGE_COUNT } from "@waypost/ports";
import type { BlobStore, TenantStore, UsageStore } from "@waypost/ports";
import { doneWith, handler } from "../handler.ts";
import type { Handler } from "../handler.ts";

const MEGABYTE = 1_000_000;

/** `usage.count`: counts what a tenant uses today, and holds it to its limit of storage. */
export function usageCount(usage: UsageStore, tenants: TenantStore, blobs: BlobStore): Handler {
  return handler(USAGE_COUNT, async ({ tenant: id }) => {
    const tenant = await tenants.find(id);
    if (tenant === null) return { kind: "never", why: "the tenant is gone" };
    const storageFull = await usage.count(id, await blobs.bytes(id), limitsOf(tenant).storageMegabytes * MEGABYTE);
    return doneWith({ storageFull });
  });
}
