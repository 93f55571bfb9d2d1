import type { TenantId } from "@waypost/ports";
import { identifier } from "@waypost/time-machine";
import { writeAudit } from "./audit.ts";
import { readTenant, unknownTenant } from "./backup.ts";
import { eraseResponses } from "./erase-rows.ts";
import { noteErasures, responseSubject, TENANT_SUBJECT } from "./erasures.ts";
import type { Erasure } from "./erasures.ts";
import { OperatorError } from "./operator-error.ts";
import { operate, operateAt } from "./operator.ts";
import type { Operator, OperatorWork } from "./operator.ts";

/** What was erased. */
export interface ErasureReport {
  /** Its entries on the list, to be noted outside the database too. */
  readonly erasures: readonly Erasure[];
  /** Rows that went, by table; of a respondent, responses alone. */
  readonly rows: Readonly<Record<string, number>>;
}

/**
 * Erases responses with all that belongs to them. `references` are what respondents quote of a submission. Throws
 * `erasure/unknown` when one is none of the tenant's; nothing was erased then.
 */
export function eraseRespondent(
  operator: Operator,
  tenant: TenantId,
  given: { readonly responses: readonly string[]; readonly references: readonly string[] },
): Promise<ErasureReport> {
  return operate(operator, tenant, async (work) => {
    await readTenant(work, tenant);
    const responses = [...given.responses, ...(await byReference(work, tenant, given.references))];
    const known = await work.query<{ id: string }>(
      `select id from waypost.response where tenant_id = $1 and id = any ($2)
       union select key[1] from waypost.history_row where tenant_id = $1 and table_name = 'response' and key[1] = any ($2)`,
      [tenant, responses],
    );
    const unknown = responses.find((each) => !known.some(({ id }) => id === each));
    if (unknown !== undefined) throw unknownSubject("response", unknown);
    const at = await clock(work);
    const erasures = responses.map((each) => ({ kind: "response", subjectHash: responseSubject(each), at }) as const);
    const hashes = erasures.map(({ subjectHash }) => subjectHash);
    const response = await eraseResponses(work, tenant, hashes, responses);
    await noteErasures(work, tenant, erasures);
    for (const hash of hashes)
      await writeAudit(work, { tenant, action: "respondent.erase", subject: hash.slice(0, 12), details: {} });
    return { erasures, rows: { response } };
  });
}

async function byReference(work: OperatorWork, tenant: TenantId, references: readonly string[]): Promise<string[]> {
  const responses: string[] = [];
  for (const reference of references) {
    const [row] = await work.query<{ response_id: string }>(
      "select response_id from waypost.submission where tenant_id = $1 and reference = $2",
      [tenant, reference],
    );
    if (row === undefined) throw unknownSubject("submission", reference);
    responses.push(row.response_id);
  }
  return responses;
}

const unknownSubject = (what: string, which: string) =>
  new OperatorError("erasure/unknown", `There is no ${what} ${which}; nothing was erased.`);

/**
 * Erases a tenant: every row of every table, its history and audit, and its key, without which whatever lies elsewhere
 * is noise; where it lives, and at home. What stays is the entry on the list. Throws `tenant/unknown`.
 */
export async function eraseTenant(operator: Operator, tenant: TenantId): Promise<ErasureReport> {
  // Where it lives first: home knows where that is, should this be cut short.
  const there = await operate(operator, tenant, (work) => eraseIn(work, tenant));
  const atHome = await operateAt(operator.ownerUrl, operator, tenant, (work) => eraseIn(work, tenant));
  const report = there ?? atHome;
  if (report === null) throw unknownTenant(tenant);
  return report;
}

/** Erases a tenant in one database; null when there is none of that name. */
async function eraseIn(work: OperatorWork, tenant: TenantId): Promise<ErasureReport | null> {
  const [found] = await work.query("select from waypost.tenant where id = $1", [tenant]);
  if (found === undefined) return null;
  // Rows that count no more go too.
  await work.change("select set_config('waypost.moving', 'on', true)");
  const rows: Record<string, number> = {};
  await work.change("set constraints all deferred");
  // History and counts last: what goes before them writes some.
  for (const table of await tenantTables(work)) {
    const gone = await work.change(`delete from waypost.${identifier(table)} where tenant_id = $1`, [tenant]);
    if (gone > 0) rows[table] = gone;
  }
  await work.change("delete from waypost.tenant where id = $1", [tenant]);
  const erasures = [{ kind: "tenant", subjectHash: TENANT_SUBJECT, at: await clock(work) }] as const;
  await noteErasures(work, tenant, erasures);
  return { erasures, rows };
}

/** Every table of tenants' rows but the list of erasures: those that refer first, what triggers write last. */
async function tenantTables({ query }: OperatorWork): Promise<readonly string[]> {
  const rows = await query<{ name: string }>(
    `with recursive owned as (
       select c.oid, c.relname as name from pg_class c
       where relnamespace = 'waypost'::regnamespace and relkind in ('r', 'p') and not relispartition
         and relname <> 'erasure'
         and exists (select from pg_attribute where attrelid = c.oid and attname = 'tenant_id' and not attisdropped)
     ), depth (oid, level, path) as (
       select oid, 0, array[oid] from owned
       union all
       select r.confrelid, level + 1, path || r.confrelid
       from depth join pg_constraint r on r.conrelid = depth.oid and r.contype = 'f'
         join owned on owned.oid = r.confrelid
       where r.confrelid <> all (path)
     )
     select name from owned join depth using (oid) group by name
     order by name in ('history', 'open_response_count'), max(level), name`,
  );
  return rows.map(({ name }) => name);
}

async function clock({ query }: OperatorWork): Promise<string> {
  const [row] = await query<{ at: Date }>("select clock_timestamp() as at");
  if (row === undefined) throw new Error("the database told no time");
  return row.at.toISOString();
}
