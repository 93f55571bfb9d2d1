-- The role of the operations page (docs/adr/0051): it sees how jobs, schedules, usage and the audit of every tenant stand,
-- and never what they hold: no payload, no answer, no key. Jobs alone it changes, each as the tenant whose it is.

do $$
begin
  if not exists (select from pg_roles where rolname = 'waypost_operations') then
    create role waypost_operations login nosuperuser nocreatedb nocreaterole nobypassrls noreplication;
  end if;
end
$$;

grant usage on schema waypost to waypost_operations;
grant select on waypost.placement to waypost_operations;
grant select (id, name, limits, suspended, storage_full) on waypost.tenant to waypost_operations;
grant select (
    tenant_id, id, type, key, state, priority, attempt, run_at, leased_until, created_at, ended_at, error
  ),
  update (state, attempt, run_at, ended_at), delete on waypost.job to waypost_operations;
grant select (tenant_id, name, cron, zone, type, next_at, last_at, paused) on waypost.schedule to waypost_operations;
grant select on waypost.usage_day, waypost.open_response_count, waypost.audit to waypost_operations;
grant execute on function waypost.here(), waypost.open_responses(text) to waypost_operations;

create policy operations_sees_all on waypost.job for select to waypost_operations using (true);
create policy operations_sees_all on waypost.schedule for select to waypost_operations using (true);
create policy operations_sees_all on waypost.usage_day for select to waypost_operations using (true);
create policy operations_sees_all on waypost.audit for select to waypost_operations using (true);

-- Read of every tenant at once: what a tenant that has moved has left behind is told apart by whoever reads.
drop policy stays_here on waypost.usage_day;
