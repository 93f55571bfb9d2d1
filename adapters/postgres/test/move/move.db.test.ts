import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import pg from "pg";
import type { TenantId } from "@waypost/ports";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { forget } from "../../src/move/forget.ts";
import { move } from "../../src/move/move.ts";
import { connectPostgres } from "../../src/postgres.ts";
import { addressOf } from "../../src/placement/address.ts";
import { asOwner, startTestDatabase } from "../../src/testing.ts";
import { eraseRespondent, eraseTenant } from "../../src/time-machine/erase.ts";
import { restoreTo } from "../../src/time-machine/restore.ts";
import { verifyAudit } from "../../src/time-machine/audit.ts";
import { flawsOf, withoutHistory } from "../catalogue.ts";
import { respondents, response, rowsIn, startMoveWorld, working } from "./world.ts";
import type { MoveWorld } from "./world.ts";

let world: MoveWorld;

beforeAll(async () => {
  world = await startMoveWorld();
});

afterAll(() => world.stop());

const go = (tenant: TenantId, to: string | null) => move(world.operator, { tenant, to });

/** What respondents were promised is there, whoever asks. */
async function expectKept(tenant: TenantId, versions: ReadonlyMap<string, number>): Promise<void> {
  for (const app of [world.app, world.deaf])
    for (const [id, version] of versions) {
      const stored = await app.responses.read(tenant, id);
      expect([id, stored?.version]).toEqual([id, version]);
      expect(Buffer.from(stored?.sealed ?? []).toString()).toBe(`${id}/${version}`);
    }
}

/** Moves a tenant in a process of its own that is killed at a step. */
async function moveAndDie(tenant: TenantId, to: string, step: string): Promise<void> {
  const script = join(import.meta.dirname, "move-and-die.ts");
  const child = spawn(process.execPath, [script, world.test.ownerUrl, tenant, to, step], { stdio: "inherit" });
  const [, signal] = (await once(child, "exit")) as [number | null, string | null];
  expect(signal).toBe("SIGKILL");
}

describe("a tenant that moves to a database of its own and back", () => {
  /** Moves a tenant to a database and back while its respondents and its jobs go on, and a neighbour's. */
  async function thereAndBack(tenant: TenantId, neighbour: TenantId, to: string): Promise<void> {
    const crowd = respondents([world.app, world.deaf], tenant, 3);
    const others = respondents([world.app], neighbour, 1);
    const jobs = working(world.worker);
    const out = await go(tenant, to);
    expect([out.from, out.to]).toEqual([null, addressOf(to)]);
    await forget(world.operator, tenant);
    const back = await go(tenant, null);
    expect(back.to).toBeNull();
    await crowd.stop();
    await others.stop();
    await expectKept(tenant, crowd.versions);
    await expectKept(neighbour, others.versions);
    await expect.poll(() => jobs.done.size, { timeout: 20_000 }).toBe(crowd.submitted.size + others.submitted.size);
    await jobs.stop();
    expect([...jobs.done].filter(([, times]) => times > 1)).toEqual([]);
    expect(crowd.submitted.size).toBeGreaterThan(0);
  }

  it("keeps all that its respondents and its jobs were promised meanwhile, and all that came before", async () => {
    await thereAndBack(await world.make("carries-on"), await world.make("neighbour"), world.away);
  });

  it("keeps it where the database is another server's, too", async () => {
    const tenant = await world.make("goes-far");
    const server = await startTestDatabase();
    try {
      await thereAndBack(tenant, await world.make("stays-near"), server.ownerUrl);
    } finally {
      await server.stop();
    }
  });

  it("has its past with it, and an audit that holds together", async () => {
    const tenant = await world.make("has-a-past");
    await world.app.responses.create(response(tenant, "r"));
    const [before] = await asOwner(world.test.ownerUrl, "select to_json(clock_timestamp()) #>> '{}' as now");
    await world.app.responses.save({ ...response(tenant, "r", 2), from: 1 });
    await go(tenant, world.away);
    await world.app.responses.save({ ...response(tenant, "r", 3), from: 2 });
    const order = { tenant, scope: { kind: "tenant" }, dryRun: false, most: 0 } as const;
    await restoreTo(world.operator, order, String(before?.["now"]));
    const restored = await world.app.responses.read(tenant, "r");
    expect(Buffer.from(restored?.sealed ?? []).toString()).toBe("r/1");
    await go(tenant, null);
    const audit = await verifyAudit(world.operator, tenant);
    expect(audit.flaws).toEqual([]);
    expect(audit.entries).toBeGreaterThan(3);
  });

  it("is not seen there by another tenant, nor there and at home at once", async () => {
    const tenant = await world.make("apart");
    await world.app.responses.create(response(tenant, "r"));
    await go(tenant, world.away);
    const there = new pg.Client({ connectionString: world.away });
    await there.connect();
    expect(await flawsOf(there)).toEqual([]);
    expect(await withoutHistory(there)).toEqual([]);
    await there.end();
    const url = new URL(world.test.appUrl);
    url.pathname = "/away";
    const app = new pg.Client({ connectionString: url.href });
    await app.connect();
    await app.query("select set_config('waypost.tenant', 'neighbour', false)");
    const { rows } = await app.query("select * from waypost.response");
    await app.end();
    expect(rows).toEqual([]);
    const home = new pg.Client({ connectionString: world.test.appUrl });
    await home.connect();
    await home.query("select set_config('waypost.tenant', 'apart', false)");
    for (const sql of ["select * from waypost.response", "insert into waypost.job (tenant_id) values ('apart')"])
      await expect(home.query(sql)).rejects.toMatchObject({ code: "WP001" });
    await home.end();
  });
});

describe("a move that is killed", () => {
  const out = ["copied", "arrived", "left"].map((step) => ({ step, way: "out" }));
  const back = ["arrived", "left"].map((step) => ({ step, way: "back" }));

  it.each([...out, ...back])("when it has $step, on its way $way, leaves the tenant whole in one place", async (at) => {
    const tenant = await world.make(`${at.way}-${at.step}`);
    const place = at.way === "out" ? world.away : null;
    if (at.way === "back") {
      await go(tenant, world.away);
      await forget(world.operator, tenant);
    }
    const crowd = respondents([world.app, world.deaf], tenant, 1);
    await moveAndDie(tenant, place ?? "home", at.step);
    // Nobody has done anything about it, and respondents carry on.
    const known = crowd.submitted.size;
    await expect.poll(() => crowd.submitted.size, { timeout: 20_000 }).toBeGreaterThan(known);
    await go(tenant, place);
    await forget(world.operator, tenant);
    await crowd.stop();
    await expectKept(tenant, crowd.versions);
    const [home, away] = [await rowsIn(world.test.ownerUrl, tenant), await rowsIn(world.away, tenant)];
    const [lives, left] = place === null ? [home, away] : [away, home];
    expect(lives).toMatchObject({ response: crowd.versions.size, submission: crowd.submitted.size });
    expect(left).toMatchObject({ response: 0, submission: 0, history: 0, job: 0, form_version: 0 });
  });
});

describe("a move", () => {
  it("is refused to a database that has another tenant of that name", async () => {
    const tenant = await world.make("taken");
    await asOwner(world.away, "insert into waypost.tenant values ('taken', 'Taken', '{}', '')");
    await expect(go(tenant, world.away)).rejects.toMatchObject({ code: "move/occupied" });
    await world.app.responses.create(response(tenant, "r"));
    expect((await world.deaf.responses.read(tenant, "r"))?.version).toBe(1);
  });

  it("to where the tenant lives does nothing, and there is nothing to forget", async () => {
    const tenant = await world.make("stays");
    expect(await go(tenant, null)).toEqual({ from: null, to: null, tables: null, fenced: 0 });
    await expect(forget(world.operator, tenant)).rejects.toMatchObject({ code: "move/nothing-left" });
  });

  it("takes limits and suspension along, and hears of changes there", async () => {
    const tenant = await world.make("limited");
    await world.owner.tenants.limit(tenant, { jobsInFlight: 1 });
    await go(tenant, world.away);
    const limits = () => asOwner(world.away, "select limits, suspended from waypost.tenant where id = 'limited'");
    expect(await limits()).toEqual([{ limits: { jobsInFlight: 1 }, suspended: false }]);
    await world.owner.tenants.limit(tenant, { jobsInFlight: 2 });
    await world.owner.tenants.suspend(tenant, true);
    expect(await limits()).toEqual([{ limits: { jobsInFlight: 2 }, suspended: true }]);
  });
});

describe("a database of a tenant's own that does not answer", () => {
  it("keeps nobody from holding and finishing the jobs of others, or from seeing how they stand", async () => {
    const [gone, here] = [await world.make("gone"), await world.make("here")];
    await go(gone, world.away);
    for (const tenant of [gone, here]) await world.app.queue.enqueue({ tenant, type: "hold", key: "k", payload: {} });
    const jobs = [
      ...(await world.worker.queue.claim(["hold"], 2, 60_000)),
      ...(await world.worker.queue.claim(["hold"], 2, 60_000)),
    ];
    expect(jobs.map(({ tenant }) => tenant).sort()).toEqual([gone, here]);
    await asOwner(
      world.test.ownerUrl,
      `alter database away allow_connections false;
       select pg_terminate_backend(pid) from pg_stat_activity where datname = 'away'`,
    );
    const admins = connectPostgres(world.test.operationsUrl, 2);
    try {
      const apart = jobs.toSorted((a, b) => a.tenant.localeCompare(b.tenant));
      await expect(world.worker.queue.extend(apart, 3_600_000)).rejects.toThrow();
      const [held] = await world.worker.jobs.list(here, {});
      expect(Date.parse(held?.leasedUntil ?? "")).toBeGreaterThan(Date.now() + 1_800_000);
      const { operations } = admins;
      expect((await operations.silent()).map(({ tenants }) => tenants)).toEqual([expect.arrayContaining([gone])]);
      expect((await operations.queues()).filter(({ type }) => type === "hold")).toMatchObject([{ tenant: here }]);
      expect((await operations.tenants()).map(({ tenant }) => tenant)).toContain(gone);
    } finally {
      await admins.close();
      await asOwner(world.test.ownerUrl, "alter database away allow_connections true");
    }
  });
});

describe("what is erased of a tenant that has moved", () => {
  it("is erased where it lives, of a respondent", async () => {
    const tenant = await world.make("erases");
    await world.app.responses.create(response(tenant, "r"));
    await go(tenant, world.away);
    await forget(world.operator, tenant);
    await eraseRespondent(world.operator, tenant, { responses: ["r"], references: [] });
    expect(await world.app.responses.read(tenant, "r")).toBeNull();
    expect(await rowsIn(world.away, tenant)).toMatchObject({ response: 0, history: 1 });
  });

  it("is gone at home and there, of all of it", async () => {
    const tenant = await world.make("erased");
    await world.app.responses.create(response(tenant, "r"));
    await go(tenant, world.away);
    await eraseTenant(world.operator, tenant);
    for (const url of [world.test.ownerUrl, world.away]) {
      expect(Object.values(await rowsIn(url, tenant))).toEqual([0, 0, 0, 0, 0, 0]);
      expect(await asOwner(url, "select from waypost.tenant where id = 'erased'")).toEqual([]);
    }
  });
});
