-- Where a tenant's submissions are delivered to. What is needed for it (an address, a secret) lies sealed.

create table waypost.destination (
  tenant_id text not null references waypost.tenant (id),
  name text not null,
  -- The one form whose submissions go there: null for every form.
  form text,
  kind text not null check (kind in ('webhook', 'folder', 'confirmation')),
  sealed bytea not null,
  -- Why nothing is delivered there any more: null while it is.
  paused text,
  created_at timestamptz not null default now(),
  primary key (tenant_id, name)
);

alter table waypost.destination enable row level security;
alter table waypost.destination force row level security;
create policy tenant_owns on waypost.destination
  using (tenant_id = (select nullif(current_setting('waypost.tenant', true), '')))
  with check (tenant_id = (select nullif(current_setting('waypost.tenant', true), '')));

grant select on waypost.destination to waypost_app;
grant select, update on waypost.destination to waypost_worker;
