import type { ColumnChange, ColumnShape, TableShape } from "@waypost/time-machine";
import type { OperatorWork } from "./operator.ts";

interface ShapeRow {
  readonly name: string;
  readonly put_back: boolean;
  readonly rising: string | null;
  readonly since: string;
  readonly columns: readonly ColumnShape[];
  readonly key: readonly string[];
  readonly refers_to: readonly string[];
  readonly changes: readonly {
    readonly migration: number;
    readonly column: string;
    readonly renamed: string | null;
    readonly filled: unknown;
  }[];
}

/** A table that keeps history, with what a restore does about it. */
export interface KeptTable extends TableShape {
  /** False when a restore leaves it alone. */
  readonly putBack: boolean;
  /** Since when it keeps history, ISO 8601. */
  readonly since: string;
}

const SHAPES = `
  select k.table_name as name, k.put_back, k.rising, to_json(k.since) #>> '{}' as since,
    (select json_agg(json_build_object(
        'name', attname, 'type', format_type(atttypid, atttypmod), 'required', attnotnull,
        'fallback', case when attidentity = '' and attgenerated = '' then pg_get_expr(adbin, adrelid) end,
        'made', case when attidentity <> '' then 'identity' when attgenerated <> '' then 'expression' end) order by attnum)
      from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
      where attrelid = c.oid and attnum > 0 and not attisdropped) as columns,
    (select json_agg(attname order by place)
      from pg_index, unnest(indkey::smallint[]) with ordinality as i (attnum, place) join pg_attribute a using (attnum)
      where indrelid = c.oid and indisprimary and attrelid = indrelid and attname <> 'tenant_id') as key,
    (select coalesce(json_agg(distinct r.relname), '[]') from pg_constraint join pg_class r on r.oid = confrelid
      where conrelid = c.oid and contype = 'f') as refers_to,
    (select coalesce(json_agg(json_build_object(
        'migration', migration, 'column', column_name, 'renamed', renamed_from, 'filled', filled_with) order by migration), '[]')
      from waypost.changed_column m where m.table_name = k.table_name) as changes
  from waypost.kept_table k join pg_class c on c.oid = format('waypost.%I', k.table_name)::regclass
  order by k.table_name`;

/** Every table that keeps history, as the catalogue describes it. */
export async function keptTables({ query }: Pick<OperatorWork, "query">): Promise<readonly KeptTable[]> {
  const rows = await query<ShapeRow>(SHAPES);
  return rows.map(({ put_back: putBack, refers_to: refersTo, changes, ...row }) => ({
    ...row,
    putBack,
    refersTo,
    changes: changes.map(({ migration, column, renamed, filled }): ColumnChange => ({
      migration,
      column,
      change: renamed === null ? { filledWith: JSON.stringify(filled) } : { renamedFrom: renamed },
    })),
  }));
}
