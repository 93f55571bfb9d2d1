-- What each tenant uses, counted once a day: for those who look after it, and for its limit of storage (docs/adr/0050).

create table waypost.usage_day (
  tenant_id text not null references waypost.tenant (id),
  day date not null,
  -- At the moment of the count: responses that are open, and submissions in all.
  open_responses bigint not null,
  submissions bigint not null,
  -- Jobs that were done on the day before it was counted, and those that lie among the dead letters.
  jobs_done bigint not null,
  jobs_buried bigint not null,
  -- What is sealed and what is published, and blobs with their past.
  row_bytes bigint not null,
  blob_bytes bigint not null,
  counted_at timestamptz not null default now(),
  primary key (tenant_id, day)
);

alter table waypost.usage_day enable row level security;
alter table waypost.usage_day force row level security;
create policy tenant_owns on waypost.usage_day
  using (tenant_id = (select nullif(current_setting('waypost.tenant', true), '')))
  with check (tenant_id = (select nullif(current_setting('waypost.tenant', true), '')));
select waypost.keep_place('usage_day');
grant select, insert, update, delete on waypost.usage_day to waypost_worker;

-- True from the count that finds a tenant over its storage to the count that no longer does: it begins no responses
-- then. Apps read it with the tenant; whoever counts says it, and the audit tells of it.
alter table waypost.tenant add column storage_full boolean not null default false;
grant update (storage_full) on waypost.tenant to waypost_worker;

-- Counts a tenant; gives the bytes that it has stored. The length of what is sealed is known without reading it.
create function waypost.count_usage(p_tenant text, p_blob_bytes bigint) returns bigint
language plpgsql
security invoker
as $$
declare
  v_row_bytes bigint;
begin
  perform set_config('waypost.tenant', p_tenant, true);
  v_row_bytes :=
    (select coalesce(sum(octet_length(sealed)), 0) from waypost.response where tenant_id = p_tenant)
    + (select coalesce(sum(octet_length(sealed)), 0) from waypost.submission where tenant_id = p_tenant)
    + (select coalesce(sum(octet_length(definition)), 0) from waypost.form_version where tenant_id = p_tenant);
  insert into waypost.usage_day as u (
    tenant_id, day, open_responses, submissions, jobs_done, jobs_buried, row_bytes, blob_bytes
  )
  select p_tenant, (now() at time zone 'utc')::date,
    (select coalesce(sum(responses), 0) from waypost.open_response_count where tenant_id = p_tenant),
    (select count(*) from waypost.submission where tenant_id = p_tenant),
    count(*) filter (where state = 'done' and ended_at > now() - interval '1 day'),
    count(*) filter (where state = 'buried'),
    v_row_bytes, p_blob_bytes
  from waypost.job where tenant_id = p_tenant and state in ('done', 'buried')
  on conflict (tenant_id, day) do update set
    open_responses = excluded.open_responses, submissions = excluded.submissions,
    jobs_done = excluded.jobs_done, jobs_buried = excluded.jobs_buried,
    row_bytes = excluded.row_bytes, blob_bytes = excluded.blob_bytes, counted_at = excluded.counted_at;
  delete from waypost.usage_day where tenant_id = p_tenant and day < (now() at time zone 'utc')::date - 400;
  return v_row_bytes + p_blob_bytes;
end
$$;
revoke execute on function waypost.count_usage(text, bigint) from public;
grant execute on function waypost.count_usage(text, bigint) to waypost_worker;

-- Responses that nobody may go on with go, with the codes that lead to them; those that were submitted stay.
grant delete on waypost.response to waypost_worker;

-- No index leads there: every save changes the moment, and would have to change the index too. Removes up to p_most of a tenant's responses that expired before a moment; gives how many.
create function waypost.purge_responses(p_tenant text, p_before timestamptz, p_most integer) returns bigint
language plpgsql
security invoker
as $$
declare
  v_gone bigint;
begin
  perform set_config('waypost.tenant', p_tenant, true);
  delete from waypost.response where tenant_id = p_tenant and id in (
    select id from waypost.response
    where tenant_id = p_tenant and status = 'in-progress' and expires_at < p_before
    limit p_most for update skip locked
  );
  get diagnostics v_gone = row_count;
  return v_gone;
end
$$;
revoke execute on function waypost.purge_responses(text, timestamptz, integer) from public;
grant execute on function waypost.purge_responses(text, timestamptz, integer) to waypost_worker;
