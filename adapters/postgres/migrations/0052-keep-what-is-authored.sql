-- What a tenant has said of destinations and schedules is kept, backed up and put back like its forms. A schedule that is
-- put back stands at a moment that has passed: it fires once for it, unless it has, and goes on from now. What has fired
-- stays fired, and a secret that comes back is one that the tenant had (docs/adr/0021).

-- Of a table without a column of bytes the writer of history made an array of no type. This one expression is put right,
-- and whatever else the function says by now stays.
do $$
declare
  wrong text := 'coalesce(format(''array[%s]'', bytes), ''null'')';
  definition text := pg_get_functiondef('waypost.keep_history(text, boolean, text)'::regprocedure);
begin
  if position(wrong in definition) > 0 then
    execute replace(definition, wrong, 'coalesce(''array['' || bytes || '']'', ''null'')');
  end if;
end
$$;

select waypost.keep_history('destination');
select waypost.keep_history('schedule');
