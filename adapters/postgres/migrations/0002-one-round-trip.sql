-- What a page turn needs, each with the tenant's setting in the same message as the work. They run with the caller's
-- rights: the policies hold inside them as everywhere.

create function waypost.read_response(p_tenant text, p_id text)
returns setof waypost.response
language plpgsql
security invoker
as $$
begin
  perform set_config('waypost.tenant', p_tenant, true);
  return query select * from waypost.response where tenant_id = p_tenant and id = p_id;
end
$$;

-- Creates responses; gives the ids that were new. The sealed bytes come as one, cut by their lengths.
create function waypost.create_responses(
  p_tenant text, p_ids text[], p_forms text[], p_form_versions integer[],
  p_expires timestamptz[], p_lengths integer[], p_sealed bytea
)
returns setof text
language plpgsql
security invoker
as $$
begin
  perform set_config('waypost.tenant', p_tenant, true);
  return query
    insert into waypost.response (tenant_id, id, form, form_version, version, status, sealed, expires_at)
    select p_tenant, part.id, part.form, part.form_version, 1, 'in-progress',
      substr(p_sealed, (part.ends - part.length + 1)::integer, part.length), part.expires
    from (
      select s.*, sum(s.length) over (order by s.place) as ends
      from unnest(p_ids, p_forms, p_form_versions, p_expires, p_lengths)
        with ordinality as s (id, form, form_version, expires, length, place)
    ) as part
    on conflict do nothing
    returning response.id;
end
$$;

-- Saves states, each on top of the version it names; gives those that were saved.
create function waypost.save_responses(
  p_tenant text, p_ids text[], p_from integer[], p_expires timestamptz[], p_lengths integer[], p_sealed bytea
)
returns setof text
language plpgsql
security invoker
as $$
begin
  perform set_config('waypost.tenant', p_tenant, true);
  return query
    update waypost.response as r
    set sealed = substr(p_sealed, (part.ends - part.length + 1)::integer, part.length),
      version = r.version + 1, expires_at = part.expires, updated_at = now()
    from (
      select s.*, sum(s.length) over (order by s.place) as ends
      from unnest(p_ids, p_from, p_expires, p_lengths)
        with ordinality as s (id, from_version, expires, length, place)
    ) as part
    where r.tenant_id = p_tenant and r.id = part.id and r.version = part.from_version and r.status = 'in-progress'
    returning r.id;
end
$$;

revoke execute on all functions in schema waypost from public;
grant execute on function waypost.read_response(text, text) to waypost_app, waypost_worker;
grant execute on function waypost.create_responses(text, text[], text[], integer[], timestamptz[], integer[], bytea)
  to waypost_app;
grant execute on function waypost.save_responses(text, text[], integer[], timestamptz[], integer[], bytea)
  to waypost_app;
