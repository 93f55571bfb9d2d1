import type { TenantId } from "@waypost/ports";
import { addressOf, urlAt } from "../placement/address.ts";
import { writeAudit } from "../time-machine/audit.ts";
import { OperatorError } from "../time-machine/operator-error.ts";
import type { Operator } from "../time-machine/operator.ts";
import { residenceOf } from "./registry.ts";
import { wipe } from "./rows.ts";
import { openSession, ROWS_AS_THEY_ARE } from "./session.ts";
import type { MoveSession } from "./session.ts";
import { tenantTables } from "./tables.ts";

/** What was let go of. */
export interface ForgetReport {
  /** Null is home. */
  readonly at: string | null;
  readonly rows: Readonly<Record<string, number>>;
}

/**
 * Lets the rows go that a tenant left where it lived before; where it lives now, its audit tells of it. `from` is the
 * owner's address of that database, where the owner there is another than at home. Throws `move/nothing-left`.
 */
export async function forget(operator: Operator, tenant: TenantId, from?: string): Promise<ForgetReport> {
  const home = await openSession(operator.ownerUrl, tenant, operator.actor);
  const opened: MoveSession[] = [home];
  const open = async (address: string | null) => {
    if (address === null) return home;
    const given = from !== undefined && addressOf(from) === address ? from : undefined;
    const session = await openSession(
      given ?? urlAt(address, operator.ownerUrl, operator.others),
      tenant,
      operator.actor,
    );
    opened.push(session);
    return session;
  };
  try {
    // Held by whoever moves it: the rows that it left are in use then.
    await home.query("select pg_advisory_lock_shared(hashtextextended('move/' || $1::text, 0))", [tenant]);
    const { place, moving, leftRows, former } = await residenceOf(home, tenant);
    if (!leftRows || moving)
      throw new OperatorError("move/nothing-left", `${tenant} has left no rows elsewhere, or is still on its way.`);
    const there = await open(former);
    // Opened before anything goes, so that its audit can be told.
    const now = await open(place);
    const rows = await there.transaction("begin", async () => {
      await there.query(ROWS_AS_THEY_ARE);
      const gone = await wipe(there, tenant, await tenantTables(there));
      // At home the entry and its place stay: they say where the tenant lives.
      if (there !== home) {
        await there.change("delete from waypost.placement where tenant_id = $1", [tenant]);
        await there.change("delete from waypost.tenant where id = $1", [tenant]);
      }
      return gone;
    });
    await home.change("update waypost.placement set left_rows = false, former = null where tenant_id = $1", [tenant]);
    await writeAudit(now, { tenant, action: "tenant.forget", subject: former ?? "home", details: { rows } });
    return { at: former, rows };
  } finally {
    for (const session of opened) await session.close();
  }
}
