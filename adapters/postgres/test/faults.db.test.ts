import { DEFAULT_LIMITS, tenantId } from "@waypost/ports";
import type { TenantId } from "@waypost/ports";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PooledDatabase } from "../src/database.ts";
import { connectPostgres, DatabaseUnavailable } from "../src/postgres.ts";
import type { Postgres } from "../src/postgres.ts";
import { asOwner, startTestDatabase } from "../src/testing.ts";
import type { TestDatabase } from "../src/testing.ts";

let test: TestDatabase;
let app: Postgres;
const ACME = tenantId("acme") as TenantId;

beforeAll(async () => {
  test = await startTestDatabase({ durable: true });
  const owner = connectPostgres(test.ownerUrl);
  await owner.tenants.put({ id: ACME, name: "acme", theme: {}, wrappedKey: Buffer.from("acme") });
  await owner.forms.publish(ACME, "car", { id: "car" });
  await owner.close();
  app = connectPostgres(test.appUrl, 5);
});

afterAll(async () => {
  await app.close();
  await test.stop();
});

/** Does what somebody waits for; when the database is away for longer than a page waits, they come again. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable)) throw error;
    }
  }
}

/** Saves version after version of some responses until told to stop; notes what was promised. `size` in bytes. */
function respondents(prefix: string, count: number, size = 0) {
  const promised = new Map<string, number>();
  let going = true;
  const one = async (id: string) => {
    const { responses } = app;
    await patiently(() => responses.create(newResponse(id)));
    promised.set(id, 1);
    for (let from = 1; going; from++) {
      const sealed = Buffer.concat([Buffer.from(`${id}/${from + 1}`), Buffer.alloc(size)]);
      const saved = await patiently(() => responses.save({ tenant: ACME, id, from, sealed, expiresAt: "2030-01-01" }));
      if (saved.kind !== "saved") throw new Error(`${id} on top of ${from}: ${saved.kind}`);
      promised.set(id, saved.version);
    }
  };
  const done = Promise.all(Array.from({ length: count }, (_, i) => one(`${prefix}-${i}`)));
  return {
    promised,
    /** Resolves when each has saved twice more: once may have been on its way before. */
    async goOn() {
      const before = new Map(promised);
      while ([...promised].some(([id, version]) => version < (before.get(id) ?? 0) + 2) || promised.size < count)
        await pause(20);
    },
    stop: async () => {
      going = false;
      await done;
    },
  };
}

async function expectKept(promised: ReadonlyMap<string, number>): Promise<void> {
  for (const [id, version] of promised) {
    const stored = await app.responses.read(ACME, id);
    expect(stored?.version).toBe(version);
    expect(Buffer.from(stored?.sealed ?? []).toString()).toBe(`${id}/${version}`);
  }
}

/** Cuts the apps' connections, whatever they are doing. */
const cut = () =>
  asOwner(test.ownerUrl, "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'waypost_app'");

const newResponse = (id: string) => ({
  tenant: ACME,
  id,
  form: "car",
  formVersion: 1,
  sealed: Buffer.from(`${id}/1`),
  expiresAt: "2030-01-01",
});

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("saves", () => {
  it("are neither lost nor made twice while connections are cut", async () => {
    const load = respondents("cut", 20);
    for (let cuts = 0; cuts < 10; cuts++) {
      await pause(60);
      await cut();
    }
    await load.stop();
    expect(Math.min(...load.promised.values())).toBeGreaterThan(1);
    await expectKept(load.promised);
  });

  it("that were promised survive a server that is killed", async () => {
    const load = respondents("killed", 20);
    await load.goOn();
    process.kill(test.server.pid, "SIGKILL");
    await test.restart();
    await load.goOn();
    await load.stop();
    await expectKept(load.promised);
  });

  it("of many respondents at once are committed in groups", async () => {
    const measure = async (prefix: string, count: number) => {
      const load = respondents(prefix, count, 4096);
      await pause(1500);
      await load.stop();
      const saves = [...load.promised.values()].reduce((sum, version) => sum + version - 1, 0);
      return Math.round(saves / 1.5);
    };
    const alone = await measure("alone", 1);
    const together = await measure("together", 64);
    console.log(`durable saves of 4 KB a second: ${alone} by one respondent, ${together} by 64`);
    expect(together).toBeGreaterThan(alone);
  });
});

describe("a server that answers nothing", () => {
  it("is away after a while: the connection is broken off, the process and the pool go on", async () => {
    // As long as a statement may take, less all but 200 ms of it.
    const hasty = new PooledDatabase(test.appUrl, 1, undefined, undefined, 200 - DEFAULT_LIMITS.statementMilliseconds);
    const away = { code: "08006" };
    await expect(hasty.query("select pg_sleep(30)")).rejects.toMatchObject(away);
    await expect(hasty.statement(ACME, "select pg_sleep(30)", [])).rejects.toMatchObject(away);
    await expect(hasty.withTenant(ACME, (work) => work.query("select pg_sleep(30)"))).rejects.toMatchObject(away);
    expect(await hasty.query("select 1 as one")).toEqual([{ one: 1 }]);
    await hasty.close();
  });
});

describe("a transaction", () => {
  it("whose connection is cut fails alone: the process and the pool go on", async () => {
    const within = app.database.withTenant(ACME, async (work) => {
      await work.query("select 1");
      await cut();
      await pause(50);
      await work.query("select 1");
    });
    await expect(within).rejects.toMatchObject({ code: expect.stringMatching(/^(57P01|08006|E[A-Z]+)$/) as string });
    await app.ping();
  });

  it("of a submission is made once, with its jobs, while connections are cut", async () => {
    const ids = Array.from({ length: 200 }, (_, i) => `submit-${i}`);
    await Promise.all(ids.map((id) => app.responses.create(newResponse(id))));
    let done = 0;
    const cuts = (async () => {
      while (done < ids.length) {
        const enough = Math.min(done + 10, ids.length);
        await cut();
        // Connections that are cut before any transaction comes through, again and again, are a database that is away.
        while (done < enough) await pause(20);
      }
    })();
    const submitted = await Promise.all(
      ids.map(async (id) => {
        const submission = { ...newResponse(id), response: id, reference: id, submittedAt: "2026-11-21T10:00:00Z" };
        const save = { ...newResponse(id), sealed: Buffer.from(`${id}/2`), from: 1 };
        const saved = await app.responses.submit(save, submission, [
          { tenant: ACME, type: "submit", key: id, payload: {} },
        ]);
        done++;
        return saved;
      }),
    );
    await cuts;
    expect(new Set(submitted.map(({ kind }) => kind))).toEqual(new Set(["saved"]));
    const [counts] = await asOwner(
      test.ownerUrl,
      `select (select count(*)::int from waypost.submission) as submissions,
         (select count(*)::int from waypost.job where type = 'submit') as jobs`,
    );
    expect(counts).toEqual({ submissions: 200, jobs: 200 });
  });
});

describe("a batch", () => {
  it("with one that cannot be stored stores the others", async () => {
    const good = ["good-1", "good-2", "good-3"].map((id) => app.responses.create(newResponse(id)));
    const bad = app.responses.create({ ...newResponse("bad"), formVersion: 99 });
    await expect(bad).rejects.toThrow();
    expect(await Promise.all(good)).toEqual(["created", "created", "created"]);
  });

  it("that locks the rows of another in the opposite order is done again", async () => {
    const ids = Array.from({ length: 40 }, (_, i) => `order-${i}`);
    await Promise.all(ids.map((id) => app.responses.create(newResponse(id))));
    const other = connectPostgres(test.appUrl, 2);
    const saveAll = (from: Postgres, order: readonly string[], text: string) =>
      order.map((id) => from.responses.save({ ...newResponse(id), sealed: Buffer.from(`${id}/${text}`), from: 1 }));
    const saved = await Promise.all([...saveAll(app, ids, "a"), ...saveAll(other, ids.toReversed(), "b")]);
    await other.close();
    expect(saved.filter(({ kind }) => kind === "saved")).toHaveLength(ids.length);
    expect(saved.filter(({ kind }) => kind === "conflict")).toHaveLength(ids.length);
  });
});
