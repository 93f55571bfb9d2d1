import type { TenantId } from "@waypost/ports";
import { identifier, inOrderOfReferences, literal, rowBefore } from "@waypost/time-machine";
import type { OperatorWork } from "./operator.ts";
import { keptTables } from "./shapes.ts";
import type { KeptTable } from "./shapes.ts";

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
      `delete from waypost.history where tenant_id = $1 and table_name = ${literal(table.name)} and key in (
         select key from waypost.history
         where tenant_id = $1 and table_name = ${literal(table.name)} and ${named(`(${rowBefore("history")} ->> ${literal(column)})`)})`,
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
