-- What a tenant may use at most. The registry holds what differs from the installation's limits, and whether the tenant
-- is served at all; the responses that are open are counted as they come and go.

alter table waypost.tenant
  add column limits jsonb not null default '{}' check (jsonb_typeof(limits) = 'object'),
  add column suspended boolean not null default false;

-- Open responses of a tenant, in parts, so that two transactions seldom wait for each other's count: the number is the
-- sum. A part may be negative: what one transaction counted in, another may count out.
create table waypost.open_response_count (
  tenant_id text not null references waypost.tenant (id),
  part integer not null,
  responses bigint not null,
  primary key (tenant_id, part)
) with (fillfactor = 50);

alter table waypost.open_response_count enable row level security;
alter table waypost.open_response_count force row level security;
create policy tenant_owns on waypost.open_response_count
  using (tenant_id = (select nullif(current_setting('waypost.tenant', true), '')))
  with check (tenant_id = (select nullif(current_setting('waypost.tenant', true), '')));

grant select, insert, update on waypost.open_response_count to waypost_app, waypost_worker;

insert into waypost.open_response_count (tenant_id, part, responses)
select tenant_id, 0, count(*) from waypost.response where status = 'in-progress' group by tenant_id;

-- Counts what a statement changed, once a statement. Saves change no status and are not even looked at.
create function waypost.count_open_responses(p_tenant text, p_change bigint)
returns void
language sql
security invoker
as $$
  insert into waypost.open_response_count as c (tenant_id, part, responses)
  values (p_tenant, pg_backend_pid() % 16, p_change)
  on conflict (tenant_id, part) do update set responses = c.responses + excluded.responses
$$;

create function waypost.count_created_responses() returns trigger language plpgsql security invoker as $$
begin
  perform waypost.count_open_responses(tenant_id, count(*))
    from new_rows where status = 'in-progress' group by tenant_id;
  return null;
end
$$;

create function waypost.count_removed_responses() returns trigger language plpgsql security invoker as $$
begin
  perform waypost.count_open_responses(tenant_id, -count(*))
    from old_rows where status = 'in-progress' group by tenant_id;
  return null;
end
$$;

create function waypost.count_ended_response() returns trigger language plpgsql security invoker as $$
begin
  perform waypost.count_open_responses(new.tenant_id, case when new.status = 'in-progress' then 1 else -1 end);
  return null;
end
$$;

create trigger counts_created after insert on waypost.response
  referencing new table as new_rows for each statement execute function waypost.count_created_responses();
create trigger counts_removed after delete on waypost.response
  referencing old table as old_rows for each statement execute function waypost.count_removed_responses();
create trigger counts_ended after update of status on waypost.response
  for each row when (old.status is distinct from new.status) execute function waypost.count_ended_response();

-- How many responses of a tenant are open.
create function waypost.open_responses(p_tenant text)
returns bigint
language plpgsql
security invoker
as $$
begin
  perform set_config('waypost.tenant', p_tenant, true);
  return (select coalesce(sum(responses), 0) from waypost.open_response_count where tenant_id = p_tenant);
end
$$;

-- Creates responses as before, as many as the tenant may have open beside those that are.
drop function waypost.create_responses(text, text[], text[], integer[], timestamptz[], integer[], bytea);
create function waypost.create_responses(
  p_tenant text, p_ids text[], p_forms text[], p_form_versions integer[],
  p_expires timestamptz[], p_lengths integer[], p_sealed bytea, p_most_open bigint
)
returns setof text
language plpgsql
security invoker
as $$
declare
  free bigint;
begin
  perform set_config('waypost.tenant', p_tenant, true);
  free := p_most_open
    - (select coalesce(sum(responses), 0) from waypost.open_response_count where tenant_id = p_tenant);
  return query
    insert into waypost.response (tenant_id, id, form, form_version, version, status, sealed, expires_at)
    select p_tenant, part.id, part.form, part.form_version, 1, 'in-progress',
      substr(p_sealed, (part.ends - part.length + 1)::integer, part.length), part.expires
    from (
      select s.*, sum(s.length) over (order by s.place) as ends
      from unnest(p_ids, p_forms, p_form_versions, p_expires, p_lengths)
        with ordinality as s (id, form, form_version, expires, length, place)
    ) as part
    where part.place <= free
    on conflict do nothing
    returning response.id;
end
$$;

revoke execute on all functions in schema waypost from public;
grant execute on function
  waypost.create_responses(text, text[], text[], integer[], timestamptz[], integer[], bytea, bigint) to waypost_app;
grant execute on function waypost.count_open_responses(text, bigint) to waypost_app, waypost_worker;
grant execute on function waypost.open_responses(text) to waypost_app, waypost_worker;
