import { SUBMISSION_DELIVER } from "@waypost/ports";
import type { DestinationKind, DestinationStore, ResponseSave, StoredDestination, TenantId } from "@waypost/ports";
import type { Database, TenantWork } from "./database.ts";
import { withRetries } from "./retry.ts";

interface DestinationRow {
  readonly name: string;
  readonly form: string | null;
  readonly kind: DestinationKind;
  readonly sealed: Buffer;
  readonly paused: string | null;
}

/**
 * Enqueues the delivery of a submission to each of the tenant's destinations, in the transaction that submits or amends
 * it. Each version of the response is delivered once.
 */
export async function deliverIn(
  work: TenantWork,
  { tenant, id, from }: ResponseSave,
  event: "submission.created" | "submission.amended",
): Promise<void> {
  await work.query(
    `insert into waypost.job (tenant_id, type, key, payload)
     select d.tenant_id, $3::text, $2::text || ' ' || $5::text || ' ' || d.name,
       jsonb_build_object('response', $2::text, 'destination', d.name, 'event', $4::text)
     from waypost.destination as d join waypost.response as r on r.tenant_id = d.tenant_id and r.id = $2
     where d.tenant_id = $1 and d.paused is null and (d.form is null or d.form = r.form)
     on conflict (tenant_id, type, key) do nothing`,
    [tenant, id, SUBMISSION_DELIVER.type, event, String(from + 1)],
  );
}

/** Destinations in PostgreSQL. */
export function destinationStore(database: Database): DestinationStore {
  const destinationOf = (tenant: TenantId, row: DestinationRow): StoredDestination => ({ tenant, ...row });
  const COLUMNS = "name, form, kind, sealed, paused";

  return {
    async put({ tenant, name, form, kind, sealed }) {
      await withRetries(() =>
        database.statement(
          tenant,
          `insert into waypost.destination (tenant_id, name, form, kind, sealed) values ($1, $2, $3, $4, $5)
           on conflict (tenant_id, name) do update
           set form = excluded.form, kind = excluded.kind, sealed = excluded.sealed, paused = null`,
          [tenant, name, form, kind, Buffer.from(sealed)],
        ),
      );
    },
    async find(tenant, name) {
      const [row] = await withRetries(() =>
        database.statement<DestinationRow>(
          tenant,
          `select ${COLUMNS} from waypost.destination where tenant_id = $1 and name = $2`,
          [tenant, name],
        ),
      );
      return row === undefined ? null : destinationOf(tenant, row);
    },
    async list(tenant) {
      const rows = await database.statement<DestinationRow>(
        tenant,
        `select ${COLUMNS} from waypost.destination where tenant_id = $1 order by name`,
        [tenant],
      );
      return rows.map((row) => destinationOf(tenant, row));
    },
    async remove(tenant, name) {
      const rows = await database.statement(
        tenant,
        "delete from waypost.destination where tenant_id = $1 and name = $2 returning name",
        [tenant, name],
      );
      return rows.length > 0;
    },
    async pause(tenant, name, why) {
      await database.statement(
        tenant,
        "update waypost.destination set paused = $3 where tenant_id = $1 and name = $2",
        [tenant, name, why],
      );
    },
  };
}
