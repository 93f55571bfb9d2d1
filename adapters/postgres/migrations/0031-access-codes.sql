-- Access codes: each begins a response of its own. Only a hash of the code is kept, under the tenant's and the form's name.

create table waypost.access_code (
  tenant_id text not null references waypost.tenant (id),
  code_hash bytea not null,
  form text not null,
  -- Not there before it is begun.
  response_id text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  primary key (tenant_id, code_hash),
  unique (tenant_id, response_id)
);

alter table waypost.access_code enable row level security;
alter table waypost.access_code force row level security;
create policy tenant_owns on waypost.access_code
  using (tenant_id = (select nullif(current_setting('waypost.tenant', true), '')))
  with check (tenant_id = (select nullif(current_setting('waypost.tenant', true), '')));

grant select, insert on waypost.access_code to waypost_app;
grant select, delete on waypost.access_code to waypost_worker;

select waypost.keep_history('access_code');
