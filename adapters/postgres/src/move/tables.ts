import type { CopiedTable } from "../time-machine/copy.ts";
import type { MoveSession } from "./session.ts";

const TABLES = `
  select c.relname as name,
    (select json_agg(json_build_object(
        'name', attname, 'type', format_type(atttypid, atttypmod), 'required', attnotnull, 'fallback', null,
        'made', case when attidentity <> '' then 'identity' when attgenerated <> '' then 'expression' end) order by attnum)
      from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped) as columns,
    (select json_agg(attname order by place)
      from pg_index, unnest(indkey::smallint[]) with ordinality as i (attnum, place) join pg_attribute a using (attnum)
      where indrelid = c.oid and indisprimary and attrelid = indrelid and attname <> 'tenant_id') as key
  from pg_class c
  where relnamespace = 'waypost'::regnamespace and relkind in ('r', 'p') and not relispartition and relname <> 'placement'
    and exists (select from pg_attribute where attrelid = c.oid and attname = 'tenant_id' and not attisdropped)
  order by relname`;

/** Every table of tenants' rows, as the catalogue describes it: history and audit too. */
export function tenantTables({ query }: Pick<MoveSession, "query">): Promise<readonly CopiedTable[]> {
  return query<CopiedTable & Record<string, unknown>>(TABLES);
}
