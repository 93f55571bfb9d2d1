import { TENANT_BACKUP } from "@waypost/ports";
import type { TenantId } from "@waypost/ports";
import { doneWith, handler } from "../handler.ts";
import type { Handler } from "../handler.ts";

/** Backs a tenant up, lets old backups go by policy, and proves the new one where that is asked for. */
export type BackUp = (
  tenant: TenantId,
  verify: boolean,
) => Promise<{ readonly at: string; readonly verified: boolean }>;

/** `tenant.backup`: a backup by the clock. `backUp` is null in a worker that was not given the owner's database. */
export function tenantBackup(backUp: BackUp | null): Handler {
  return handler(TENANT_BACKUP, async ({ tenant, payload }) => {
    if (backUp === null) return { kind: "never", why: "no backups: the worker needs OPERATOR_DATABASE_URL" };
    const { at, verified } = await backUp(tenant, payload.verify);
    return doneWith({ at, verified });
  });
}
