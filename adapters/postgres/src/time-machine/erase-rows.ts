import type { TenantId } from "@waypost/ports";
import { identifier, inOrderOfReferences, literal } from "@waypost/time-machine";
import type { OperatorWork } from "./operator.ts";
import { keptTables } from "./shapes.ts";
import type { KeptTable } from "./shapes.ts";

/** The row before a change, in the view that has each row by itself. */
const ROW_BEFORE = "waypost.row_before(old, old_row)";

/** The column of a table that names the response that a row belongs to; null when it belongs to none. */
function responseColumn({ name, columns }: KeptTable): string | null {
  if (name === "response") return "id";
  return columns.some((column) => column.name === "response_id") ? "response_id" : null;
}

/**
 * Erases responses, named by their hashes, with all that belongs to them: rows, their history, and the jobs that name
 * them; `ids` finds jobs that name them in their key alone. Gives how many responses there were.
 */
export async function eraseResponses(
  work: OperatorWork,
  tenant: TenantId,
  subjectHashes: readonly string[],
  ids: readonly string[] = [],
): Promise<number> {
  if (subjectHashes.length === 0) return 0;
  const named = (id: string) => `encode(sha256(convert_to('response/' || ${id}, 'UTF8')), 'hex') = any ($2)`;
  const values = [tenant, subjectHashes];
  // What batches brought of them, while it can be told where it lies.
  await work.change(
    `select waypost.blank_states($1, array_agg(saved_in), array_agg(saved_as)) from (
       select saved_in, saved_as from waypost.response
       where tenant_id = $1 and saved_in is not null and ${named("id")}
       union
       select (was ->> 'saved_in')::bigint, (was ->> 'saved_as')::integer
       from waypost.history_row cross join lateral (select ${ROW_BEFORE} as was offset 0) as before
       where tenant_id = $1 and table_name = 'response' and was ->> 'saved_in' is not null and ${named("(was ->> 'id')")}
     ) as state`,
    values,
  );
  let erased = 0;
  for (const table of inOrderOfReferences(await keptTables(work)).toReversed()) {
    const column = responseColumn(table);
    if (column === null) continue;
    const gone = await work.change(
      `delete from waypost.${identifier(table.name)} where tenant_id = $1 and ${named(identifier(column))}`,
      values,
    );
    if (table.name === "response") erased = gone;
    // Whatever there was once has at least the history of its end, which says whose it was: all of its history goes.
    await work.change(
      `select waypost.erase_history($1, ${literal(table.name)}, array_agg(distinct key::text)) from waypost.history_row
       where tenant_id = $1 and table_name = ${literal(table.name)} and ${named(`(${ROW_BEFORE} ->> ${literal(column)})`)}`,
      values,
    );
  }
  await work.change(
    `delete from waypost.job where tenant_id = $1 and (${named("(payload ->> 'response')")}
       or exists (select from unnest($3::text[]) as id where position(id in key) > 0 or position(id in payload::text) > 0))`,
    [...values, ids],
  );
  return erased;
}
