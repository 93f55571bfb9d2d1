import { DEFAULT_LIMITS, TenantBusy, tenantId } from "@waypost/ports";
import type { TenantId, TenantLimits } from "@waypost/ports";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectPostgres } from "../src/postgres.ts";
import type { Postgres } from "../src/postgres.ts";
import { asOwner, startTestDatabase } from "../src/testing.ts";
import type { TestDatabase } from "../src/testing.ts";

let test: TestDatabase;
let owner: Postgres;
let app: Postgres;
let worker: Postgres;
let operations: Postgres;

beforeAll(async () => {
  test = await startTestDatabase();
  owner = connectPostgres(test.ownerUrl, 2);
  app = connectPostgres(test.appUrl, 4);
  worker = connectPostgres(test.workerUrl, 2);
  operations = connectPostgres(test.operationsUrl, 2);
});

afterAll(async () => {
  await Promise.all([owner.close(), app.close(), worker.close(), operations.close()]);
  await test.stop();
});

/** A new tenant with a form, under limits of its own. The app has looked it up, as it does at every request. */
async function tenantWith(name: string, limits: Partial<TenantLimits>): Promise<TenantId> {
  const id = tenantId(name) as TenantId;
  await owner.tenants.put({ id, name, theme: {}, wrappedKey: Buffer.from(name) });
  await owner.forms.publish(id, "car", { id: "car" });
  expect(await owner.tenants.limit(id, limits)).toBe(true);
  await app.tenants.find(id);
  return id;
}

const responseOf = (tenant: TenantId, id: string) => ({
  tenant,
  id,
  form: "car",
  formVersion: 1,
  sealed: Buffer.from("answers"),
  expiresAt: "2030-01-01T00:00:00.000Z",
});

describe("open responses", () => {
  it("are begun up to the limit, by however many at once, and again when one is submitted", async () => {
    const tenant = await tenantWith("full", { openResponses: 3 });
    const begin = (id: string) => app.responses.create(responseOf(tenant, id));
    const first = await Promise.all(["a", "b", "c", "d", "e"].map(begin));
    expect(first.toSorted()).toEqual(["created", "created", "created", "full", "full"]);
    expect(await begin("f")).toBe("full");
    const [open = ""] = ["a", "b", "c", "d", "e"].filter((_, at) => first[at] === "created");
    const submission = { ...responseOf(tenant, open), response: open, reference: "R1", submittedAt: "2026-11-21" };
    expect(await app.responses.submit({ ...responseOf(tenant, open), from: 1 }, submission, [])).toMatchObject({
      kind: "saved",
    });
    expect(await begin("f")).toBe("created");
    expect(await begin("g")).toBe("full");
  });

  it("can be gone on with when no more can be begun", async () => {
    const tenant = await tenantWith("brimful", { openResponses: 1 });
    await app.responses.create(responseOf(tenant, "a"));
    expect(await app.responses.create(responseOf(tenant, "b"))).toBe("full");
    expect(await app.responses.create(responseOf(tenant, "a"))).toBe("created");
    expect(await app.responses.save({ ...responseOf(tenant, "a"), from: 1 })).toEqual({ kind: "saved", version: 2 });
  });

  it("of one tenant leave the others all of theirs", async () => {
    const tenant = await tenantWith("other", {});
    expect(await app.responses.create(responseOf(tenant, "a"))).toBe("created");
    expect(await owner.tenants.usage(tenant)).toMatchObject({ openResponses: 1, submissions: 0, jobsWaiting: 0 });
  });
});

describe("storage", () => {
  it("over its limit lets responses go on and none begin, until a count finds it below", async () => {
    const tenant = await tenantWith("hoarder", {});
    await app.responses.create(responseOf(tenant, "a"));
    expect(await worker.usage.count(tenant, 900, 1_000_000)).toBe(false);
    expect(await worker.usage.count(tenant, 900, 900)).toBe(true);
    await app.tenants.find(tenant);
    expect(await app.responses.create(responseOf(tenant, "b"))).toBe("full");
    expect(await app.responses.save({ ...responseOf(tenant, "a"), from: 1 })).toMatchObject({ kind: "saved" });
    expect(await worker.usage.count(tenant, 0, 900)).toBe(false);
    await app.tenants.find(tenant);
    expect(await app.responses.create(responseOf(tenant, "b"))).toBe("created");
    // Nobody who raises the limit waits for the next count.
    await worker.usage.count(tenant, 900, 900);
    await owner.tenants.limit(tenant, { storageMegabytes: 1 });
    expect(await app.tenants.find(tenant)).toMatchObject({ storageFull: false });
  });

  it("is counted once a day, the newest count in place of the one before, and blobs are among it", async () => {
    const tenant = await tenantWith("counted", {});
    await app.responses.create(responseOf(tenant, "a"));
    await worker.usage.count(tenant, 1, 1000);
    const before = await owner.tenants.usage(tenant);
    await worker.usage.count(tenant, 500, 1000);
    const sealed = "answers".length + JSON.stringify({ id: "car" }).length;
    expect(await worker.usage.days(tenant, 7)).toMatchObject([
      { openResponses: 1, submissions: 0, jobsBuried: 0, rowBytes: sealed, blobBytes: 500 },
    ]);
    expect((await owner.tenants.usage(tenant)).storageBytes - before.storageBytes).toBe(499);
  });
});

describe("the use of the moment", () => {
  it("adds up what processes say, as long as they say it, of each tenant its own", async () => {
    const [tenant, other] = [await tenantWith("lively", { connections: 5 }), await tenantWith("quiet", {})];
    const use = { requestsPerMinute: 60, concurrentRequests: 2, connections: 1 };
    for (const process of ["one", "two", "dead"]) await app.liveUse.note(tenant, process, use);
    await app.liveUse.note(tenant, "one", { ...use, requestsPerMinute: 120 });
    await asOwner(test.ownerUrl, "update waypost.live_use set at = now() - interval '1 minute' where process = 'dead'");
    const both = { requestsPerMinute: 180, concurrentRequests: 4, connections: 2 };
    expect((await owner.tenants.usage(tenant)).live).toEqual(both);
    const states = await operations.operations.tenants();
    expect(states.find((state) => state.tenant === tenant)).toMatchObject({
      requestsPerMinute: { used: 180, most: DEFAULT_LIMITS.requestsPerMinute },
      connections: { used: 2, most: 5 },
    });
    expect((await owner.tenants.usage(other)).live.requestsPerMinute).toBe(0);
    await app.liveUse.note(tenant, "two", use);
    expect(await asOwner(test.ownerUrl, "select process from waypost.live_use order by process")).toEqual([
      { process: "one" },
      { process: "two" },
    ]);
  });
});

describe("expired responses", () => {
  it("go, but for those that were submitted, those that are open, and those of others", async () => {
    const [tenant, other] = [await tenantWith("aged", {}), await tenantWith("ageless", {})];
    const old = { expiresAt: "2026-01-01T00:00:00.000Z" };
    for (const id of ["old", "sent"]) await app.responses.create({ ...responseOf(tenant, id), ...old });
    await app.responses.create(responseOf(tenant, "open"));
    await app.responses.create({ ...responseOf(other, "old"), ...old });
    const sent = { ...responseOf(tenant, "sent"), ...old, from: 1 };
    await app.responses.submit(sent, { ...sent, response: "sent", reference: "R", submittedAt: "2026-01-01" }, []);
    expect(await worker.retention.purgeResponses(tenant, "2026-11-21T00:00:00.000Z")).toBe(1);
    const left = await Promise.all(["old", "sent", "open"].map((id) => app.responses.read(tenant, id)));
    expect(left.map((response) => response?.id ?? null)).toEqual([null, "sent", "open"]);
    expect(await app.responses.read(other, "old")).toMatchObject({ id: "old" });
    expect((await owner.tenants.usage(tenant)).openResponses).toBe(1);
  });
});

describe("a tenant", () => {
  it("has the limits of everybody until it has its own, and reads them back", async () => {
    const tenant = await tenantWith("plain", {});
    expect(app.database.limitsOf(tenant)).toEqual(DEFAULT_LIMITS);
    await owner.tenants.limit(tenant, { connections: 2 });
    expect(await app.tenants.find(tenant)).toMatchObject({ limits: { connections: 2 }, suspended: false });
    expect(app.database.limitsOf(tenant)).toEqual({ ...DEFAULT_LIMITS, connections: 2 });
  });

  it("keeps its limits and stays suspended when it is brought up to date", async () => {
    const tenant = await tenantWith("kept", { connections: 3 });
    await owner.tenants.suspend(tenant, true);
    await owner.tenants.put({ id: tenant, name: "Kept", theme: {}, wrappedKey: Buffer.from("another") });
    expect(await app.tenants.find(tenant)).toMatchObject({
      name: "Kept",
      suspended: true,
      limits: { connections: 3 },
      wrappedKey: Buffer.from("kept"),
    });
  });

  it("that is not there is neither limited nor suspended", async () => {
    const nobody = tenantId("nobody") as TenantId;
    expect([await owner.tenants.limit(nobody, {}), await owner.tenants.suspend(nobody, true)]).toEqual([false, false]);
  });

  it("is limited by the owner alone", async () => {
    const tenant = await tenantWith("modest", {});
    await expect(app.tenants.limit(tenant, {})).rejects.toMatchObject({ code: "42501" });
    await expect(app.tenants.suspend(tenant, true)).rejects.toMatchObject({ code: "42501" });
  });

  it("waits for its own slow statements while others go on, and its statements end in time", async () => {
    const slow = await tenantWith("slow", { connections: 2, statementMilliseconds: 5000 });
    const quick = await tenantWith("quick", {});
    const sleeping = Array.from({ length: 4 }, () =>
      app.database.statement(slow, "select pg_sleep(5)", []).then(
        () => "slept",
        (error: unknown) => (error instanceof TenantBusy ? "waited" : (error as { code: string }).code),
      ),
    );
    const others = app.database.statement(quick, "select 1", []).then(() => "the other tenant's");
    expect(await Promise.race([others, ...sleeping])).toBe("the other tenant's");
    // What waited for a connection as long as a statement may take was told to come again.
    for (const end of await Promise.all(sleeping)) expect(["57014", "waited"]).toContain(end);
  });
});

describe("what respondents wait for", () => {
  /** A session of somebody else's that holds what this statement locks, until the function that it gives is called. */
  async function holding(sql: string): Promise<() => Promise<void>> {
    const session = new pg.Client({ connectionString: test.ownerUrl });
    await session.connect();
    await session.query("begin");
    await session.query(sql);
    return async () => {
      await session.query("rollback");
      await session.end();
    };
  }

  const saveOf = (tenant: TenantId, id: string) => app.responses.save({ ...responseOf(tenant, id), from: 1 });
  /** How work ends: its result, or the code of its error. */
  const endOf = (work: Promise<unknown>) => work.catch((error: unknown) => (error as { code: string }).code);
  const TOO_LONG = "57014";
  const SAVED = { kind: "saved", version: 2 };
  /** Longer than any of these tenants may, and shorter than everybody else. */
  const LATER = 4000;
  const later = () => new Promise((resolve) => setTimeout(resolve, LATER, "not yet"));

  it("is a row that is held for no longer than the tenant's statements may take, and only for what needs it", async () => {
    const [slow, quick] = [await tenantWith("held", { statementMilliseconds: 500 }), await tenantWith("free", {})];
    for (const id of ["a", "b", "c"]) await app.responses.create(responseOf(slow, id));
    await app.responses.create(responseOf(quick, "a"));
    const release = await holding("select from waypost.response where tenant_id = 'held' and id = 'a' for update");
    const others = Promise.all(["b", "c"].map((id) => saveOf(slow, id)));
    const held = endOf(saveOf(slow, "a"));
    expect(await Promise.race([saveOf(quick, "a"), held])).toEqual(SAVED);
    expect(await Promise.race([held, later()])).toBe(TOO_LONG);
    expect(await others).toEqual([SAVED, SAVED]);
    await release();
    expect(await saveOf(slow, "a")).toEqual(SAVED);
  });

  it("ends in time for whoever reads or begins, too, and goes on for those who may wait", async () => {
    const [slow, quick] = [await tenantWith("shut", { statementMilliseconds: 500 }), await tenantWith("open", {})];
    await app.responses.create(responseOf(quick, "a"));
    const release = await holding("lock table waypost.response in access exclusive mode");
    const read = app.responses.read(quick, "a");
    const slowOnes = [app.responses.read(slow, "a"), app.responses.create(responseOf(slow, "b"))].map(endOf);
    expect(await Promise.race([Promise.all(slowOnes), later()])).toEqual([TOO_LONG, TOO_LONG]);
    await release();
    expect(await read).toMatchObject({ id: "a" });
    expect(await app.responses.create(responseOf(slow, "b"))).toBe("created");
  });

  it("is the tenant's own share of the connections, for as long as a statement may take; nobody else waits", async () => {
    const slow = await tenantWith("greedy", { connections: 2, statementMilliseconds: 500 });
    const quick = await tenantWith("modest-too", {});
    const ends: (() => void)[] = [];
    const holders = Array.from({ length: 2 }, () =>
      app.database.withTenant(slow, () => new Promise<void>((end) => ends.push(end))),
    );
    const read = app.responses.read(slow, "a");
    expect(await Promise.race([app.responses.read(quick, "a"), read])).toBeNull();
    await expect(Promise.race([read, later()])).rejects.toBeInstanceOf(TenantBusy);
    for (const end of ends) end();
    await Promise.all(holders);
    expect(await app.responses.read(slow, "a")).toBeNull();
  });
});
