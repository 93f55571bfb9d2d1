-- What was done to which tenant's what, and by whom: append only, each entry holding the hash of the one before it, so
-- that a changed, lost or inserted entry is found (docs/adr/0021). Nothing personal goes in.

create table waypost.audit (
  tenant_id text not null,
  number bigint not null,
  at timestamptz not null,
  actor text not null,
  -- For example `tenant.restore`.
  action text not null,
  subject text not null,
  details jsonb not null default '{}',
  previous bytea not null,
  hash bytea not null,
  primary key (tenant_id, number)
);

alter table waypost.audit enable row level security;
alter table waypost.audit force row level security;
create policy tenant_owns on waypost.audit
  using (tenant_id = (select nullif(current_setting('waypost.tenant', true), '')))
  with check (tenant_id = (select nullif(current_setting('waypost.tenant', true), '')));

-- What an entry's hash is made of: every field with its length before it, so that no two entries read the same.
create function waypost.audit_text(entry waypost.audit) returns text
language sql
stable
security invoker
as $$
  select string_agg(length(field) || ':' || field, ',' order by place)
  from unnest(array[
    entry.tenant_id, entry.number::text,
    to_char(entry.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    entry.actor, entry.action, entry.subject, entry.details::text, encode(entry.previous, 'hex')
  ]) with ordinality as f (field, place)
$$;

-- Whoever writes an entry says what was done; its number, moment, author and hash are none of their choice.
create function waypost.chain_audit() returns trigger
language plpgsql
security invoker
as $$
begin
  -- Entries of a tenant are written one after another.
  perform pg_advisory_xact_lock(hashtextextended('audit/' || new.tenant_id, 0));
  select number + 1, hash into new.number, new.previous
  from waypost.audit where tenant_id = new.tenant_id order by number desc limit 1;
  new.number := coalesce(new.number, 1);
  new.previous := coalesce(new.previous, '\x'::bytea);
  new.at := clock_timestamp();
  new.actor := current_user || coalesce(': ' || nullif(current_setting('waypost.actor', true), ''), '');
  new.hash := sha256(convert_to(waypost.audit_text(new), 'UTF8'));
  return new;
end
$$;

create function waypost.refuse_audit_change() returns trigger
language plpgsql
security invoker
as $$
begin
  raise exception 'the audit is only ever added to' using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_is_chained before insert on waypost.audit
  for each row execute function waypost.chain_audit();
create trigger audit_is_not_changed before update or truncate on waypost.audit
  for each statement execute function waypost.refuse_audit_change();

-- Writes an entry whoever the tenant of the transaction is: for triggers on tables of the owner's.
create function waypost.write_audit(p_tenant text, p_action text, p_subject text, p_details jsonb) returns void
language plpgsql
security invoker
as $$
declare
  before text := coalesce(current_setting('waypost.tenant', true), '');
begin
  perform set_config('waypost.tenant', p_tenant, true);
  -- The trigger gives what is missing here.
  insert into waypost.audit (tenant_id, action, subject, details) values (p_tenant, p_action, p_subject, p_details);
  perform set_config('waypost.tenant', before, true);
end
$$;

-- What is published goes in, whatever program publishes it; what a restore puts back is the restore's own entry.
create function waypost.audit_published() returns trigger
language plpgsql
security invoker
as $$
begin
  if coalesce(current_setting('waypost.restoring', true), '') <> 'on' then
    perform waypost.write_audit(new.tenant_id, 'form.publish', new.form || ' ' || new.version,
      jsonb_build_object('hash', encode(new.definition_hash, 'hex')));
  end if;
  return null;
end
$$;
create trigger audits_published after insert on waypost.form_version
  for each row execute function waypost.audit_published();

-- Tenants that are made, renamed, limited, suspended: which columns changed, never the key.
create function waypost.audit_tenant() returns trigger
language plpgsql
security invoker
as $$
declare
  changed text[];
begin
  if tg_op = 'INSERT' then
    perform waypost.write_audit(new.id, 'tenant.create', new.name, '{}');
    return null;
  end if;
  select array_agg(n.key order by n.key) into changed
  from jsonb_each(to_jsonb(new)) as n join jsonb_each(to_jsonb(old)) as o using (key)
  where n.value is distinct from o.value;
  if changed is not null then
    perform waypost.write_audit(new.id, 'tenant.change', array_to_string(changed, ' '),
      coalesce((select jsonb_object_agg(key, value) from jsonb_each(to_jsonb(new))
        where key = any (changed) and key not in ('wrapped_key', 'theme')), '{}'));
  end if;
  return null;
end
$$;
create trigger audits_tenants after insert or update on waypost.tenant
  for each row execute function waypost.audit_tenant();

revoke execute on function
  waypost.audit_text(waypost.audit), waypost.chain_audit(), waypost.refuse_audit_change(),
  waypost.write_audit(text, text, text, jsonb), waypost.audit_published(), waypost.audit_tenant()
  from public;
grant execute on function waypost.audit_text(waypost.audit), waypost.write_audit(text, text, text, jsonb)
  to waypost_app, waypost_worker;
grant select, insert on waypost.audit to waypost_app, waypost_worker;
