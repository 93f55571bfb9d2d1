-- A tenant's own limit of jobs at work, and its suspension, count when jobs are claimed (the columns are of
-- 0030-limits: a function's statements are read when it is called).

-- Takes up to p_limit due jobs for p_lease milliseconds, in turns among tenants: the one with the fewest jobs at work
-- first, none with more of them than its own limit says, or else p_per_tenant. The jobs of a tenant that is suspended
-- wait. Claims go one after another, so that those at work are counted right; each takes a few milliseconds. A claim
-- that a crash of the server forgets is made again: its commit need not wait for the disk.
create or replace function waypost.claim_jobs(
  p_types text[], p_limit integer, p_lease double precision, p_per_tenant integer
)
returns table (tenant_id text, id bigint, type text, key text, payload jsonb, attempt integer)
language plpgsql
security invoker
as $$
#variable_conflict use_column
declare
  -- The clock, not the transaction's beginning: it may have waited for another claim.
  moment timestamptz;
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

  return query
    with recursive
    waiting (tenant) as (
      (select j.tenant_id from waypost.job as j where j.state = 'due' order by j.tenant_id limit 1)
      union all
      select (
        select j.tenant_id from waypost.job as j
        where j.state = 'due' and j.tenant_id > waiting.tenant order by j.tenant_id limit 1
      ) from waiting where waiting.tenant is not null
    ),
    working as (
      select j.tenant_id as tenant, count(*) as jobs from waypost.job as j
      where j.state = 'working' and j.type = any (p_types) group by j.tenant_id
    ),
    room as (
      select tenant, coalesce(jobs, 0) as jobs, least(p_limit, allowed.jobs_in_flight - coalesce(jobs, 0)) as most
      from waiting
        join waypost.tenant as t on t.id = waiting.tenant and not t.suspended
        left join working using (tenant)
        cross join lateral (
          select coalesce((t.limits ->> 'jobsInFlight')::integer, p_per_tenant) as jobs_in_flight
        ) as allowed
      where coalesce(jobs, 0) < allowed.jobs_in_flight
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
