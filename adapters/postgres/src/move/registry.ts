import type { TenantId } from "@waypost/ports";
import { OperatorError } from "../time-machine/operator-error.ts";
import type { MoveSession } from "./session.ts";
import { ROWS_AS_EVER, ROWS_AS_THEY_ARE } from "./session.ts";

/** Where a tenant lives, as home says. Null is home. */
export interface Residence {
  readonly place: string | null;
  readonly moving: boolean;
  readonly next: string | null;
  /** It has left rows at `former`. */
  readonly leftRows: boolean;
  readonly former: string | null;
}

const AT_HOME: Residence = { place: null, moving: false, next: null, leftRows: false, former: null };

/** Where a tenant lives. Throws `tenant/unknown`. */
export async function residenceOf({ query }: Pick<MoveSession, "query">, tenant: TenantId): Promise<Residence> {
  const [row] = await query<Residence & { known: boolean }>(
    `select p.tenant_id is not null as known, place, moving, next, left_rows as "leftRows", former
     from waypost.tenant as t left join waypost.placement as p on p.tenant_id = t.id where t.id = $1`,
    [tenant],
  );
  if (row === undefined) throw new OperatorError("tenant/unknown", `There is no tenant ${tenant}.`);
  const { known, ...residence } = row;
  return known ? residence : AT_HOME;
}

/** Writes where a tenant lives, at home; `away` says whether home itself turns it away, and may be left as it is. */
export async function settle(
  { change }: MoveSession,
  tenant: TenantId,
  { place, moving, next, leftRows, former }: Residence,
  away?: boolean,
): Promise<void> {
  await change(
    `insert into waypost.placement (tenant_id, away, place, moving, next, left_rows, former)
     values ($1, coalesce($2, false), $3, $4, $5, $6, $7)
     on conflict (tenant_id) do update set away = coalesce($2, placement.away), place = excluded.place,
       moving = excluded.moving, next = excluded.next, left_rows = excluded.left_rows, former = excluded.former`,
    [tenant, away ?? null, place, moving, next, leftRows, former],
  );
}

/** Whether a database turns a tenant away; null where it says nothing. */
export async function isAway({ query }: MoveSession, tenant: TenantId): Promise<boolean | null> {
  const [row] = await query<{ away: boolean }>("select away from waypost.placement where tenant_id = $1", [tenant]);
  return row?.away ?? null;
}

/** Has a database turn a tenant away, or take it in. */
export async function turnAway({ change }: MoveSession, tenant: TenantId, away: boolean): Promise<void> {
  await change(
    `insert into waypost.placement (tenant_id, away) values ($1, $2)
     on conflict (tenant_id) do update set away = excluded.away`,
    [tenant, away],
  );
}

/** Makes the tenant's entry of a database of its own what the entry at home is. */
export async function copyEntry(home: MoveSession, target: MoveSession, tenant: TenantId): Promise<void> {
  const [row] = await home.query<{ entry: string }>(
    "select to_jsonb(t)::text as entry from waypost.tenant as t where id = $1",
    [tenant],
  );
  await target.change("delete from waypost.tenant where id = $1", [tenant]);
  await target.change("insert into waypost.tenant select * from jsonb_populate_record(null::waypost.tenant, $1)", [
    row?.entry,
  ]);
}

/**
 * Readies a database to take a tenant in: from now on it turns the tenant away, and has its entry. Throws
 * `move/occupied` when it has a tenant of that name that it takes in.
 */
export async function readyTarget(
  home: MoveSession,
  target: MoveSession,
  tenant: TenantId,
  wipeRows: () => Promise<unknown>,
  isOurs: boolean,
): Promise<void> {
  await target.transaction("begin", async () => {
    await target.query(ROWS_AS_THEY_ARE);
    const [entry] = await target.query("select from waypost.tenant where id = $1", [tenant]);
    if (entry !== undefined && !isOurs && (await isAway(target, tenant)) !== true)
      throw new OperatorError("move/occupied", `There is a tenant ${tenant} in that database already.`);
    if (home !== target) await copyEntry(home, target, tenant);
    await turnAway(target, tenant, true);
    await wipeRows();
    await target.query(ROWS_AS_EVER);
  });
}
