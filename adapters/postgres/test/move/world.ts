import { setTimeout as pause } from "node:timers/promises";
import { tenantId } from "@waypost/ports";
import type { TenantId } from "@waypost/ports";
import { migrate } from "../../src/migrate.ts";
import { connectPostgres } from "../../src/postgres.ts";
import type { Postgres } from "../../src/postgres.ts";
import { asOwner, startTestDatabase } from "../../src/testing.ts";
import type { TestDatabase } from "../../src/testing.ts";

const EXPIRES = "2030-01-01T00:00:00.000Z";

/** A server with two databases: home, and one that tenants move to. */
export interface MoveWorld {
  readonly test: TestDatabase;
  readonly operator: { readonly ownerUrl: string; readonly actor: string };
  /** The owner's address of the other database. */
  readonly away: string;
  readonly owner: Postgres;
  /** Hears of moves. */
  readonly app: Postgres;
  /** Is not told of them. */
  readonly deaf: Postgres;
  readonly worker: Postgres;
  /** Makes a tenant with a form. */
  readonly make: (name: string) => Promise<TenantId>;
  readonly stop: () => Promise<void>;
}

export async function startMoveWorld(): Promise<MoveWorld> {
  const test = await startTestDatabase();
  await asOwner(test.ownerUrl, "create database away");
  const url = new URL(test.ownerUrl);
  url.pathname = "/away";
  const away = url.href;
  await migrate(away, {});
  const owner = connectPostgres(test.ownerUrl, 1);
  const app = connectPostgres(test.appUrl, 4);
  const deaf = connectPostgres(test.appUrl, 2);
  const worker = connectPostgres(test.workerUrl, 2);
  app.follow();
  worker.follow();
  return {
    test,
    operator: { ownerUrl: test.ownerUrl, actor: "ada" },
    away,
    owner,
    app,
    deaf,
    worker,
    async make(name) {
      const tenant = tenantId(name);
      if (tenant === null) throw new Error(name);
      await owner.tenants.put({ id: tenant, name, theme: {}, wrappedKey: Buffer.from(name) });
      await owner.forms.publish(tenant, "car", { id: "car" });
      return tenant;
    },
    async stop() {
      await Promise.all([owner, app, deaf, worker].map((each) => each.close()));
      await test.stop();
    },
  };
}

export const response = (tenant: TenantId, id: string, version = 1) => ({
  tenant,
  id,
  form: "car",
  formVersion: 1,
  sealed: Buffer.from(`${id}/${version}`),
  expiresAt: EXPIRES,
});

/** Respondents of a tenant who begin, save and submit until they are told to stop; notes what they were promised. */
export function respondents(apps: readonly Postgres[], tenant: TenantId, count: number) {
  const versions = new Map<string, number>();
  const submitted = new Set<string>();
  const end = new AbortController();
  const going = () => !end.signal.aborted;
  const one = async (app: Postgres, name: string) => {
    for (let round = 1; going(); round++) {
      const id = `${name}-${round}`;
      if ((await app.responses.create(response(tenant, id))) !== "created") throw new Error(`${id} was not created`);
      versions.set(id, 1);
      let from = 1;
      for (; going() && from < 12; from++) {
        const saved = await app.responses.save({ ...response(tenant, id, from + 1), from });
        if (saved.kind !== "saved") throw new Error(`${id} on top of ${from}: ${saved.kind}`);
        versions.set(id, from + 1);
        await pause(4);
      }
      const done = await app.responses.submit(
        { ...response(tenant, id, from + 1), from },
        { ...response(tenant, id), response: id, reference: `REF-${id}`, submittedAt: EXPIRES },
        [{ tenant, type: "tell", key: id, payload: { response: id } }],
      );
      if (done.kind !== "saved") throw new Error(`${id}: ${done.kind}`);
      versions.set(id, from + 1);
      submitted.add(id);
    }
  };
  const done = Promise.all(
    apps.flatMap((app, at) => Array.from({ length: count }, (_, each) => one(app, `${at}-${each}`))),
  );
  // Whoever stops them hears of what went wrong.
  done.catch(() => undefined);
  return {
    versions,
    submitted,
    async stop() {
      end.abort();
      await done;
    },
  };
}

/** Works a tenant's jobs, as a worker does, until it is told to stop; counts how often each was done. */
export function working(worker: Postgres) {
  const done = new Map<string, number>();
  const end = new AbortController();
  const going = () => !end.signal.aborted;
  const ended = (async () => {
    while (going()) {
      const jobs = await worker.queue.claim(["tell"], 20, 30_000, 20);
      for (const { tenant, key } of jobs) done.set(`${tenant}/${key}`, (done.get(`${tenant}/${key}`) ?? 0) + 1);
      await Promise.all(jobs.map((job) => worker.queue.complete(job)));
      await pause(4);
    }
  })();
  ended.catch(() => undefined);
  return {
    done,
    async stop() {
      end.abort();
      await ended;
    },
  };
}

/** How many rows of a tenant a database has, by table. */
export async function rowsIn(url: string, tenant: TenantId): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const table of ["response", "submission", "history", "job", "form_version", "audit"]) {
    const [row] = await asOwner(url, `select count(*)::int as n from waypost.${table} where tenant_id = $1`, [tenant]);
    counts[table] = Number(row?.["n"]);
  }
  return counts;
}
