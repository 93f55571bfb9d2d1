-- Launch tokens that were used, until nobody would take them anyway (docs/eq.md).

create table waypost.used_token (
  tenant_id text not null references waypost.tenant (id),
  token_hash bytea not null,
  expires_at timestamptz not null,
  primary key (tenant_id, token_hash)
);
create index used_token_expires on waypost.used_token (tenant_id, expires_at);

alter table waypost.used_token enable row level security;
alter table waypost.used_token force row level security;
create policy tenant_owns on waypost.used_token
  using (tenant_id = (select nullif(current_setting('waypost.tenant', true), '')))
  with check (tenant_id = (select nullif(current_setting('waypost.tenant', true), '')));

grant select, insert, delete on waypost.used_token to waypost_app;
