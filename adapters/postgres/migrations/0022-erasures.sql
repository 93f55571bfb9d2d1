-- What was erased, without a word about whom: hashes and moments alone. Every restore goes through it, so that what was
-- erased stays erased (docs/adr/0022).

create table waypost.erasure (
  tenant_id text not null,
  -- SHA-256 of what was erased: of `response/<id>`, or of `tenant`.
  subject_hash bytea not null,
  kind text not null check (kind in ('tenant', 'response')),
  at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, subject_hash, at)
);

alter table waypost.erasure enable row level security;
alter table waypost.erasure force row level security;
create policy tenant_owns on waypost.erasure
  using (tenant_id = (select nullif(current_setting('waypost.tenant', true), '')))
  with check (tenant_id = (select nullif(current_setting('waypost.tenant', true), '')));
