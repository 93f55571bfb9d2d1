-- Saves find their rows by key, whatever is known of the table. A connection keeps the plan that it made when there were
-- few responses, or none: without the last condition it read every response of the tenant at each save until the table
-- was analysed.
create or replace function waypost.save_responses(
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
      and r.id = any(p_ids)
    returning r.id;
end
$$;
