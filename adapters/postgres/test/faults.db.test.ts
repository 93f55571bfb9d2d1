import { tenantId } from "@waypost/ports";
import type { TenantId } from "@waypost/ports";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectPostgres } from "../src/postgres.ts";
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

/** Saves version after version of some responses until told to stop; notes what was promised. */
function respondents(prefix: string, count: number) {
  const promised = new Map<string, number>();
  let going = true;
  const one = async (id: string) => {
    const { responses } = app;
    await responses.create({
      tenant: ACME,
      id,
      form: "car",
      formVersion: 1,
      sealed: Buffer.from(`${id}/1`),
      expiresAt: "2030-01-01",
    });
    promised.set(id, 1);
    for (let from = 1; going; from++) {
      const saved = await responses.save({
        tenant: ACME,
        id,
        from,
        sealed: Buffer.from(`${id}/${from + 1}`),
        expiresAt: "2030-01-01",
      });
      if (saved.kind !== "saved") throw new Error(`${id} on top of ${from}: ${saved.kind}`);
      promised.set(id, saved.version);
    }
  };
  const done = Promise.all(Array.from({ length: count }, (_, i) => one(`${prefix}-${i}`)));
  return {
    promised,
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

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("saves", () => {
  it("are neither lost nor made twice while connections are cut", async () => {
    const load = respondents("cut", 20);
    for (let cut = 0; cut < 10; cut++) {
      await pause(60);
      await asOwner(
        test.ownerUrl,
        "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'waypost_app'",
      );
    }
    await load.stop();
    expect(Math.min(...load.promised.values())).toBeGreaterThan(1);
    await expectKept(load.promised);
  });

  it("that were promised survive a server that is killed", async () => {
    const load = respondents("killed", 20);
    await pause(300);
    process.kill(test.server.pid, "SIGKILL");
    await pause(100);
    await test.restart();
    await pause(300);
    await load.stop();
    await expectKept(load.promised);
  });

  it("of many respondents at once are committed in groups", async () => {
    const measure = async (prefix: string, count: number) => {
      const load = respondents(prefix, count);
      await pause(1500);
      await load.stop();
      const saves = [...load.promised.values()].reduce((sum, version) => sum + version - 1, 0);
      return Math.round(saves / 1.5);
    };
    const alone = await measure("alone", 1);
    const together = await measure("together", 64);
    console.log(`durable saves a second: ${alone} by one respondent, ${together} by 64`);
    expect(together).toBeGreaterThan(alone);
  });
});
