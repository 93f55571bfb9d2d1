import type pg from "pg";

/** The roles that apps connect as. */
export const ROLES = ["waypost_app", "waypost_worker", "waypost_operations"] as const;

/** Tables that hold no tenant's rows. A new one needs a reason here. */
export const SHARED = new Map([
  ["tenant", "the registry: apps read it to find a tenant by its host"],
  ["migration", "the schema's own history: apps may not even read it"],
  ["kept_table", "which tables keep history: about the schema, not about a tenant"],
  ["changed_column", "how columns changed: about the schema, not about a tenant"],
  ["placement", "which database a tenant's rows are in: part of the registry"],
]);

/** Tables of tenants' rows that keep no history. A new one needs a reason here. */
export const WITHOUT_HISTORY = new Map([
  ["history", "it is the history"],
  ["open_response_count", "it counts responses, whose history says as much"],
  ["erasure", "it outlives what it tells of"],
  ["audit", "it is only ever added to, and tells of itself"],
  ["job", "a job that was done must not be due again; what it worked on has its own history"],
  ["firing", "what has fired stays fired"],
  ["usage_day", "it counts what others hold"],
  ["live_use", "it tells of the moment"],
  ["saved_states", "it is only ever added to, and the history of responses leads to it"],
]);

/** Tables of tenants' rows whose place nobody guards. A new one needs a reason here. */
const WITHOUT_PLACE = new Map([
  ["history", "it is written by triggers of tables whose place is guarded, and no app reads it"],
  ["saved_states", "it comes with responses, whose place is guarded, and only they lead to it"],
  ["audit", "what is done to a tenant's entry in the registry goes in wherever its rows are"],
  ["erasure", "it is written where rows are erased, by an operator who looks where they are"],
]);

/** Tables whose rows are read of every tenant at once: those of one that moves go as it does. */
const READ_ACROSS = new Map([
  ["job", "the worker takes every tenant's jobs"],
  ["schedule", "the beat looks for what is due of every tenant"],
  ["usage_day", "the operations page shows it of every tenant"],
  ["live_use", "the operations page shows it of every tenant"],
]);

/** Policies that are not the common one, each with its reason. */
const OTHER_POLICIES = new Map([
  ["job.worker_takes_all", "the worker takes every tenant's jobs: that is its work"],
  ["schedule.beat_sees_all", "the beat looks for what is due of every tenant, and fires it as that tenant"],
  ["job.operations_sees_all", "the operations page shows how every tenant's jobs stand, not what they carry"],
  ["schedule.operations_sees_all", "the operations page shows when every tenant's schedules fire"],
  ["usage_day.operations_sees_all", "the operations page shows what every tenant uses"],
  ["live_use.operations_sees_all", "the operations page shows what every tenant uses at the moment"],
  ["audit.operations_sees_all", "the operations page shows how every tenant's audit stands"],
]);

/** The common policy's expression, as PostgreSQL prints it. */
const OWN_ROWS =
  "(tenant_id = ( SELECT NULLIF(current_setting('waypost.tenant'::text, true), ''::text) AS \"nullif\"))";

/** What may be wrong with a schema, each as SQL that names the offenders. */
// $1: the roles, $2: shared tables, $3: the common policy, $4: tables whose place nobody guards, $5: read across tenants.
const FLAWS: Readonly<Record<string, string>> = {
  "rows without forced policies": `
    select relname from pg_class
    where relnamespace = 'waypost'::regnamespace and relkind in ('r', 'p') and relname <> all ($2)
      and not (relrowsecurity and relforcerowsecurity
        and exists (select from pg_policy where polrelid = pg_class.oid and polpermissive))`,
  "a policy of its own": `
    select relname || '.' || polname from pg_policy join pg_class on pg_class.oid = polrelid
    where (polpermissive or polname <> 'stays_here')
      and (coalesce(pg_get_expr(polqual, polrelid), '') <> $3 or coalesce(pg_get_expr(polwithcheck, polrelid), '') <> $3
        or polcmd <> '*')`,
  "rows that may be read or written where their tenant is no more": `
    select relname from pg_class
    where relnamespace = 'waypost'::regnamespace and relkind in ('r', 'p') and not relispartition
      and relname <> all ($2) and relname <> all ($4)
      and (not exists (
          select from pg_policy where polrelid = pg_class.oid and polname = 'stays_here' and not polpermissive
            and polcmd = 'r'
            and replace(pg_get_expr(polqual, polrelid), 'waypost.', '') = '(tenant_id = ( SELECT here() AS here))'
        ) and relname <> all ($5) or not exists (
          select from pg_trigger join pg_proc on pg_proc.oid = tgfoid
          where tgrelid = pg_class.oid and proname = 'stay' and tgenabled = 'O' and tgtype = 2 + 4 + 8 + 16
        ))`,
  "a view with its owner's rights": `
    select relname from pg_class
    where relnamespace = 'waypost'::regnamespace and relkind = 'v'
      and not coalesce('security_invoker=true' = any (reloptions), false)`,
  "rows that no policy can guard": `
    select relname from pg_class where relnamespace = 'waypost'::regnamespace and relkind in ('m', 'f')`,
  "a function with its owner's rights": `
    select proname from pg_proc where pronamespace = 'waypost'::regnamespace and prosecdef`,
  "a function for everybody": `
    select proname from pg_proc, aclexplode(coalesce(proacl, acldefault('f', proowner))) as acl
    where pronamespace = 'waypost'::regnamespace and acl.grantee = 0`,
  "a key that does not begin with the tenant": `
    select x.relname from pg_index i
      join pg_class x on x.oid = i.indexrelid
      join pg_class c on c.oid = i.indrelid
      left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
    where c.relnamespace = 'waypost'::regnamespace and c.relname <> all ($2) and c.relkind in ('r', 'p')
      and i.indisunique and a.attname is distinct from 'tenant_id'`,
  "a table without a key": `
    select relname from pg_class
    where relnamespace = 'waypost'::regnamespace and relkind in ('r', 'p')
      and not exists (select from pg_index where indrelid = pg_class.oid and indisprimary)`,
  "a reference that may lead to another tenant": `
    select conname from pg_constraint
      join pg_attribute a on a.attrelid = conrelid and a.attnum = conkey[1]
      join pg_attribute b on b.attrelid = confrelid and b.attnum = confkey[1]
    where contype = 'f' and connamespace = 'waypost'::regnamespace and not (a.attname = 'tenant_id'
      and (b.attname = 'tenant_id' or (confrelid = 'waypost.tenant'::regclass and b.attname = 'id')))`,
  "something that a role owns": `
    select relname from pg_class where pg_get_userbyid(relowner) = any ($1)
    union all select proname from pg_proc where pg_get_userbyid(proowner) = any ($1)
    union all select nspname from pg_namespace where pg_get_userbyid(nspowner) = any ($1)`,
  "a right that passes by policies": `
    select role || ' ' || relname from pg_class, unnest($1::text[]) as role
    where relnamespace = 'waypost'::regnamespace and relkind in ('r', 'p')
      and has_table_privilege(role, pg_class.oid, 'TRUNCATE, REFERENCES, TRIGGER, MAINTAIN')`,
  "a shared table that a role may change": `
    select role || ' ' || relname from pg_class, unnest($1::text[]) as role
    where relnamespace = 'waypost'::regnamespace and relname = any ($2)
      and has_table_privilege(role, pg_class.oid, 'INSERT, UPDATE, DELETE')`,
  "a role that is more than it should be": `
    select rolname from pg_roles
    where rolname = any ($1) and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
  "a role that may become another": `
    select member::regrole || ' ' || roleid::regrole from pg_auth_members where member::regrole::text = any ($1)`,
  "a role that may create": `
    select role || ' ' || nspname from pg_namespace, unnest($1::text[]) as role
    where nspname !~ '^pg_' and has_schema_privilege(role, pg_namespace.oid, 'CREATE')
    union all select role || ' ' || datname from pg_database, unnest($1::text[]) as role
    where datname = current_database() and has_database_privilege(role, datname, 'CREATE')`,
  "a table elsewhere that a role may read": `
    select role || ' ' || pg_class.oid::regclass from pg_class
      join pg_namespace n on n.oid = relnamespace, unnest($1::text[]) as role
    where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'waypost') and relkind in ('r', 'p', 'v', 'm')
      and has_schema_privilege(role, n.oid, 'USAGE') and has_table_privilege(role, pg_class.oid, 'SELECT')`,
};

/** The triggers of a table that keeps history: each kind of change by PostgreSQL's bits of a trigger. */
const KEPT = { insert: 4, delete: 8, update: 16 } as const;

/** Tables of tenants' rows of which some kind of change leaves no history, as `table kind`. */
export async function withoutHistory(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ relname: string; kind: string }>(
    `select relname, kind from pg_class, unnest($2::text[], $3::integer[]) as k (kind, bit)
     where relnamespace = 'waypost'::regnamespace and relkind in ('r', 'p') and not relispartition
       and relname <> all ($1)
       and exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'tenant_id')
       and not (exists (select from waypost.kept_table where table_name = relname) and exists (
         select from pg_trigger join pg_proc on pg_proc.oid = tgfoid
         where tgrelid = pg_class.oid and proname = 'history_of_' || relname and tgenabled = 'O'
           and tgtype & 1 = 0 and tgtype & bit > 0))
     order by 1, 2`,
    [[...SHARED.keys(), ...WITHOUT_HISTORY.keys()], Object.keys(KEPT), Object.values(KEPT)],
  );
  return rows.map(({ relname, kind }) => `${relname} ${kind}`);
}

/** What is wrong with the schema of a database, as `flaw: offender`. Looks as the client's role, its owner. */
export async function flawsOf(client: pg.Client): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [flaw, sql] of Object.entries(FLAWS)) {
    // Each statement says which parameters it does not use, so that all take the same.
    const text = `with given as (select $1::text[], $2::text[], $3::text, $4::text[], $5::text[]) ${sql}`;
    const { rows } = await client.query<[string]>({
      text,
      values: [ROLES, [...SHARED.keys()], OWN_ROWS, [...WITHOUT_PLACE.keys()], [...READ_ACROSS.keys()]],
      rowMode: "array",
    });
    for (const [offender] of rows) if (!OTHER_POLICIES.has(offender)) found.push(`${flaw}: ${offender}`);
  }
  return found;
}
