-- What each tenant uses at the moment of what only the processes that serve it know: each says its part every few seconds,
-- and what was not said again falls away.

create table waypost.live_use (
  tenant_id text not null references waypost.tenant (id),
  -- One process, from its start to its end.
  process text not null,
  requests_per_minute bigint not null,
  -- At most, since it was said last.
  concurrent_requests integer not null,
  connections integer not null,
  at timestamptz not null default now(),
  primary key (tenant_id, process)
) with (fillfactor = 50);

alter table waypost.live_use enable row level security;
alter table waypost.live_use force row level security;
create policy tenant_owns on waypost.live_use
  using (tenant_id = (select nullif(current_setting('waypost.tenant', true), '')))
  with check (tenant_id = (select nullif(current_setting('waypost.tenant', true), '')));
create policy operations_sees_all on waypost.live_use for select to waypost_operations using (true);
select waypost.keep_place('live_use', false);
grant select, insert, update, delete on waypost.live_use to waypost_app;
grant select on waypost.live_use to waypost_operations;
