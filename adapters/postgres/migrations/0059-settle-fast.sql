-- Says of jobs what became of them, and gives those of which it could not be said because their rows are locked. Only
-- who holds a job, by its attempt, speaks for it. Rows are hardly ever locked: only a batch that waits for one takes the
-- longer way, which asks for each row whether it is.
create or replace function waypost.settle_jobs(
  p_tenants text[], p_ids bigint[], p_attempts integer[], p_states text[], p_run_at timestamptz[], p_errors text[]
)
returns table (tenant_id text, id bigint)
language plpgsql
security invoker
set lock_timeout = '100ms'
as $$
#variable_conflict use_column
begin
  begin
    update waypost.job as job
    set state = said.state, run_at = coalesce(said.run_at, job.run_at), error = said.error, leased_until = null,
      ended_at = case when said.state = 'due' then null else clock_timestamp() end
    from unnest(p_tenants, p_ids, p_attempts, p_states, p_run_at, p_errors)
      as said (tenant_id, id, attempt, state, run_at, error)
    where job.tenant_id = said.tenant_id and job.id = said.id and job.attempt = said.attempt and job.state = 'working';
    return;
  exception when lock_not_available then
    null;
  end;
  return query
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
    where not exists (select from free where free.tenant_id = job.tenant_id and free.id = job.id);
end
$$;
