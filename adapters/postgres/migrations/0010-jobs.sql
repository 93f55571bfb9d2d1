-- Jobs are claimed fairly among tenants (docs/adr/0020). A job at work is no longer due with a later moment but in a
-- state of its own, with the end of its lease, so that a tenant's jobs at work can be counted.

alter table waypost.job
  drop constraint job_state_check,
  add constraint job_state_check check (state in ('due', 'working', 'done', 'buried')),
  -- 2 high, 1 normal, 0 low: among one tenant's jobs alone.
  add column priority smallint not null default 1 check (priority between 0 and 2),
  add column leased_until timestamptz,
  add constraint job_lease_check check ((state = 'working') = (leased_until is not null));

drop index waypost.job_due;
-- Which tenants have work, and each one's next jobs, without a look at what is not due.
create index job_due on waypost.job (tenant_id, priority, run_at, id) where state = 'due';
-- Few at any moment: those at work, by the end of their lease.
create index job_working on waypost.job (leased_until) where state = 'working';
-- What is over, for the purge and for those who look at dead letters.
create index job_ended on waypost.job (tenant_id, state, ended_at) where state in ('done', 'buried');

-- Rows come and go: what is dead is taken away early, before it is in the way of the next look.
alter table waypost.job set (
  fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000,
  autovacuum_vacuum_cost_delay = 0, autovacuum_analyze_scale_factor = 0.05
);

-- Tells the workers that there is work, when the transaction that causes it commits: once a transaction, and nothing
-- about whose it is.
create function waypost.job_enqueued() returns trigger
language plpgsql
security invoker
as $$
begin
  perform pg_notify('waypost_job', '');
  return null;
end
$$;

create trigger job_enqueued after insert on waypost.job
  for each statement execute function waypost.job_enqueued();

-- Takes up to p_limit due jobs for p_lease milliseconds, in turns among tenants: the one with the fewest jobs at work
-- first, none with more than p_per_tenant of them. Claims go one after another, so that those at work are counted
-- right; each takes a few milliseconds. A claim that a crash of the server forgets is made again: its commit need not
-- wait for the disk.
create function waypost.claim_jobs(p_types text[], p_limit integer, p_lease double precision, p_per_tenant integer)
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
      select tenant, coalesce(jobs, 0) as jobs, least(p_limit, p_per_tenant - coalesce(jobs, 0)) as most
      from waiting left join working using (tenant)
      where tenant is not null and coalesce(jobs, 0) < p_per_tenant
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

-- Says of jobs what became of them. Only who holds a job, by its attempt, speaks for it.
create function waypost.settle_jobs(
  p_tenants text[], p_ids bigint[], p_attempts integer[], p_states text[], p_run_at timestamptz[], p_errors text[]
)
returns void
language sql
security invoker
as $$
  update waypost.job as job
  set state = said.state, run_at = coalesce(said.run_at, job.run_at), error = said.error, leased_until = null,
    ended_at = case when said.state = 'due' then null else clock_timestamp() end
  from unnest(p_tenants, p_ids, p_attempts, p_states, p_run_at, p_errors)
    as said (tenant_id, id, attempt, state, run_at, error)
  where job.tenant_id = said.tenant_id and job.id = said.id and job.attempt = said.attempt and job.state = 'working'
$$;

-- Holds jobs longer for whoever has them.
create function waypost.extend_jobs(p_tenants text[], p_ids bigint[], p_attempts integer[], p_lease double precision)
returns void
language sql
security invoker
as $$
  update waypost.job as job set leased_until = clock_timestamp() + make_interval(secs => p_lease / 1000)
  from unnest(p_tenants, p_ids, p_attempts) as held (tenant_id, id, attempt)
  where job.tenant_id = held.tenant_id and job.id = held.id and job.attempt = held.attempt and job.state = 'working'
$$;

revoke execute on function
  waypost.job_enqueued(),
  waypost.claim_jobs(text[], integer, double precision, integer),
  waypost.settle_jobs(text[], bigint[], integer[], text[], timestamptz[], text[]),
  waypost.extend_jobs(text[], bigint[], integer[], double precision)
  from public;
grant execute on function
  waypost.claim_jobs(text[], integer, double precision, integer),
  waypost.settle_jobs(text[], bigint[], integer[], text[], timestamptz[], text[]),
  waypost.extend_jobs(text[], bigint[], integer[], double precision)
  to waypost_worker;
