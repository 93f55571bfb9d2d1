-- Tenants and what they own. Every table of a tenant's rows has tenant_id first in its key, row-level security that is
-- forced on its owner too, and one policy that reads the setting through a sub-select, so that it is evaluated once a
-- statement (docs/adr/0008). The apps connect as roles that own nothing.

create schema if not exists waypost;

do $$
begin
  if not exists (select from pg_roles where rolname = 'waypost_app') then
    create role waypost_app login nosuperuser nocreatedb nocreaterole nobypassrls noreplication;
  end if;
  if not exists (select from pg_roles where rolname = 'waypost_worker') then
    create role waypost_worker login nosuperuser nocreatedb nocreaterole nobypassrls noreplication;
  end if;
end
$$;

revoke all on schema public from public;
grant usage on schema waypost to waypost_app, waypost_worker;

-- The registry of tenants: not rows of a tenant. Apps read it to find a tenant by its host name; only the owner writes.
create table waypost.tenant (
  id text primary key check (id ~ '^[a-z][a-z0-9-]{0,61}$'),
  name text not null,
  theme jsonb not null,
  wrapped_key bytea not null,
  created_at timestamptz not null default now()
);
grant select on waypost.tenant to waypost_app, waypost_worker;

create table waypost.form_version (
  tenant_id text not null references waypost.tenant (id),
  form text not null,
  version integer not null check (version > 0),
  -- As it was published, to the letter: what compiles it is code, not SQL.
  definition text not null,
  definition_hash bytea not null,
  published_at timestamptz not null default now(),
  primary key (tenant_id, form, version)
);

create table waypost.response (
  tenant_id text not null references waypost.tenant (id),
  id text not null,
  form text not null,
  form_version integer not null,
  version integer not null check (version > 0),
  status text not null check (status in ('in-progress', 'submitted')),
  sealed bytea not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  expires_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, form, form_version) references waypost.form_version (tenant_id, form, version)
) with (fillfactor = 60);
-- Sealed bytes do not compress.
alter table waypost.response alter column sealed set storage external;

create table waypost.submission (
  tenant_id text not null,
  response_id text not null,
  form text not null,
  form_version integer not null,
  reference text not null,
  sealed bytea not null,
  submitted_at timestamptz not null,
  primary key (tenant_id, response_id),
  unique (tenant_id, reference),
  foreign key (tenant_id, response_id) references waypost.response (tenant_id, id)
);
alter table waypost.submission alter column sealed set storage external;

create table waypost.resume_code (
  tenant_id text not null,
  code_hash bytea not null,
  response_id text not null,
  form text not null,
  expires_at timestamptz not null,
  primary key (tenant_id, code_hash),
  unique (tenant_id, response_id),
  foreign key (tenant_id, response_id) references waypost.response (tenant_id, id) on delete cascade
);

create table waypost.job (
  tenant_id text not null references waypost.tenant (id),
  id bigint generated always as identity,
  type text not null,
  key text not null,
  payload jsonb not null,
  state text not null default 'due' check (state in ('due', 'done', 'buried')),
  attempt integer not null default 0,
  -- When it may be taken: later while somebody holds a lease on it or it waits for its next attempt.
  run_at timestamptz not null default now(),
  error text,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, type, key)
);
create index job_due on waypost.job (run_at) where state = 'due';

do $$
declare
  owned text;
begin
  foreach owned in array array['form_version', 'response', 'submission', 'resume_code', 'job'] loop
    execute format('alter table waypost.%I enable row level security', owned);
    execute format('alter table waypost.%I force row level security', owned);
    execute format(
      'create policy tenant_owns on waypost.%I'
      ' using (tenant_id = (select nullif(current_setting(''waypost.tenant'', true), '''')))'
      ' with check (tenant_id = (select nullif(current_setting(''waypost.tenant'', true), '''')))', owned);
  end loop;
end
$$;

grant select on waypost.form_version to waypost_app, waypost_worker;
grant select, insert, update on waypost.response to waypost_app;
grant select, update on waypost.response to waypost_worker;
grant select, insert on waypost.submission to waypost_app;
grant select, update on waypost.submission to waypost_worker;
grant select, insert, update, delete on waypost.resume_code to waypost_app;
grant select, insert on waypost.job to waypost_app;
grant select, insert, update on waypost.job to waypost_worker;

-- The worker takes jobs of every tenant; what they are about it reads under the tenant's own setting.
create policy worker_takes_all on waypost.job to waypost_worker using (true)
  with check (true);
