-- One row of history tells of all rows that a statement changed, where that may be read again row by row: tables with one
-- key, a text, and plain columns. A batch of saves was a row of history for each (docs/adr/0060).

alter table waypost.history
  -- How many rows it tells of; null when it is one, in `key` and `old` or `old_row`.
  add column row_count integer,
  -- Columns of `texts`, then of `numbers`, of `times`, and those that had no bytes; each array holds a column after the
  -- other, row by row, and the first of the texts is the key.
  add column columns text[],
  add column texts text[],
  add column numbers bigint[],
  add column times timestamptz[];
alter table waypost.history
  alter column texts set storage external,
  alter column numbers set storage external,
  alter column times set storage external;

-- One of the rows that a row of history tells of, as pairs of a name and a text; null when it tells of one alone.
create function waypost.packed_row(
  p_tenant text, p_count integer, p_columns text[], p_texts text[], p_numbers bigint[], p_times timestamptz[],
  p_place integer
)
returns text[]
language plpgsql
stable
parallel safe
set datestyle = 'ISO, YMD'
as $$
declare
  v_texts integer := coalesce(cardinality(p_texts), 0) / p_count;
  v_numbers integer := coalesce(cardinality(p_numbers), 0) / p_count;
  v_pairs text[] := array['tenant_id', p_tenant];
begin
  if p_count is null then
    return null;
  end if;
  for c in 0 .. cardinality(p_columns) - 1 loop
    v_pairs := v_pairs || p_columns[c + 1] || case
      when c < v_texts then p_texts[c * p_count + p_place]
      when c < v_texts + v_numbers then p_numbers[(c - v_texts) * p_count + p_place]::text
      else p_times[(c - v_texts - v_numbers) * p_count + p_place]::text
    end;
  end loop;
  return v_pairs;
end
$$;

-- Every changed row for itself, however history holds it. Those of one row of history are told apart by their place.
create view waypost.history_row with (security_invoker = true) as
select tenant_id, id, 1 as place, at, began, transaction, actor, schema_version, table_name, operation, key,
  old, old_row, old_bytes
from waypost.history where row_count is null
union all
select tenant_id, id, u.place::integer, at, began, transaction, actor, schema_version, table_name, operation, array[u.key],
  null, waypost.packed_row(tenant_id, row_count, columns, texts, numbers, times, u.place::integer), null
from waypost.history cross join lateral unnest(texts[:row_count]) with ordinality as u (key, place)
where row_count is not null;

-- As before: history with what each change made of its row, where a later change of the row says so.
create or replace view waypost.change with (security_invoker = true) as
select tenant_id, id, at, began, transaction, actor, schema_version, table_name, operation, key,
  waypost.row_before(old, old_row) as old, old_bytes,
  lead(waypost.row_before(old, old_row)) over later as new,
  lead(old_bytes) over later as new_bytes,
  lead(id) over later is null as latest
from waypost.history_row
window later as (partition by tenant_id, table_name, key order by id);

-- A packed array without some of the rows.
create function waypost.without_places(p_values anyarray, p_count integer, p_places integer[]) returns anyarray
language sql
immutable
as $$
  select array_agg(value order by n) from unnest(p_values) with ordinality as u (value, n)
  where (n - 1) % p_count + 1 <> all (p_places)
$$;

-- Takes the history of rows away, named by their keys.
create function waypost.erase_history(p_tenant text, p_table text, p_keys text[]) returns void
language plpgsql
security invoker
as $$
begin
  delete from waypost.history where tenant_id = p_tenant and table_name = p_table and row_count is null
    and key::text = any (p_keys);
  delete from waypost.history where tenant_id = p_tenant and table_name = p_table
    and (select bool_and(array[key]::text = any (p_keys)) from unnest(texts[:row_count]) as key);
  update waypost.history as h set
    row_count = h.row_count - cardinality(gone.places),
    texts = waypost.without_places(h.texts, h.row_count, gone.places),
    numbers = waypost.without_places(h.numbers, h.row_count, gone.places),
    times = waypost.without_places(h.times, h.row_count, gone.places)
  from (
    select at, id, array_agg(place) as places from waypost.history_row
    where tenant_id = p_tenant and table_name = p_table and key::text = any (p_keys) group by at, id
  ) as gone
  where h.tenant_id = p_tenant and h.at = gone.at and h.id = gone.id;
end
$$;

-- Keeps the history of a table from now on, as before. From two to five hundred rows that a statement changed become one
-- row of history, where the table allows it and none of them has bytes; more would be slow to read one by one.
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
  packable boolean;
  pairs text;
  bytes text;
  no_bytes text;
  names text[];
  texts text;
  numbers text;
  times text;
  one_by_one text;
  reference text;
begin
  select array_agg(attname order by place), count(*) = 1 and bool_and(atttypid = 'text'::regtype)
  into strict keys, packable
  from pg_index, unnest(indkey::smallint[]) with ordinality as k (attnum, place)
    join pg_attribute a using (attnum)
  where indrelid = owner_table and indisprimary and attrelid = indrelid and attname <> 'tenant_id';
  select bool_and(atttypid = any (plain)) into in_pairs
  from pg_attribute where attrelid = owner_table and attnum > 0 and not attisdropped;
  packable := packable and in_pairs;
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
  select
    array_agg(attname order by kind, attname <> keys[1], attnum),
    string_agg(format('array_agg(o.%I::text)', attname), ' || ' order by attname <> keys[1], attnum) filter (where kind = 1),
    string_agg(format('array_agg(o.%I::bigint)', attname), ' || ' order by attnum) filter (where kind = 2),
    string_agg(format('array_agg(o.%I)', attname), ' || ' order by attnum) filter (where kind = 3)
  into names, texts, numbers, times
  from (
    select *, case
      when atttypid = any (array['smallint', 'integer', 'bigint']::regtype[]) then 2
      when atttypid = 'timestamptz'::regtype then 3
      when atttypid = 'bytea'::regtype then 4
      else 1 end as kind
    from pg_attribute where attrelid = owner_table and attnum > 0 and not attisdropped and attname <> 'tenant_id'
  ) as a;
  no_bytes := coalesce(format('sum(num_nonnulls(%s)) = 0', bytes), 'true');
  one_by_one := format(
    'insert into waypost.history (tenant_id, table_name, operation, key, %s, old_bytes)
        select o.tenant_id, %L, lower(tg_op), array[%s], %s, %s from changed as o',
    case when in_pairs then 'old_row' else 'old' end, p_table,
    (select string_agg(format('o.%I::text', k), ', ' order by place) from unnest(keys) with ordinality as u (k, place)),
    format(case when in_pairs then 'array[%s]' else 'jsonb_build_object(%s)' end, pairs),
    coalesce('array[' || bytes || ']', 'null'));

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
        %4$s
      end if;
      return null;
    end
    $body$
    $f$,
    writer, p_table,
    (select string_agg(format('o.%I::text', k), ', ' order by place) from unnest(keys) with ordinality as u (k, place)),
    case when packable then format(
      'insert into waypost.history (tenant_id, table_name, operation, key, row_count, columns, texts, numbers, times)
        select min(o.tenant_id), %1$L, lower(tg_op), ''{}'', count(*), %2$L::text[], %3$s, %4$s, %5$s
        from changed as o
        having count(*) between 2 and 500 and min(o.tenant_id) = max(o.tenant_id) and %6$s;
        if not found then
          %7$s;
        end if;',
      p_table, names, texts, coalesce(numbers, 'null'), coalesce(times, 'null'), no_bytes, one_by_one)
    else one_by_one || ';' end);
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
    (select string_agg(format('old.%1$I <> new.%1$I', k), ' or ') from unnest(array_prepend('tenant_id', keys)) as k),
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

-- As before, of history however it is held.
create or replace function waypost.forget_states(before timestamptz) returns void
language plpgsql
security invoker
as $$
declare
  former text := current_setting('waypost.tenant', true);
  each text;
begin
  for each in
    select id from waypost.tenant where not exists (select from waypost.placement where tenant_id = tenant.id and away)
  loop
    perform set_config('waypost.tenant', each, true);
    delete from waypost.saved_states as s where s.tenant_id = each and s.at < before and s.id not in (
      select saved_in from waypost.response where tenant_id = each and saved_in is not null
      union all
      select saved_in from (
        select (waypost.row_before(old, old_row) ->> 'saved_in')::bigint as saved_in from waypost.history_row
        where tenant_id = each and table_name = 'response'
      ) as kept where saved_in is not null
    );
  end loop;
  perform set_config('waypost.tenant', coalesce(former, ''), true);
end
$$;

revoke execute on function
  waypost.packed_row(text, integer, text[], text[], bigint[], timestamptz[], integer),
  waypost.without_places(anyarray, integer, integer[]), waypost.erase_history(text, text, text[]) from public;
