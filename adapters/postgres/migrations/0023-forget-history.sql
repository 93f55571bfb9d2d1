-- Lets months of history go that end before a moment; gives their names. Restores reach back to what is left.
create function waypost.forget_history(before timestamptz) returns setof text
language plpgsql
security invoker
as $$
declare
  partition text;
  ends timestamptz;
begin
  for partition, ends in
    select relname, substring(pg_get_expr(relpartbound, oid) from $re$TO \('([^']+)'\)$re$)::timestamptz
    from pg_class join pg_inherits on inhrelid = oid
    where inhparent = 'waypost.history'::regclass and relname <> 'history_rest'
    order by 2
  loop
    continue when ends > before;
    execute format('drop table waypost.%I', partition);
    update waypost.kept_table set since = greatest(since, ends);
    return next partition;
  end loop;
end
$$;

revoke execute on function waypost.forget_history(timestamptz) from public;
