import { tenantId } from "@waypost/ports";
import type { TenantId } from "@waypost/ports";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectPostgres } from "../src/postgres.ts";
import { asOwner, startTestDatabase } from "../src/testing.ts";
import type { TestDatabase } from "../src/testing.ts";

/** Tables that hold no tenant's rows. A new one needs a reason here. */
const SHARED = new Map([
  ["tenant", "the registry: apps read it to find a tenant by its host"],
  ["migration", "the schema's own history: apps may not even read it"],
]);
const ROLES = ["waypost_app", "waypost_worker"] as const;
/** The worker takes every tenant's jobs: that is its work. */
const WORKER_SEES = new Set(["job"]);

let test: TestDatabase;
let tables: string[];

function named(name: string): TenantId {
  const id = tenantId(name);
  if (id === null) throw new Error(name);
  return id;
}

beforeAll(async () => {
  test = await startTestDatabase();
  const owner = connectPostgres(test.ownerUrl);
  const app = connectPostgres(test.appUrl);
  for (const id of [named("acme"), named("other")]) {
    await owner.tenants.put({ id, name: id, theme: {}, wrappedKey: Buffer.from(id) });
    await owner.forms.publish(id, "car", { id: "car" });
    const response = {
      tenant: id,
      id: "r1",
      form: "car",
      formVersion: 1,
      sealed: Buffer.from(id),
      expiresAt: "2030-01-01",
    };
    await app.responses.create(response);
    await app.resume.put({
      tenant: id,
      codeHash: Buffer.from(id),
      response: "r1",
      form: "car",
      expiresAt: "2030-01-01",
    });
    await app.responses.submit(
      { ...response, from: 1 },
      { ...response, response: "r1", reference: "REF", submittedAt: "2026-11-21" },
      [{ tenant: id, type: "t", key: "k", payload: {} }],
    );
  }
  await Promise.all([owner.close(), app.close()]);
  const rows = await asOwner(
    test.ownerUrl,
    "select relname from pg_class where relnamespace = 'waypost'::regnamespace and relkind in ('r','p','v','m','f')",
  );
  tables = rows.map(({ relname }) => String(relname)).sort();
});

afterAll(() => test.stop());

/** Runs statements as a role after a set-up that leaves the tenant's setting in some state. */
async function as<T>(
  role: (typeof ROLES)[number],
  setUp: string | null,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: role === "waypost_app" ? test.appUrl : test.workerUrl });
  await client.connect();
  try {
    if (setUp !== null) await client.query(setUp);
    return await work(client);
  } finally {
    await client.end();
  }
}

const tenantTables = () => tables.filter((table) => !SHARED.has(table));
const privileged = async (role: string, table: string, privilege: string) => {
  const [row] = await asOwner(test.ownerUrl, "select has_table_privilege($1, $2, $3) as may", [
    role,
    `waypost.${table}`,
    privilege,
  ]);
  return row?.["may"] === true;
};

/** Every state in which a connection may find the tenant's setting, but the right one. */
const STATES = [
  { state: "missing", setUp: null },
  { state: "empty", setUp: "select set_config('waypost.tenant', '', false)" },
  { state: "a name that is nobody's", setUp: "select set_config('waypost.tenant', 'nobody', false)" },
  { state: "left over from a transaction", setUp: "begin; select set_config('waypost.tenant', 'acme', true); commit" },
  { state: "an attempt at SQL", setUp: "select set_config('waypost.tenant', 'acme'' or true --', false)" },
];

describe("every table of the catalogue", () => {
  it("has policies, enabled and forced, and the tenant first in its key", async () => {
    for (const table of tenantTables()) {
      const [row] = await asOwner(
        test.ownerUrl,
        `select c.relrowsecurity, c.relforcerowsecurity,
           (select count(*) from pg_policy where polrelid = c.oid)::int as policies,
           (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
            where i.indrelid = c.oid and i.indisprimary) as first
         from pg_class c where c.oid = $1::regclass`,
        [`waypost.${table}`],
      );
      expect({ table, ...row }).toMatchObject({
        table,
        relrowsecurity: true,
        relforcerowsecurity: true,
        first: "tenant_id",
      });
      expect(Number(row?.["policies"])).toBeGreaterThan(0);
    }
  });

  it.each(ROLES)("belongs to somebody else than %s, who may not truncate it", async (role) => {
    for (const table of tables) {
      const [row] = await asOwner(
        test.ownerUrl,
        "select pg_get_userbyid(relowner) as owner from pg_class where oid = $1::regclass",
        [`waypost.${table}`],
      );
      expect(row?.["owner"]).not.toBe(role);
      expect({ table, may: await privileged(role, table, "TRUNCATE") }).toEqual({ table, may: false });
    }
  });

  it("refers to tenants' rows by tenant and id, never by id alone", async () => {
    const rows = await asOwner(
      test.ownerUrl,
      `select conrelid::regclass::text as table, (select attname from pg_attribute where attrelid = conrelid and attnum = conkey[1]) as first
       from pg_constraint where contype = 'f' and connamespace = 'waypost'::regnamespace`,
    );
    for (const row of rows) expect(row).toMatchObject({ first: "tenant_id" });
    expect(rows.length).toBeGreaterThan(3);
  });
});

describe("the apps' roles", () => {
  it.each(ROLES)("%s cannot bypass, create or become more", async (role) => {
    const [row] = await asOwner(
      test.ownerUrl,
      "select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles where rolname = $1",
      [role],
    );
    expect(Object.values(row ?? { none: true })).toEqual([false, false, false, false, false]);
    const [schema] = await asOwner(
      test.ownerUrl,
      "select has_schema_privilege($1, 'waypost', 'CREATE') as may, has_schema_privilege($1, 'public', 'CREATE') as pub",
      [role],
    );
    expect(schema).toEqual({ may: false, pub: false });
  });

  it("run functions with their own rights", async () => {
    const rows = await asOwner(
      test.ownerUrl,
      "select proname from pg_proc where pronamespace = 'waypost'::regnamespace and prosecdef",
    );
    expect(rows).toEqual([]);
  });
});

describe.each(ROLES)("as %s", (role) => {
  it.each(STATES)("with the setting $state, no table shows, counts or changes a row", async ({ setUp }) => {
    for (const table of tenantTables()) {
      if (role === "waypost_worker" && WORKER_SEES.has(table)) continue;
      if (!(await privileged(role, table, "SELECT"))) continue;
      const seen = await as(
        role,
        setUp,
        async (client) => (await client.query(`select * from waypost.${table}`)).rowCount,
      );
      expect({ table, seen }).toEqual({ table, seen: 0 });
      if (!(await privileged(role, table, "UPDATE"))) continue;
      const changed = await as(
        role,
        setUp,
        async (client) => (await client.query(`update waypost.${table} set tenant_id = tenant_id`)).rowCount,
      );
      expect({ table, changed }).toEqual({ table, changed: 0 });
    }
  });

  it("as acme, no table shows or changes a row of other, or takes one under its name", async () => {
    const acme = "select set_config('waypost.tenant', 'acme', false)";
    for (const table of tenantTables()) {
      if (role === "waypost_worker" && WORKER_SEES.has(table)) continue;
      if (!(await privileged(role, table, "SELECT"))) continue;
      const rows = await as(
        role,
        acme,
        async (client) => (await client.query<{ tenant_id: string }>(`select tenant_id from waypost.${table}`)).rows,
      );
      expect({ table, tenants: [...new Set(rows.map(({ tenant_id }) => tenant_id))] }).toEqual({
        table,
        tenants: ["acme"],
      });
      if (!(await privileged(role, table, "UPDATE"))) continue;
      const stolen = await as(role, acme, (client) =>
        client.query(`update waypost.${table} set tenant_id = 'other'`).then(
          () => "changed",
          (error: unknown) => (error as { code?: string }).code,
        ),
      );
      expect({ table, stolen }).toEqual({ table, stolen: "42501" });
    }
  });
});

describe("a pooled connection", () => {
  it("carries no tenant from one piece of work to the next", async () => {
    const app = connectPostgres(test.appUrl, 1);
    await app.database.withTenant(named("acme"), (work) => work.query("select 1"));
    await app.database.query("select waypost.read_response('acme', 'r1')");
    await expect(app.database.withTenant(named("acme"), () => Promise.reject(new Error("thrown")))).rejects.toThrow(
      "thrown",
    );
    expect(await app.database.query("select * from waypost.response")).toEqual([]);
    expect(
      await app.database.withTenant(named("other"), (work) => work.query("select tenant_id from waypost.response")),
    ).toEqual([{ tenant_id: "other" }]);
    await app.close();
  });
});
