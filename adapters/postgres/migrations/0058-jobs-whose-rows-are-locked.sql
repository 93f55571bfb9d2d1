-- A job whose row somebody else has locked is left out, so that what is said of others, and their leases, do not wait
-- for it: whoever holds it says it again.

drop function waypost.settle_jobs(text[], bigint[], integer[], text[], timestamptz[], text[]);

-- Says of jobs what became of them, and gives those of which it could not be said because their rows are locked. Only
-- who holds a job, by its attempt, speaks for it.
create function waypost.settle_jobs(
  p_tenants text[], p_ids bigint[], p_attempts integer[], p_states text[], p_run_at timestamptz[], p_errors text[]
)
returns table (tenant_id text, id bigint)
language sql
security invoker
as $$
  with said as (
    select * from unnest(p_tenants, p_ids, p_attempts, p_states, p_run_at, p_errors)
      as part (tenant_id, id, attempt, state, run_at, error)
  ), free as materialized (
    select job.tenant_id, job.id from said join waypost.job as job
      on job.tenant_id = said.tenant_id and job.id = said.id and job.attempt = said.attempt and job.state = 'working'
    for update of job skip locked
  ), settled as (
    update waypost.job as job
    set state = said.state, run_at = coalesce(said.run_at, job.run_at), error = said.error, leased_until = null,
      ended_at = case when said.state = 'due' then null else clock_timestamp() end
    from said join free on free.tenant_id = said.tenant_id and free.id = said.id
    where job.tenant_id = said.tenant_id and job.id = said.id
  )
  select job.tenant_id, job.id from said join waypost.job as job
    on job.tenant_id = said.tenant_id and job.id = said.id and job.attempt = said.attempt and job.state = 'working'
  where not exists (select from free where free.tenant_id = job.tenant_id and free.id = job.id)
$$;

-- Holds jobs longer for whoever has them.
create or replace function waypost.extend_jobs(
  p_tenants text[], p_ids bigint[], p_attempts integer[], p_lease double precision
)
returns void
language sql
security invoker
as $$
  with free as materialized (
    select job.tenant_id, job.id from unnest(p_tenants, p_ids, p_attempts) as held (tenant_id, id, attempt)
      join waypost.job as job
      on job.tenant_id = held.tenant_id and job.id = held.id and job.attempt = held.attempt and job.state = 'working'
    for update of job skip locked
  )
  update waypost.job as job set leased_until = clock_timestamp() + make_interval(secs => p_lease / 1000)
  from free where job.tenant_id = free.tenant_id and job.id = free.id
$$;

revoke execute on function waypost.settle_jobs(text[], bigint[], integer[], text[], timestamptz[], text[]) from public;
grant execute on function waypost.settle_jobs(text[], bigint[], integer[], text[], timestamptz[], text[])
  to waypost_worker;
