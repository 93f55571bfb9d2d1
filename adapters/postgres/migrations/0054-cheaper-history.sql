-- What a save writes, made cheaper (docs/adr/0021): states of up to two a page lie in their rows, and history holds a row
-- of plain columns as pairs of a name and a text, which takes a third of the time that JSON does.

-- Each piece of a value elsewhere is a row and an entry of an index: more work than all the rest of a save. Rows that
-- were written before stay as they are until their next save.
alter table waypost.response set (toast_tuple_target = 4080);

alter table waypost.history add column old_row text[];
alter table waypost.history alter column old_row set storage external;
do $$
declare
  partition regclass;
begin
  for partition in select inhrelid from pg_inherits where inhparent = 'waypost.history'::regclass loop
    execute format('alter table %s set (toast_tuple_target = 4080)', partition);
  end loop;
end
$$;

create or replace function waypost.make_history_partitions(ahead integer) returns setof text
language plpgsql
security invoker
as $$
declare
  month timestamp;
  partition text;
begin
  for month in
    select date_trunc('month', now() at time zone 'utc') + make_interval(months => n) from generate_series(0, ahead) as n
  loop
    partition := 'history_' || to_char(month, 'YYYY_MM');
    continue when to_regclass('waypost.' || partition) is not null;
    begin
      execute format('create table waypost.%I partition of waypost.history for values from (%L) to (%L)'
        ' with (toast_tuple_target = 4080)', partition,
        to_char(month, 'YYYY-MM-DD') || ' 00:00:00+00',
        to_char(month + interval '1 month', 'YYYY-MM-DD') || ' 00:00:00+00');
      perform waypost.guard_history(partition);
      return next partition;
    exception when check_violation then
      null;
    end;
  end loop;
end
$$;

-- The row before a change as JSON, however history holds it; null when there was none.
create function waypost.row_before(old jsonb, old_row text[]) returns jsonb
language sql
immutable
parallel safe
as $$
  select coalesce(old, jsonb_object(old_row))
$$;

-- Keeps the history of a table from now on, as before. A row is kept in pairs when each of its columns has a type whose
-- text reads the same everywhere; a column of bytes holds its place in old_bytes either way.
create or replace function waypost.keep_history(p_table text, p_put_back boolean default true, p_rising text default null)
returns void
language plpgsql
security invoker
as $$
declare
  owner_table regclass := format('waypost.%I', p_table)::regclass;
  writer text := 'history_of_' || p_table;
  plain regtype[] := array['text', 'smallint', 'integer', 'bigint', 'boolean', 'numeric', 'date', 'uuid', 'xid8',
    'timestamp', 'timestamptz', 'bytea'];
  keys text[];
  in_pairs boolean;
  pairs text;
  bytes text;
  reference text;
begin
  select array_agg(quote_ident(attname) order by place) into strict keys
  from pg_index, unnest(indkey::smallint[]) with ordinality as k (attnum, place)
    join pg_attribute a using (attnum)
  where indrelid = owner_table and indisprimary and attrelid = indrelid and attname <> 'tenant_id';
  select bool_and(atttypid = any (plain)) into in_pairs
  from pg_attribute where attrelid = owner_table and attnum > 0 and not attisdropped;
  select
    string_agg(
      format('%L, ', attname) || case
        when atttypid = 'bytea'::regtype then format(case when in_pairs then '%L' else '%s' end, place)
        else format(case when in_pairs then 'o.%I::text' else 'o.%I' end, attname)
      end,
      ', ' order by attnum),
    string_agg(format('o.%I', attname), ', ' order by place) filter (where atttypid = 'bytea'::regtype)
  into pairs, bytes
  from (
    select *, row_number() over (partition by atttypid = 'bytea'::regtype order by attnum) as place
    from pg_attribute where attrelid = owner_table and attnum > 0 and not attisdropped
  ) as a;

  -- A function a table, so that its statements are planned once a connection.
  execute format(
    $f$
    create or replace function waypost.%1$I() returns trigger
    language plpgsql
    security invoker
    set datestyle = 'ISO, YMD'
    as $body$
    begin
      if tg_op = 'INSERT' then
        insert into waypost.history (tenant_id, table_name, operation, key)
        select o.tenant_id, %2$L, 'insert', array[%3$s] from changed as o;
      elsif tg_level = 'ROW' then
        insert into waypost.history (tenant_id, table_name, operation, key)
        select o.tenant_id, %2$L, 'insert', array[%3$s] from (select new.*) as o;
      else
        insert into waypost.history (tenant_id, table_name, operation, key, %4$s, old_bytes)
        select o.tenant_id, %2$L, lower(tg_op), array[%3$s], %5$s, %6$s from changed as o;
      end if;
      return null;
    end
    $body$
    $f$,
    writer, p_table,
    (select string_agg(format('o.%s::text', k), ', ' order by place) from unnest(keys) with ordinality as u (k, place)),
    case when in_pairs then 'old_row' else 'old' end,
    format(case when in_pairs then 'array[%s]' else 'jsonb_build_object(%s)' end, pairs),
    coalesce('array[' || bytes || ']', 'null'));
  execute format('revoke execute on function waypost.%I() from public', writer);

  execute format('create or replace trigger keeps_inserts after insert on waypost.%I referencing new table as changed'
    ' for each statement execute function waypost.%I()', p_table, writer);
  execute format('create or replace trigger keeps_updates after update on waypost.%I referencing old table as changed'
    ' for each statement execute function waypost.%I()', p_table, writer);
  execute format('create or replace trigger keeps_deletes after delete on waypost.%I referencing old table as changed'
    ' for each statement execute function waypost.%I()', p_table, writer);
  -- A row under another key is another row: beside the change of the old one there is one that came.
  execute format('create or replace trigger keeps_new_keys after update on waypost.%I for each row when (%s)'
    ' execute function waypost.%I()', p_table,
    (select string_agg(format('old.%1$s <> new.%1$s', k), ' or ') from unnest(array_prepend('tenant_id', keys)) as k),
    writer);
  execute format('create or replace trigger keeps_truncates before truncate on waypost.%I'
    ' for each statement execute function waypost.refuse_truncate()', p_table);

  -- A restore changes many rows at once; what refers to what is checked when all of them are there.
  for reference in
    select conname from pg_constraint where contype = 'f' and conrelid = owner_table and conparentid = 0
  loop
    execute format('alter table waypost.%I alter constraint %I deferrable initially immediate', p_table, reference);
  end loop;

  insert into waypost.kept_table (table_name, put_back, rising) values (p_table, p_put_back, p_rising)
  on conflict (table_name) do update set put_back = excluded.put_back, rising = excluded.rising;
end
$$;

-- As before: history with what each change made of its row, where a later change of the row says so.
create or replace view waypost.change with (security_invoker = true) as
select tenant_id, id, at, began, transaction, actor, schema_version, table_name, operation, key,
  waypost.row_before(old, old_row) as old, old_bytes,
  lead(waypost.row_before(old, old_row)) over later as new,
  lead(old_bytes) over later as new_bytes,
  lead(id) over later is null as latest
from waypost.history
window later as (partition by tenant_id, table_name, key order by id);

revoke execute on function waypost.row_before(jsonb, text[]) from public;
