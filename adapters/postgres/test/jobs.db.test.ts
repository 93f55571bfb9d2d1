import { tenantId } from "@waypost/ports";
import type { Job, NewJob, TenantId } from "@waypost/ports";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { connectPostgres } from "../src/postgres.ts";
import type { Postgres } from "../src/postgres.ts";
import { asOwner, startTestDatabase } from "../src/testing.ts";
import type { TestDatabase } from "../src/testing.ts";

const [ACME, OTHER] = [tenantId("acme") as TenantId, tenantId("other") as TenantId];

let test: TestDatabase;
let app: Postgres;
let worker: Postgres;

beforeAll(async () => {
  test = await startTestDatabase();
  const owner = connectPostgres(test.ownerUrl, 1);
  for (const id of [ACME, OTHER]) await owner.tenants.put({ id, name: id, theme: {}, wrappedKey: Buffer.from(id) });
  await owner.close();
  app = connectPostgres(test.appUrl, 2);
  worker = connectPostgres(test.workerUrl, 5);
});

afterEach(() =>
  asOwner(test.ownerUrl, "delete from waypost.job; update waypost.tenant set limits = '{}', suspended = false"),
);

afterAll(async () => {
  await Promise.all([app.close(), worker.close()]);
  await test.stop();
});

const add = (key: string, more: Partial<NewJob> = {}) =>
  app.queue.enqueue({ tenant: ACME, type: "t", key, payload: { key }, ...more });
const claim = (limit: number, perTenant?: number) => worker.queue.claim(["t"], limit, 60_000, perTenant);
async function claimOne(): Promise<Job> {
  const [job] = await claim(1);
  if (job === undefined) throw new Error("no job was claimed");
  return job;
}
const states = async () => (await worker.jobs.list(ACME, {})).map(({ key, state }) => `${key} ${state}`);

describe("jobs, for those who look after them", () => {
  it("are listed with what became of them, the newest first", async () => {
    await add("a", { priority: "high" });
    await worker.queue.complete(await claimOne());
    await add("b");
    await worker.queue.bury(await claimOne(), "gone");
    await add("c");
    await claimOne();
    await add("d");
    expect(await states()).toEqual(["d due", "c working", "b buried", "a done"]);
    const [, working, buried, done] = await worker.jobs.list(ACME, {});
    expect(working?.leasedUntil).not.toBe(null);
    expect(buried).toMatchObject({ error: "gone", attempt: 1, priority: "normal" });
    expect(done).toMatchObject({ error: null, priority: "high" });
    expect(done?.endedAt).not.toBe(null);
    expect(await worker.jobs.list(ACME, { state: "buried" })).toHaveLength(1);
    expect(await worker.jobs.list(ACME, { type: "other" })).toEqual([]);
    expect(await worker.jobs.list(ACME, { limit: 2 })).toHaveLength(2);
    expect(await worker.jobs.list(OTHER, {})).toEqual([]);
  });

  it("are counted by type and state", async () => {
    await add("a");
    await add("b");
    await worker.queue.complete(await claimOne());
    expect(await worker.jobs.counts(ACME)).toMatchObject([
      { type: "t", state: "done", jobs: 1 },
      { type: "t", state: "due", jobs: 1 },
    ]);
    expect(await worker.jobs.counts(OTHER)).toEqual([]);
  });

  it("are shown with what they carry, to their own tenant", async () => {
    await add("a");
    const [job] = await worker.jobs.list(ACME, {});
    expect(await worker.jobs.show(ACME, job?.id ?? "")).toMatchObject({ payload: { key: "a" } });
    expect(await worker.jobs.show(OTHER, job?.id ?? "")).toBe(null);
    expect(await worker.jobs.show(ACME, "a' or true")).toBe(null);
  });

  it("are due again with all their attempts when a dead letter is tried again", async () => {
    await add("a");
    const buried = await claimOne();
    await worker.queue.bury(buried, "gone");
    expect(await worker.jobs.retry(OTHER, buried.id)).toBe(false);
    expect(await worker.jobs.retry(ACME, buried.id)).toBe(true);
    const again = await claimOne();
    expect(again).toMatchObject({ id: buried.id, attempt: 1 });
    expect(await worker.jobs.retry(ACME, again.id)).toBe(false);
    await worker.queue.complete(again);
    expect(await worker.jobs.retry(ACME, again.id)).toBe(false);
  });

  it("are gone when they are discarded, but not out of a worker's hands", async () => {
    await add("a");
    const held = await claimOne();
    expect(await worker.jobs.discard(ACME, held.id)).toBe(false);
    await worker.queue.bury(held, "gone");
    expect(await worker.jobs.discard(OTHER, held.id)).toBe(false);
    expect(await worker.jobs.discard(ACME, held.id)).toBe(true);
    expect(await states()).toEqual([]);
  });

  it("that were done are purged by their age; dead letters and what waits stay", async () => {
    for (const key of ["a", "b", "c", "d"]) await add(key);
    const [a, b, c] = await claim(3);
    if (a === undefined || b === undefined || c === undefined) throw new Error("three jobs were expected");
    await Promise.all([worker.queue.complete(a), worker.queue.complete(b), worker.queue.bury(c, "gone")]);
    await asOwner(test.ownerUrl, "update waypost.job set ended_at = ended_at - interval '40 days' where key <> 'b'");
    const before = new Date(Date.now() - 30 * 86_400_000).toISOString();
    expect(await worker.jobs.purge(OTHER, before)).toBe(0);
    expect(await worker.jobs.purge(ACME, before)).toBe(1);
    expect(await states()).toEqual(["d due", "c buried", "b done"]);
  });
});

describe("a job whose row somebody else has locked", () => {
  it("holds up neither what is said of others nor how long those are held", async () => {
    await add("locked");
    await add("free");
    await add("held");
    const [locked, free, held] = await claim(3);
    if (locked === undefined || free === undefined || held === undefined) throw new Error("three jobs were expected");
    const other = new pg.Client({ connectionString: test.ownerUrl });
    await other.connect();
    try {
      await other.query("begin; select from waypost.job where key = 'locked' for update");
      const said = worker.queue.complete(locked);
      said.catch(() => undefined);
      await Promise.all([worker.queue.complete(free), worker.queue.extend([locked, held], 3_600_000)]);
      expect(await states()).toEqual(["held working", "free done", "locked working"]);
      const [until] = await worker.jobs.list(ACME, {});
      expect(Date.parse(until?.leasedUntil ?? "")).toBeGreaterThan(Date.now() + 1_800_000);
      await other.query("rollback");
      await said;
    } finally {
      await other.end();
    }
    expect(await states()).toEqual(["held working", "free done", "locked done"]);
  });
});

describe("a tenant's limit of jobs at work", () => {
  it("goes before that of the installation", async () => {
    for (let i = 0; i < 6; i++) await add(`k${i}`);
    await asOwner(test.ownerUrl, `update waypost.tenant set limits = '{"jobsInFlight": 2}' where id = 'acme'`);
    expect(await claim(10, 4)).toHaveLength(2);
    await asOwner(test.ownerUrl, "update waypost.tenant set limits = '{}'");
    expect(await claim(10, 4)).toHaveLength(2);
    expect(await claim(10, 4)).toEqual([]);
  });

  it("is none while it is suspended: its jobs wait", async () => {
    await add("a");
    await add("b", { tenant: OTHER });
    await asOwner(test.ownerUrl, "update waypost.tenant set suspended = true where id = 'acme'");
    expect((await claim(10)).map(({ tenant }) => tenant)).toEqual([OTHER]);
    await asOwner(test.ownerUrl, "update waypost.tenant set suspended = false");
    expect((await claim(10)).map(({ tenant }) => tenant)).toEqual([ACME]);
  });
});

describe("many tenants with work", () => {
  it("all get their turn, though a claim does not look at all of them", async () => {
    const names = Array.from({ length: 60 }, (_, i) => `many-${i}`);
    await asOwner(
      test.ownerUrl,
      `with made as (
         insert into waypost.tenant (id, name, theme, wrapped_key) select name, name, '{}', 'x' from unnest($1::text[]) as name
         returning id
       ), numbered as (select id, i from made, generate_series(1, 5) as i)
       insert into waypost.job (tenant_id, type, key, payload) select id, 't', i::text, '{}' from numbered`,
      [names],
    );
    const turns = new Map<string, number>();
    for (let claims = 0; claims < 150; claims++)
      for (const { tenant } of await claim(2, 5)) turns.set(tenant, (turns.get(tenant) ?? 0) + 1);
    expect([...turns.keys()].sort()).toEqual(names.sort());
    expect(new Set(turns.values())).toEqual(new Set([5]));
    expect(await claim(2, 5)).toEqual([]);
  });
});
