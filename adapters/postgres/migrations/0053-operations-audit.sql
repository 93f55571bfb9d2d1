-- What admins do to jobs from the operations page goes into the audit of the tenant whose job it is.
grant insert on waypost.audit to waypost_operations;
grant execute on function waypost.audit_text(waypost.audit), waypost.write_audit(text, text, text, jsonb)
  to waypost_operations;
