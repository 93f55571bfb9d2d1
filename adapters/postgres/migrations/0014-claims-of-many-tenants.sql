-- A claim looks at some of the tenants with work, not at all of them: with a thousand of them each claim would cost a
-- tenth of a second. It begins with any tenant and goes on in turn, so that nobody is passed over for long.

-- Takes up to p_limit due jobs for p_lease milliseconds, in turns among tenants: the one with the fewest jobs at work
-- first, none with more of them than its own limit says, or else p_per_tenant. The jobs of a tenant that is suspended
-- wait. It may take fewer than there are; it takes none only when none may be taken. Claims go one after another, so that
-- those at work are counted right. A claim that a crash of the server forgets is made again: its commit need not wait
-- for the disk.
create or replace function waypost.claim_jobs(
  p_types text[], p_limit integer, p_lease double precision, p_per_tenant integer
)
returns table (tenant_id text, id bigint, type text, key text, payload jsonb, attempt integer)
language plpgsql
security invoker
-- Every look goes by an index, whatever the statistics of rows that come and go say at the moment.
set enable_seqscan = off
set enable_bitmapscan = off
as $$
#variable_conflict use_column
declare
  -- The clock, not the transaction's beginning: it may have waited for another claim.
  moment timestamptz;
  -- Tenants that may not have another job at work.
  barred text[];
  -- Tenants that are looked at, the first of them after this one.
  looked_at text[] := '{}';
  beginning text;
  place text;
  found_tenant text;
  around boolean := false;
begin
  perform pg_advisory_xact_lock(7246012);
  perform set_config('synchronous_commit', 'off', true);
  moment := clock_timestamp();

  -- Whoever held these has died, or is far too slow.
  update waypost.job as late set state = 'due', leased_until = null, run_at = moment
  from (
    select j.tenant_id, j.id from waypost.job as j
    where j.state = 'working' and j.leased_until <= moment
    for update skip locked
  ) as over
  where late.tenant_id = over.tenant_id and late.id = over.id;

  select coalesce(array_agg(t.id), '{}') into barred
  from waypost.tenant as t left join (
    select j.tenant_id as tenant, count(*) as jobs from waypost.job as j
    where j.state = 'working' and j.type = any (p_types) group by j.tenant_id
  ) as working on working.tenant = t.id
  where t.suspended or working.jobs >= coalesce((t.limits ->> 'jobsInFlight')::integer, p_per_tenant);

  select t.id into beginning from waypost.tenant as t
  order by t.id offset floor(random() * (select count(*) from waypost.tenant)) limit 1;
  beginning := coalesce(beginning, '');
  place := beginning;
  while cardinality(looked_at) < greatest(16, p_limit) loop
    select j.tenant_id into found_tenant from waypost.job as j
    where j.state = 'due' and j.tenant_id > place order by j.tenant_id limit 1;
    if found_tenant is null then
      exit when around;
      around := true;
      place := '';
    else
      exit when around and found_tenant > beginning;
      place := found_tenant;
      if found_tenant <> all (barred) then
        -- One that has jobs but none that is due would take another's place.
        if exists (
          select from (values (2), (1), (0)) as p (priority) cross join lateral (
            select from waypost.job as j
            where j.state = 'due' and j.tenant_id = found_tenant and j.priority = p.priority and j.run_at <= moment
              and j.type = any (p_types)
            order by j.run_at, j.id limit 1
          ) as due
        ) then
          looked_at := looked_at || found_tenant;
        end if;
      end if;
    end if;
  end loop;

  if looked_at = '{}' then
    return;
  end if;
  return query
    with
    working as materialized (
      select j.tenant_id as tenant, count(*) as jobs from waypost.job as j
      where j.state = 'working' and j.type = any (p_types) group by j.tenant_id
    ),
    room as (
      select t.id as tenant, coalesce(working.jobs, 0) as jobs, least(
        p_limit,
        coalesce((t.limits ->> 'jobsInFlight')::integer, p_per_tenant) - coalesce(working.jobs, 0),
        greatest(4, 2 * p_limit / cardinality(looked_at))
      ) as most
      from waypost.tenant as t left join working on working.tenant = t.id
      where t.id = any (looked_at)
    ),
    candidate as (
      select room.tenant, next.id, next.run_at,
        room.jobs + row_number() over (partition by room.tenant order by next.priority desc, next.run_at, next.id) as turn
      from room cross join lateral (
        select j.id, j.priority, j.run_at
        from (values (2), (1), (0)) as p (priority) cross join lateral (
          select j.id, j.priority, j.run_at from waypost.job as j
          where j.state = 'due' and j.tenant_id = room.tenant and j.priority = p.priority and j.run_at <= moment
            and j.type = any (p_types)
          order by j.run_at, j.id limit room.most
        ) as j
        order by j.priority desc, j.run_at, j.id limit room.most
      ) as next
    ),
    chosen as (
      select j.tenant_id, j.id from waypost.job as j
      join (select tenant, id from candidate order by turn, run_at limit p_limit) as next
        on j.tenant_id = next.tenant and j.id = next.id
      where j.state = 'due'
      for update of j skip locked
    )
    update waypost.job as job
    set state = 'working', attempt = job.attempt + 1, leased_until = moment + make_interval(secs => p_lease / 1000)
    from chosen
    where job.tenant_id = chosen.tenant_id and job.id = chosen.id
    returning job.tenant_id, job.id, job.type, job.key, job.payload, job.attempt;
end
$$;
