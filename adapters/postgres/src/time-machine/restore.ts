import type { TenantId } from "@waypost/ports";
import { planRestore } from "@waypost/time-machine";
import type { ChangedRow, Fate, RestorePlan, Scope, Target } from "@waypost/time-machine";
import pg from "pg";
import { writeAudit } from "./audit.ts";
import { responseSubject } from "./erasures.ts";
import { OperatorError } from "./operator-error.ts";
import { operate } from "./operator.ts";
import type { Operator, OperatorWork } from "./operator.ts";
import { keptTables } from "./shapes.ts";
import type { KeptTable } from "./shapes.ts";

/** How many rows of a table become what. */
export interface RestoreCount {
  readonly table: string;
  readonly fate: Fate;
  readonly count: number;
}

/** What a restore did, or would do. */
export interface RestoreReport {
  readonly counts: readonly RestoreCount[];
  /** Some of the rows, for a preview. */
  readonly samples: readonly ChangedRow[];
  /** The number of its entry in the audit; null when nothing was done. */
  readonly entry: number | null;
}

/** What is to be put back, and whether it is done or only looked at. */
export interface RestoreOrder {
  readonly tenant: TenantId;
  readonly scope: Scope;
  readonly dryRun: boolean;
  /** Rows of each table that are shown. */
  readonly most: number;
}

interface MadeRestore {
  readonly number: number;
  readonly transaction: string;
  readonly began: string;
}

/**
 * Puts what is ordered back to a moment, ISO 8601, in one transaction, and notes it in the audit. Throws
 * {@link OperatorError} when the moment is in the future, or before history was kept.
 */
export function restoreTo(operator: Operator, order: RestoreOrder, moment: string): Promise<RestoreReport> {
  return operate(operator, order.tenant, async (work) => {
    const tables = (await keptTables(work)).filter(({ putBack }) => putBack);
    await refuseOutside(work, order.tenant, tables, moment);
    const details = { to: moment };
    return putBack(work, tables, order, { kind: "moment", moment }, details);
  });
}

/**
 * Undoes the newest restore of a tenant that is not undone yet; rows that somebody changed since are left alone. Throws
 * {@link OperatorError} when there is none.
 */
export function undoRestore(operator: Operator, order: Omit<RestoreOrder, "scope">): Promise<RestoreReport> {
  return operate(operator, order.tenant, async (work) => {
    const tables = (await keptTables(work)).filter((table) => table.putBack);
    const [made] = await work.query<MadeRestore>(
      `select number::integer, details ->> 'transaction' as transaction, details ->> 'began' as began
       from waypost.audit as made
       where tenant_id = $1 and action = 'tenant.restore' and not exists (
         select from waypost.audit as undone
         where undone.tenant_id = $1 and undone.action = 'tenant.restore-undone'
           and undone.details ->> 'undoes' = made.number::text)
       order by number desc limit 1`,
      [order.tenant],
    );
    if (made === undefined)
      throw new OperatorError("restore/nothing-to-undo", "There is no restore that can be undone.");
    const { number, transaction, began } = made;
    const target = { kind: "before", transaction, began } as const;
    // Whatever it changed is all that it changed: the scope has been applied.
    return putBack(work, tables, { ...order, scope: { kind: "tenant" } }, target, { undoes: String(number) });
  });
}

async function putBack(
  work: OperatorWork,
  tables: readonly KeptTable[],
  order: RestoreOrder,
  target: Target,
  details: Readonly<Record<string, unknown>>,
): Promise<RestoreReport> {
  const plan = planRestore(tables, { tenant: order.tenant, scope: order.scope, target });
  for (const { text, values } of plan.find) await work.change(text, values);
  for (const { table_name: table } of await work.query<{ table_name: string }>(plan.touched.text))
    for (const { text, values } of plan.settle(table)) await work.change(text, values);
  const counts = await work.query<{ table_name: string; fate: Fate; count: number }>(plan.counts.text);
  const preview = {
    counts: counts.map(({ table_name: table, ...count }) => ({ table, ...count })),
    samples: await samplesOf(work, plan, [...new Set(counts.map(({ table_name }) => table_name))], order.most),
  };
  if (order.dryRun || counts.length === 0) {
    work.discard();
    return { ...preview, entry: null };
  }
  await apply(work, plan, counts);
  const [own] = await work.query<{ transaction: string; began: string }>(
    "select pg_current_xact_id()::text as transaction, to_json(now()) #>> '{}' as began",
  );
  const entry = await writeAudit(work, {
    tenant: order.tenant,
    action: target.kind === "moment" ? "tenant.restore" : "tenant.restore-undone",
    subject: subjectOf(order),
    details: { ...details, ...own, counts: preview.counts },
  });
  return { ...preview, entry };
}

async function apply(
  work: OperatorWork,
  plan: RestorePlan,
  counts: readonly { readonly table_name: string; readonly fate: Fate }[],
): Promise<void> {
  // What is put back is not published again.
  await work.query("select set_config('waypost.restoring', 'on', true)");
  await work.query("set constraints all deferred");
  try {
    for (const { table, fate, statement } of plan.apply)
      if (counts.some((count) => count.table_name === table && count.fate === fate))
        await work.change(statement.text, statement.values);
    // What refers to nothing shows here, before anything is said of the restore.
    await work.query("set constraints all immediate");
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === "23503")
      throw new OperatorError(
        "restore/needs-more",
        `A row of ${error.table ?? "a table"} would refer to one that is not there: put back more, its form or the whole tenant.`,
      );
    throw error;
  }
}

async function samplesOf(
  work: OperatorWork,
  plan: RestorePlan,
  tables: readonly string[],
  most: number,
): Promise<readonly ChangedRow[]> {
  const samples: ChangedRow[] = [];
  for (const table of tables) {
    const { text, values } = plan.samples(table, most);
    for (const row of await work.query<Omit<ChangedRow, "table">>(text, values)) samples.push({ table, ...row });
  }
  return samples;
}

async function refuseOutside(
  { query }: OperatorWork,
  tenant: TenantId,
  tables: readonly KeptTable[],
  moment: string,
): Promise<void> {
  const [known] = await query<{ found: boolean; future: boolean; early: string | null }>(
    `select exists (select from waypost.tenant where id = $1) as found, $2::timestamptz > clock_timestamp() as future,
       (select to_json(max(since)) #>> '{}' from waypost.kept_table where table_name = any ($3) and since > $2) as early`,
    [tenant, moment, tables.map(({ name }) => name)],
  );
  if (known?.found !== true) throw new OperatorError("tenant/unknown", `There is no tenant ${tenant}.`);
  if (known.future) throw new OperatorError("restore/future", "That moment is still to come.");
  if (known.early !== null)
    throw new OperatorError("restore/too-early", `History begins at ${known.early}: take a backup from before.`);
}

function subjectOf({ tenant, scope }: RestoreOrder): string {
  switch (scope.kind) {
    case "tenant":
      return tenant;
    case "form":
      return `form ${scope.form}`;
    case "response":
      // Erased or not: the audit never names a respondent's.
      return `response ${responseSubject(scope.response).slice(0, 12)}`;
  }
}
