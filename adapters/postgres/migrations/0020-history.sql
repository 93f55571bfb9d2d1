-- History: every change of a tenant's rows, so that one tenant can be put back to a moment without touching another
-- (docs/adr/0021). Triggers write it, once a statement, in the transaction of the change. Nobody else can.

create table waypost.history (
  tenant_id text not null,
  -- Drawn while the changed rows are locked: of two changes of one row, the one that was committed first has the lower.
  id bigint generated always as identity,
  at timestamptz not null default clock_timestamp(),
  -- Of the transaction: what it changed belongs together, and came at the moment of its last change.
  began timestamptz not null default now(),
  transaction xid8 not null default pg_current_xact_id(),
  actor text not null default current_user || coalesce(': ' || nullif(current_setting('waypost.actor', true), ''), ''),
  -- The number of the newest migration: `migrate` keeps this default up to date.
  schema_version integer not null default 20,
  table_name text not null,
  operation text not null check (operation in ('insert', 'update', 'delete')),
  -- The values of the table's key after tenant_id, as text.
  key text[] not null,
  -- The row before the change; null when there was none. What it became is what the next change of it found, or what is
  -- there now. A column of bytes holds its place in old_bytes: as text in JSON they would take twice the room and time.
  old jsonb,
  old_bytes bytea[],
  primary key (tenant_id, at, id)
) partition by range (at);

-- Sealed bytes do not compress.
alter table waypost.history alter column old set storage external, alter column old_bytes set storage external;

-- What no month takes: nothing is lost when nobody makes partitions.
create table waypost.history_rest partition of waypost.history default;

-- Which tables keep history since when, and which of them a restore leaves alone.
create table waypost.kept_table (
  table_name text primary key,
  since timestamptz not null default clock_timestamp(),
  put_back boolean not null,
  -- A column by which others tell a row's states apart: a restore never takes it back, but makes it higher still.
  rising text
);

-- How columns changed since older rows were kept: what a migration renamed, and what it filled new columns with.
create table waypost.changed_column (
  table_name text not null,
  -- The migration's number: rows of history with a lower schema_version are older than the change.
  migration integer not null,
  column_name text not null,
  renamed_from text,
  filled_with jsonb,
  primary key (table_name, migration, column_name),
  check (num_nonnulls(renamed_from, filled_with) = 1)
);

create function waypost.guard_history(partition text) returns void
language plpgsql
security invoker
as $$
begin
  execute format('alter table waypost.%I enable row level security', partition);
  execute format('alter table waypost.%I force row level security', partition);
  execute format(
    'create policy tenant_owns on waypost.%I'
    ' using (tenant_id = (select nullif(current_setting(''waypost.tenant'', true), '''')))'
    ' with check (tenant_id = (select nullif(current_setting(''waypost.tenant'', true), '''')))', partition);
end
$$;

-- Makes the partitions of this month and of so many after it; gives the names of the new ones. A month whose rows have
-- gone to the rest already stays there.
create function waypost.make_history_partitions(ahead integer) returns setof text
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
      execute format('create table waypost.%I partition of waypost.history for values from (%L) to (%L)', partition,
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

create function waypost.refuse_forged_history() returns trigger
language plpgsql
security invoker
as $$
begin
  raise exception 'history is written by triggers alone' using errcode = 'insufficient_privilege';
end
$$;

create trigger history_is_written_by_triggers before insert on waypost.history
  for each statement when (pg_trigger_depth() = 0) execute function waypost.refuse_forged_history();

create function waypost.refuse_truncate() returns trigger
language plpgsql
security invoker
as $$
begin
  raise exception '% keeps history: delete its rows instead', tg_table_name using errcode = 'insufficient_privilege';
end
$$;

-- Keeps the history of a table from now on. A restore leaves the table alone when p_put_back is false. Every migration
-- that makes a table of tenants' rows calls it; `migrate` calls it again for columns that changed.
create function waypost.keep_history(p_table text, p_put_back boolean default true, p_rising text default null)
returns void
language plpgsql
security invoker
as $$
declare
  owner_table regclass := format('waypost.%I', p_table)::regclass;
  writer text := 'history_of_' || p_table;
  keys text[];
  pairs text;
  bytes text;
  reference text;
begin
  select array_agg(quote_ident(attname) order by place) into strict keys
  from pg_index, unnest(indkey::smallint[]) with ordinality as k (attnum, place)
    join pg_attribute a using (attnum)
  where indrelid = owner_table and indisprimary and attrelid = indrelid and attname <> 'tenant_id';
  select
    string_agg(
      format('%L, ', attname) || case when atttypid = 'bytea'::regtype then place::text else format('o.%I', attname) end,
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
    as $body$
    begin
      if tg_op = 'INSERT' then
        insert into waypost.history (tenant_id, table_name, operation, key)
        select o.tenant_id, %2$L, 'insert', array[%3$s] from changed as o;
      elsif tg_level = 'ROW' then
        insert into waypost.history (tenant_id, table_name, operation, key)
        select o.tenant_id, %2$L, 'insert', array[%3$s] from (select new.*) as o;
      else
        insert into waypost.history (tenant_id, table_name, operation, key, old, old_bytes)
        select o.tenant_id, %2$L, lower(tg_op), array[%3$s], jsonb_build_object(%4$s), %5$s from changed as o;
      end if;
      return null;
    end
    $body$
    $f$,
    writer, p_table,
    (select string_agg(format('o.%s::text', k), ', ' order by place) from unnest(keys) with ordinality as u (k, place)),
    pairs, coalesce(format('array[%s]', bytes), 'null'));
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

-- History with what each change made of its row, where a later change of the row says so.
create view waypost.change with (security_invoker = true) as
select history.*,
  lead(old) over later as new,
  lead(old_bytes) over later as new_bytes,
  lead(id) over later is null as latest
from waypost.history
window later as (partition by tenant_id, table_name, key order by id);

revoke execute on all functions in schema waypost from public;

select waypost.guard_history('history');
select waypost.guard_history('history_rest');
select count(*) from waypost.make_history_partitions(3);
-- Append only, and not even to be read by the apps.
grant insert on waypost.history to waypost_app, waypost_worker;

select waypost.keep_history('form_version');
-- Whoever knows a version of a response must see that what was put back is another.
select waypost.keep_history('response', true, 'version');
select waypost.keep_history('submission');
select waypost.keep_history('resume_code');
-- A token that was used stays used, whatever is put back.
select waypost.keep_history('used_token', false);
-- Jobs keep none: a job that was done must not be due again, and what it worked on has its own history.
