import { tenantId } from "@waypost/ports";
import type { TenantId } from "@waypost/ports";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectPostgres } from "../src/postgres.ts";
import { asOwner, startTestDatabase } from "../src/testing.ts";
import type { TestDatabase } from "../src/testing.ts";
import { ROLES, SHARED } from "./catalogue.ts";

/** Tables whose rows a role sees of every tenant: that is its work. */
const SEES: Readonly<Record<(typeof ROLES)[number], ReadonlySet<string>>> = {
  waypost_app: new Set(),
  waypost_worker: new Set(["job", "schedule"]),
  waypost_operations: new Set(["job", "schedule", "usage_day", "live_use", "audit"]),
};

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
  const worker = connectPostgres(test.workerUrl);
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
    await app.access.add(id, [{ tenant: id, form: "car", letters: id, response: "r2", expiresAt: "2030-01-01" }]);
    await app.usedTokens.use({ tenant: id, tokenHash: Buffer.from(id), expiresAt: "2030-01-01" }, "2026-11-21");
    await app.responses.save({ ...response, from: 1 });
    await app.responses.submit(
      { ...response, from: 2 },
      { ...response, response: "r1", reference: "REF", submittedAt: "2026-11-21" },
      [{ tenant: id, type: "t", key: "k", payload: {} }],
    );
    await owner.destinations.put({ tenant: id, name: "desk", form: null, kind: "folder", sealed: Buffer.from(id) });
    const nextAt = "2026-11-21T10:00:00.000Z";
    const nightly = { tenant: id, name: "nightly", cron: "0 3 * * *", zone: "Europe/London", nextAt };
    const schedule = { ...nightly, type: "t", payload: {}, priority: "low" } as const;
    await worker.schedules.put(schedule);
    await worker.schedules.fire(schedule, "2026-11-22T10:00:00.000Z");
    await worker.usage.count(id, 0, 1000);
    await app.liveUse.note(id, "one", { requestsPerMinute: 1, concurrentRequests: 1, connections: 1 });
  }
  await Promise.all([owner.close(), app.close(), worker.close()]);
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
  const urls = { waypost_app: test.appUrl, waypost_worker: test.workerUrl, waypost_operations: test.operationsUrl };
  const client = new pg.Client({ connectionString: urls[role] });
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

/** What a role can do with a table's rows: how many each kind of statement touches. */
async function reach(client: pg.Client, role: string, table: string, condition: string) {
  const statements = {
    SELECT: `select * from waypost.${table} where ${condition}`,
    UPDATE: `update waypost.${table} set tenant_id = tenant_id where ${condition}`,
    DELETE: `delete from waypost.${table} where ${condition}`,
  };
  const reached: Record<string, number | null> = {};
  for (const [privilege, sql] of Object.entries(statements)) {
    if (!(await privileged(role, table, privilege))) continue;
    // What is deleted by a test that fails is still there for the next.
    await client.query("begin");
    reached[privilege] = (await client.query(sql)).rowCount;
    await client.query("rollback");
  }
  return reached;
}

const refusal = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "done",
    (error: unknown) => (error as { code?: string }).code,
  );

describe.each(ROLES)("as %s", (role) => {
  const guarded = () => tenantTables().filter((table) => !SEES[role].has(table));
  const NOTHING = { SELECT: 0, UPDATE: 0, DELETE: 0 };

  it.each(STATES)("with the setting $state, no table shows, changes or loses a row", async ({ setUp }) => {
    await as(role, setUp, async (client) => {
      for (const table of guarded()) {
        const reached = await reach(client, role, table, "true");
        expect({ table, reached: { ...NOTHING, ...reached } }).toEqual({ table, reached: NOTHING });
      }
    });
  });

  it("as acme, every table shows rows of acme, and no row of other is shown, changed or lost", async () => {
    await as(role, "select set_config('waypost.tenant', 'acme', false)", async (client) => {
      for (const table of guarded()) {
        const theirs = await reach(client, role, table, "tenant_id <> 'acme'");
        expect({ table, reached: { ...NOTHING, ...theirs } }).toEqual({ table, reached: NOTHING });
        if (!(await privileged(role, table, "SELECT"))) continue;
        const own = await client.query(`select from waypost.${table}`);
        expect({ table, shows: own.rowCount !== 0 }).toEqual({ table, shows: true });
      }
    });
  });

  it("as acme, no table takes a row under the name of other", async () => {
    await as(role, "select set_config('waypost.tenant', 'acme', false)", async (client) => {
      for (const table of guarded()) {
        if (await privileged(role, table, "UPDATE")) {
          const moved = await refusal(client.query(`update waypost.${table} set tenant_id = 'other'`));
          expect({ table, moved }).toEqual({ table, moved: "42501" });
        }
        if (await privileged(role, table, "INSERT")) {
          const columns = await asOwner(
            test.ownerUrl,
            `select string_agg(quote_ident(attname), ', ') as names from pg_attribute
             where attrelid = $1::regclass and attnum > 1 and not attisdropped and attidentity = ''`,
            [`waypost.${table}`],
          );
          const names = String(columns[0]?.["names"]);
          const copied = await refusal(
            client.query(
              `insert into waypost.${table} (tenant_id, ${names}) select 'other', ${names} from waypost.${table}`,
            ),
          );
          expect({ table, copied }).toEqual({ table, copied: "42501" });
        }
      }
    });
  });
});

describe("as waypost_operations", () => {
  it("jobs of every tenant show, and nothing of what they carry, of answers or of keys", async () => {
    await as("waypost_operations", null, async (client) => {
      const tenants = await client.query("select distinct tenant_id from waypost.job order by 1");
      expect(tenants.rows).toEqual([{ tenant_id: "acme" }, { tenant_id: "other" }]);
      for (const hidden of [
        "payload from waypost.job",
        "payload from waypost.schedule",
        "sealed from waypost.response",
        "sealed from waypost.submission",
        "sealed from waypost.destination",
        "wrapped_key from waypost.tenant",
        "definition from waypost.form_version",
        "old from waypost.history",
      ])
        expect({ hidden, read: await refusal(client.query(`select ${hidden}`)) }).toEqual({ hidden, read: "42501" });
    });
  });

  it("how everything stands shows of every tenant, and what is done to a job is in its tenant's audit", async () => {
    const postgres = connectPostgres(test.operationsUrl, 2);
    const { operations } = postgres;
    await asOwner(
      test.ownerUrl,
      `insert into waypost.job (tenant_id, type, key, payload, state, attempt, error, ended_at)
       select 'acme', 'mail', 'm' || n, '{}', 'buried', 8, 'Error ECONNREFUSED', case when n < 3 then now() end
       from generate_series(1, 3) as n`,
    );
    expect((await operations.queues()).find(({ type }) => type === "mail")).toMatchObject({
      tenant: "acme",
      dead: 3,
      ready: 0,
      oldestReady: null,
    });
    const [first, second] = await operations.failures(2);
    expect([first, second]).toMatchObject([{ dead: true, error: "Error ECONNREFUSED", attempt: 8 }, { dead: true }]);
    // One that was set aside by hand has no end.
    expect(await operations.failures(3)).toHaveLength(3);
    expect(await operations.schedules()).toMatchObject([
      {
        name: "nightly",
        tenants: 2,
        lastAt: "2026-11-21T10:00:00.000Z",
        nextAt: "2026-11-22T10:00:00.000Z",
        paused: 0,
      },
    ]);
    const jobsInFlight = { used: 0, most: 4 };
    expect(await operations.tenants()).toMatchObject([
      { tenant: "acme", submissions: 1, openResponses: { used: 0 }, jobsInFlight, storageFull: false },
      { tenant: "other", submissions: 1, openResponses: { used: 0 }, jobsInFlight, storageFull: false },
    ]);
    const acme = named("acme");
    const before = (await operations.audit()).map(({ entries }) => entries);
    expect(await operations.retry(acme, first?.id ?? "")).toBe(true);
    expect(await operations.discard(acme, second?.id ?? "")).toBe(true);
    expect(await operations.discard(acme, second?.id ?? "")).toBe(false);
    expect(await operations.discard(named("other"), first?.id ?? "")).toBe(false);
    expect(await operations.retryAll(acme, "mail")).toBe(1);
    const [audited, untouched] = await operations.audit();
    expect(audited).toMatchObject({
      tenant: "acme",
      entries: (before[0] ?? 0) + 3,
      newest: { action: "job.retry", actor: "waypost_operations" },
      brokenAt: null,
    });
    expect(untouched).toMatchObject({ tenant: "other", entries: before[1], brokenAt: null });
    await asOwner(
      test.ownerUrl,
      `alter table waypost.audit disable trigger audit_is_not_changed;
       update waypost.audit set hash = '\\x00' where tenant_id = 'acme' and number = 2;
       alter table waypost.audit enable trigger audit_is_not_changed`,
    );
    expect((await operations.audit()).map(({ brokenAt }) => brokenAt)).toEqual([3, null]);
    await asOwner(test.ownerUrl, "delete from waypost.job where type = 'mail'");
    await postgres.close();
  });

  it("a job changes as its tenant alone", async () => {
    await as("waypost_operations", "select set_config('waypost.tenant', 'acme', false)", async (client) => {
      await client.query("begin");
      expect((await client.query("delete from waypost.job where tenant_id = 'other'")).rowCount).toBe(0);
      expect((await client.query("update waypost.job set attempt = 0 where tenant_id = 'other'")).rowCount).toBe(0);
      expect((await client.query("update waypost.job set attempt = 0 where tenant_id = 'acme'")).rowCount).toBe(2);
      await client.query("rollback");
    });
  });
});

it("a function given one tenant shows and changes nothing of another", async () => {
  await as("waypost_app", null, async (client) => {
    const rows = (sql: string) => client.query(sql).then(({ rowCount }) => rowCount);
    expect(await rows("select * from waypost.read_response('nobody', 'r1')")).toBe(0);
    expect(
      await rows("select waypost.save_responses('nobody', '{r1}', '{2}', '{2030-01-01}', '{1}', decode('00', 'hex'))"),
    ).toBe(0);
    expect(await rows("select * from waypost.response")).toBe(0);
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
