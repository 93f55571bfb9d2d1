-- Where each tenant's rows are: in this database, which is its home, or in one of its own (docs/adr/0040). The database
-- itself turns away whoever comes for the rows of a tenant that has moved, so that a process that has not heard of it
-- neither reads nor writes rows that count no more.

-- A tenant without a row here is here. Not rows of a tenant but part of the registry: apps read it, the owner writes it.
create table waypost.placement (
  tenant_id text primary key references waypost.tenant (id),
  -- Its rows in this database are not the ones that count.
  away boolean not null default false,
  -- At home: where it lives, without a user or a password; null is here.
  place text,
  -- At home: it is on its way to `next`, and is there as soon as `place` turns it away.
  moving boolean not null default false,
  next text,
  -- At home: it has left rows at `former`, which are kept until somebody lets them go.
  left_rows boolean not null default false,
  former text,
  check (moving or next is null),
  check (left_rows or former is null)
);
grant select on waypost.placement to waypost_app, waypost_worker;

-- Tells processes that somebody moves, when it is committed.
create function waypost.placement_changed() returns trigger
language plpgsql
security invoker
as $$
begin
  perform pg_notify('waypost_placement', '');
  return null;
end
$$;
create trigger placement_changed after insert or update or delete on waypost.placement
  for each statement execute function waypost.placement_changed();

-- The transaction's tenant, null without one; or an error of its own code when its rows are elsewhere. Whoever moves them
-- passes.
create function waypost.here() returns text
language plpgsql
stable
security invoker
as $$
declare
  tenant text := nullif(current_setting('waypost.tenant', true), '');
begin
  if exists (select from waypost.placement where away and tenant_id = tenant)
    and coalesce(current_setting('waypost.moving', true), '') <> 'on' then
    raise exception 'the tenant has moved' using errcode = 'WP001';
  end if;
  return tenant;
end
$$;

-- Before a statement that writes rows of the transaction's tenant: it waits while the tenant is about to leave, and is
-- turned away once it has left. What is in hand holds the tenant until it ends.
create function waypost.stay() returns trigger
language plpgsql
security invoker
as $$
declare
  tenant text := nullif(current_setting('waypost.tenant', true), '');
begin
  if tenant is not null then
    perform pg_advisory_xact_lock_shared(hashtextextended('place/' || tenant, 0));
    -- Looks at what is committed by now, not when the statement began.
    perform waypost.here();
  end if;
  return null;
end
$$;

-- Guards the place of a table's rows. Where rows of every tenant are read at once (p_read is false), it is guarded where
-- it is written: those of a tenant go in the moment in which it does.
create function waypost.keep_place(p_table text, p_read boolean default true) returns void
language plpgsql
security invoker
as $$
begin
  if p_read then
    execute format('create policy stays_here on waypost.%I as restrictive for select'
      ' using (tenant_id = (select waypost.here()))', p_table);
  end if;
  execute format('create trigger stays_here before insert or update or delete on waypost.%I'
    ' for each statement execute function waypost.stay()', p_table);
end
$$;

-- Guards every table of tenants' rows that is not guarded yet: `migrate` calls it after each migration. Not those that are
-- written with the registry or by triggers of other tables.
create function waypost.keep_places() returns void
language sql
security invoker
as $$
  select waypost.keep_place(relname, relname <> all (array['job', 'schedule']))
  from pg_class
  where relnamespace = 'waypost'::regnamespace and relkind in ('r', 'p') and not relispartition
    and relname <> all (array['placement', 'history', 'audit', 'erasure'])
    and exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'tenant_id' and not attisdropped)
    and not exists (select from pg_trigger where tgrelid = pg_class.oid and tgname = 'stays_here')
  order by relname
$$;

revoke execute on function
  waypost.placement_changed(), waypost.here(), waypost.stay(), waypost.keep_place(text, boolean), waypost.keep_places()
  from public;
grant execute on function waypost.here() to waypost_app, waypost_worker;
