import { columnThen, fallbackOf, recordThen, rowBefore, writableColumns } from "./row.ts";
import { nowWithin, scopeColumn, scopeValue, thenWithin } from "./scope.ts";
import type { Scope } from "./scope.ts";
import { inOrderOfReferences } from "./shape.ts";
import type { ColumnShape, TableShape } from "./shape.ts";
import { identifier, literal, tableName } from "./sql.ts";
import type { Statement } from "./sql.ts";

/** To what a tenant is put back. */
export type Target =
  /** As it was at a moment, ISO 8601: with all transactions whose last change came until then, and no other. */
  | { readonly kind: "moment"; readonly moment: string }
  /** As it was before one transaction, where nobody changed the same rows since. */
  | { readonly kind: "before"; readonly transaction: string; readonly began: string };

/** What a restore is to do. */
export interface RestoreRequest {
  readonly tenant: string;
  readonly scope: Scope;
  readonly target: Target;
}

/** What becomes of a row: as a column of `put_back`, and as a count's name. */
export const FATES = ["insert", "update", "delete"] as const;
/** What becomes of a row. */
export type Fate = (typeof FATES)[number];

/** A statement of a restore that changes rows of one table; how many it says it changed is how many it put back. */
export interface Change {
  readonly table: string;
  readonly fate: Fate;
  readonly statement: Statement;
}

/**
 * A restore as statements of one transaction (repeatable read, with the tenant set). `find` fills the temporary table
 * `put_back` and changes nothing of the tenant's, and `settle` says for each table that stands in it what becomes of its
 * rows; `counts` and `samples` read what would change; `apply` does it.
 */
export interface RestorePlan {
  readonly find: readonly Statement[];
  /** Rows `table_name`: the tables that have rows in `put_back`. */
  readonly touched: Statement;
  readonly settle: (table: string) => readonly Statement[];
  /** Rows `table_name, fate, count`. */
  readonly counts: Statement;
  /** Rows `key, fate, was, now` of a table: the row as JSON before and after; bytes as their lengths. */
  readonly samples: (table: string, most: number) => Statement;
  readonly apply: readonly Change[];
}

/**
 * Statistics know nothing of what has just changed: whatever the planner thinks, rows are brought together by hash, not
 * each with all others.
 */
const BY_HASH = ["set local enable_nestloop = off", "set local work_mem = '64MB'", "set local jit = off"];

/**
 * The row of history `h` that says how a row `p` of `put_back` was, looked up by its key for each: brought together by
 * hash, all of history since the moment would be read and held, with every state in it.
 */
const FOUND = `(
    select f.schema_version, f.old_bytes, ${rowBefore("f", "p.place")} as was
    from waypost.history as f where f.tenant_id = $1 and f.at = p.at and f.id = p.id offset 0
  ) as h`;

/** Plans a restore of tables that keep history. Tables that have nothing to do with the scope are left alone. */
export function planRestore(tables: readonly TableShape[], request: RestoreRequest): RestorePlan {
  const { tenant, scope } = request;
  const concerned = inOrderOfReferences(tables).filter((table) => scopeColumn(table, scope) !== undefined);
  const on = (text: string, ...values: unknown[]): Statement => ({ text, values: [tenant, ...values] });
  const named = (name: string): TableShape => {
    const table = concerned.find((each) => each.name === name);
    if (table === undefined) throw new Error(`the plan has no table ${name}`);
    return table;
  };
  return {
    find: [
      ...BY_HASH.map((text) => ({ text, values: [] })),
      {
        text: `create temporary table put_back (
            table_name text not null, key text[] not null, at timestamptz not null, id bigint not null,
            place integer not null, existed boolean not null, latest_at timestamptz not null, latest bigint not null,
            latest_place integer not null, fate text
          ) on commit drop`,
        values: [],
      },
      find(
        request,
        concerned.map(({ name }) => name),
      ),
      { text: "analyze put_back", values: [] },
    ],
    touched: { text: "select distinct table_name from put_back", values: [] },
    settle: (name) => {
      const table = named(name);
      return [
        scope.kind === "tenant" ? on(settle(table, scope)) : on(settle(table, scope), scopeValue(scope)),
        { text: "analyze put_back", values: [] },
      ];
    },
    counts: {
      text: "select table_name, fate, count(*)::integer as count from put_back where fate is not null group by 1, 2",
      values: [],
    },
    samples: (name, most) => on(sample(named(name)), most),
    apply: [
      ...concerned.toReversed().map((table) => change(table, "delete", on(remove(table)))),
      ...concerned.flatMap((table) => [
        // A row that is nothing but its key has no other state.
        ...(settable(table).length === 0 ? [] : [change(table, "update", on(update(table)))]),
        change(table, "insert", on(insert(table))),
      ]),
    ],
  };
}

const change = ({ name: table }: TableShape, fate: Fate, statement: Statement): Change => ({ table, fate, statement });

/** Fills `put_back` with the first change of each row that is to be undone. */
function find({ tenant, target }: RestoreRequest, tables: readonly string[]): Statement {
  const first = (chosen: string) => `
    insert into put_back (table_name, key, at, id, place, existed, latest_at, latest, latest_place)
    select distinct on (table_name, key collate "C")
      table_name, key, at, id, place, operation <> 'insert',
      last_value(at) over row_of_table, last_value(id) over row_of_table, last_value(place) over row_of_table
    from (${chosen}) as chosen
    window row_of_table as (
      partition by table_name, key collate "C" order by id rows between unbounded preceding and unbounded following)
    order by table_name, key collate "C", id`;
  const columns = "table_name, key, at, id, place, operation";
  switch (target.kind) {
    case "moment":
      // A transaction that had begun by then and was not at its end is undone as a whole.
      return {
        text: first(`
          with since as materialized (
            select ${columns}, transaction, began from waypost.history_row where tenant_id = $1 and at > $3
          ), astride as materialized (
            select transaction, min(began) as began from since where began <= $3 group by transaction
          )
          select ${columns} from since where table_name = any ($2)
          union all
          select ${columns} from waypost.history_row
          where tenant_id = $1 and table_name = any ($2) and at <= $3 and at >= (select min(began) from astride)
            and transaction in (select transaction from astride)`),
        values: [tenant, tables, target.moment],
      };
    case "before":
      return {
        text: first(`
          select ${columns} from waypost.history_row as h
          where tenant_id = $1 and table_name = any ($2) and at >= $4 and transaction = $3::xid8
            and not exists (
              select from waypost.history_row as later
              where later.tenant_id = $1 and later.at >= $4 and later.table_name = h.table_name and later.key = h.key
                and later.id > h.id and later.transaction <> $3::xid8)`),
        values: [tenant, tables, target.transaction, target.began],
      };
  }
}

/** Says of each row of a table what becomes of it: nothing, where it is as it was, or was not and is not in the scope. */
function settle(table: TableShape, scope: Scope): string {
  const compared = writableColumns(table).filter(({ name }) => name !== table.rising);
  const same = compared
    .map(
      (column) =>
        `(${columnThen(column, `t.${identifier(column.name)}`)}) is not distinct from t.${identifier(column.name)}`,
    )
    .join(" and ");
  const column = scopeColumn(table, scope);
  const within =
    typeof column === "string" ? `${thenWithin("s.then", column, "$2")} or ${nowWithin("t", column, "$2")}` : "true";
  return `
    update put_back as p set fate = (
      select case
        when (${within}) is not true then null
        when not p.existed then case when t.tenant_id is not null then 'delete' end
        when t.tenant_id is null then 'insert'
        when not (${same}) then 'update'
      end
      from ${FOUND} ${recordThen(table)}
        left join ${tableName(table.name)} as t on t.tenant_id = $1 and ${hasKey(table, "t")}
    )
    where p.table_name = ${literal(table.name)}`;
}

function remove(table: TableShape): string {
  return `
    delete from ${tableName(table.name)} as t using put_back as p
    where ${chosen(table, "delete")} and t.tenant_id = $1 and ${hasKey(table, "t")}`;
}

/** Columns in which a row under one key may differ. */
const settable = (table: TableShape) =>
  writableColumns(table).filter(({ name, made }) => made === null && name !== "tenant_id" && !table.key.includes(name));

function update(table: TableShape): string {
  const sets = settable(table).map((column) => {
    const name = identifier(column.name);
    const value = column.name === table.rising ? risen(column.name, `u.${name}`) : columnThen(column, `u.${name}`);
    return `${name} = ${value}`;
  });
  return `
    update ${tableName(table.name)} as u set ${sets.join(", ")}
    from put_back as p cross join lateral ${FOUND} ${recordThen(table)}
    where ${chosen(table, "update")} and u.tenant_id = $1 and ${hasKey(table, "u")}`;
}

function insert(table: TableShape): string {
  const columns = writableColumns(table);
  const values = columns.map((column) =>
    column.name === table.rising ? risen(column.name, "0") : columnThen(column, fallbackOf(column)),
  );
  return `
    insert into ${tableName(table.name)} (${columns.map(({ name }) => identifier(name)).join(", ")})
      overriding system value
    select ${values.join(", ")}
    from put_back as p cross join lateral ${FOUND} ${recordThen(table)}
    where ${chosen(table, "insert")}`;
}

/** One more than the column is now and ever was since: whoever knows an older state sees that it is another. */
function risen(column: string, now: string): string {
  const then = `(s.then ->> ${literal(column)})::integer`;
  return `case when p.latest = p.id then greatest(${then}, ${now}) else greatest(${then}, ${now}, (
    select (${rowBefore("last", "p.latest_place")} ->> ${literal(column)})::integer from waypost.history as last
    where last.tenant_id = $1 and last.at = p.latest_at and last.id = p.latest)) end + 1`;
}

function sample(table: TableShape): string {
  const record = (value: Value) => `jsonb_build_object(${readable(table, value).join(", ")})`;
  const now = record(({ name }) => `t.${identifier(name)}`);
  const then = record((column) => columnThen(column, `t.${identifier(column.name)}`));
  return `
    select p.key, p.fate, case when p.fate <> 'insert' then ${now} end as now, case when p.fate <> 'delete' then ${then} end as was
    from (
        select * from put_back where table_name = ${literal(table.name)} and fate is not null order by id limit $2
      ) as p
      cross join lateral ${FOUND}
      ${recordThen(table)}
      left join lateral (
        select * from ${tableName(table.name)} as t where t.tenant_id = $1 and ${hasKey(table, "t")} offset 0
      ) as t on true
    order by p.id`;
}

/** The SQL of a column's value. */
type Value = (column: ColumnShape) => string;

/** Names and values of what a person is shown of a row. Where a state lies is nothing to read: what it is counts. */
function readable(table: TableShape, value: Value): readonly string[] {
  const [savedIn, savedAs] = ["saved_in", "saved_as"].map((name) => table.columns.find((each) => each.name === name));
  return table.columns
    .filter((column) => column.name !== "tenant_id" && column.name !== table.rising)
    .filter((column) => column !== savedIn && column !== savedAs)
    .map((column) => {
      const own = value(column);
      if (column.name !== "sealed" || savedIn === undefined || savedAs === undefined)
        return `${literal(column.name)}, ${shown(column.type, own)}`;
      const state = `coalesce(${own}, waypost.saved_state($1, ${value(savedIn)}, ${value(savedAs)}))`;
      return `${literal(column.name)}, ${shown(column.type, state)}`;
    });
}

/** Bytes are nothing to read: their hash says whether they differ. */
const shown = (type: string, value: string): string =>
  type === "bytea" ? `left(encode(sha256(${value}), 'hex'), 12)` : value;

const chosen = ({ name }: TableShape, fate: Fate): string => `p.table_name = ${literal(name)} and p.fate = '${fate}'`;

/** A row `p` of `put_back` names the row, in a way that the table's own index answers. */
const hasKey = ({ key, columns }: TableShape, alias: string): string =>
  key
    .map((name, place) => {
      const type = columns.find((column) => column.name === name)?.type ?? "text";
      return `${alias}.${identifier(name)} = (p.key[${place + 1}])::${type}`;
    })
    .join(" and ");
