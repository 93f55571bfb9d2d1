-- What comes by the clock (docs/adr/0020). One beat at a time fires what is due; two do no harm, because a schedule
-- fires once for each of its moments.

create table waypost.schedule (
  tenant_id text not null references waypost.tenant (id),
  name text not null,
  -- Five fields, read in the time zone.
  cron text not null,
  zone text not null,
  -- The job that it enqueues.
  type text not null,
  payload jsonb not null,
  priority smallint not null default 1 check (priority between 0 and 2),
  next_at timestamptz not null,
  last_at timestamptz,
  -- Why it does not fire: null while it does.
  paused text,
  primary key (tenant_id, name)
);
create index schedule_due on waypost.schedule (next_at) where paused is null;

create table waypost.firing (
  tenant_id text not null,
  schedule text not null,
  fire_at timestamptz not null,
  fired_at timestamptz not null default now(),
  primary key (tenant_id, schedule, fire_at),
  foreign key (tenant_id, schedule) references waypost.schedule (tenant_id, name) on delete cascade
);

do $$
declare
  owned text;
begin
  foreach owned in array array['schedule', 'firing'] loop
    execute format('alter table waypost.%I enable row level security', owned);
    execute format('alter table waypost.%I force row level security', owned);
    execute format(
      'create policy tenant_owns on waypost.%I'
      ' using (tenant_id = (select nullif(current_setting(''waypost.tenant'', true), '''')))'
      ' with check (tenant_id = (select nullif(current_setting(''waypost.tenant'', true), '''')))', owned);
  end loop;
end
$$;

-- The beat looks for what is due of every tenant; it fires under the tenant's own setting.
create policy beat_sees_all on waypost.schedule for select to waypost_worker using (true);

grant select, insert, update on waypost.schedule to waypost_worker;
grant select, insert, delete on waypost.firing to waypost_worker;
-- For the purge of what is over.
grant delete on waypost.job to waypost_worker;
