import { connectPostgres } from "@waypost/adapter-postgres";
import type { Postgres } from "@waypost/adapter-postgres";
import { asOwner, startTestDatabase } from "@waypost/adapter-postgres/testing";
import type { TestDatabase } from "@waypost/adapter-postgres/testing";
import { tenantId } from "@waypost/ports";
import type { Schedule, ScheduleStore, Singleton, TenantId } from "@waypost/ports";
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createBeat } from "../src/beat.ts";
import { DEFAULT_SCHEDULES } from "../src/defaults.ts";

const ACME = tenantId("acme") as TenantId;
const MAIN = join(import.meta.dirname, "../src/main.ts");
const HOUR = 3_600_000;

let test: TestDatabase;
let worker: Postgres;
const started: ChildProcess[] = [];

beforeAll(async () => {
  test = await startTestDatabase();
  const owner = connectPostgres(test.ownerUrl, 1);
  await owner.tenants.put({ id: ACME, name: "Acme", theme: {}, wrappedKey: Buffer.from("acme") });
  await owner.close();
  worker = connectPostgres(test.workerUrl, 5);
});

afterEach(async () => {
  for (const child of started.splice(0)) if (child.exitCode === null) child.kill("SIGKILL");
  await asOwner(test.ownerUrl, "delete from waypost.job; delete from waypost.schedule");
});

afterAll(async () => {
  await worker.close();
  await test.stop();
});

const schedule = (name: string, more: Partial<Schedule> = {}): Schedule => ({
  tenant: ACME,
  name,
  cron: "*/5 * * * *",
  zone: "Europe/London",
  type: "tick",
  payload: { of: name },
  priority: "normal",
  nextAt: new Date(Date.now() - HOUR).toISOString(),
  ...more,
});

/** Schedules that are all overdue. */
const overdue = (count: number) =>
  asOwner(
    test.ownerUrl,
    `insert into waypost.schedule (tenant_id, name, cron, zone, type, payload, next_at)
     select 'acme', 's' || i, '0 * * * *', 'Europe/London', 'tick', '{}', date_trunc('hour', now()) - interval '3 hours'
     from generate_series(1, $1::int) as i`,
    [count],
  );

const EVERYBODY: Singleton = {
  hold: () => Promise.resolve({ isLost: () => false, release: () => Promise.resolve() }),
};

/** A beat in this process. */
function beat(
  singleton: Singleton = worker.beat,
  defaults = DEFAULT_SCHEDULES.slice(0, 0),
  schedules: ScheduleStore = worker.schedules,
) {
  const fired: string[] = [];
  const made = createBeat({
    schedules,
    singleton,
    defaults,
    now: Date.now,
    tickMs: 50,
    onLeading: () => undefined,
    onFired: ({ name }) => fired.push(name),
    onTrouble: () => undefined,
  });
  const running = made.run();
  const stop = async () => {
    made.stop();
    await running;
  };
  return { fired, stop };
}

/** A beat in a process of its own, once it works; `leads` resolves when it is the one. */
async function startProcess() {
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env["PATH"], PORT: "0", DATABASE_URL: test.workerUrl, TICK_MS: "100" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  started.push(child);
  const lines: string[] = [];
  const waiting: { readonly text: string; readonly resolve: () => void }[] = [];
  child.stdout.on("data", (chunk: Buffer) => {
    lines.push(...chunk.toString().split("\n"));
    for (const { text, resolve } of waiting) if (lines.some((line) => line.includes(text))) resolve();
  });
  const says = (text: string) =>
    new Promise<void>((resolve) => {
      if (lines.some((line) => line.includes(text))) resolve();
      else waiting.push({ text, resolve });
    });
  await says('"msg":"working"');
  const kill = async (signal: NodeJS.Signals) => {
    const gone = once(child, "exit");
    child.kill(signal);
    await gone;
    return child.exitCode;
  };
  return { lines, leads: () => says('"msg":"beating"'), kill };
}

async function counts() {
  const [row] = await asOwner(
    test.ownerUrl,
    `select (select count(*)::int from waypost.job where type = 'tick') as jobs,
       (select count(*)::int from waypost.firing) as firings,
       (select count(*)::int from waypost.schedule where next_at <= now() and paused is null) as due`,
  );
  return row as { readonly jobs: number; readonly firings: number; readonly due: number };
}

async function untilNoneIsDue(): Promise<void> {
  for (let tries = 0; (await counts()).due > 0; tries++) {
    if (tries > 300) throw new Error("schedules stay due");
    await sleep(50);
  }
}

describe("a beat", () => {
  it("makes good what it missed in an hour, once for each schedule, and goes on from now", async () => {
    const missed = schedule("five");
    await worker.schedules.put(missed);
    await worker.schedules.put(schedule("hourly", { cron: "0 * * * *" }));
    const { fired, stop } = beat();
    await untilNoneIsDue();
    await sleep(150);
    await stop();
    expect(fired.sort()).toEqual(["five", "hourly"]);
    expect(await worker.jobs.list(ACME, {})).toHaveLength(2);
    const [five] = await worker.schedules.list(ACME);
    expect(five?.lastAt).toBe(missed.nextAt);
    expect(Date.parse(five?.nextAt ?? "")).toBeGreaterThan(Date.now());
    expect(Date.parse(five?.nextAt ?? "") % 300_000).toBe(0);
  });

  it("enqueues what the schedule says, under its name and moment", async () => {
    const due = schedule("payload", { priority: "high" });
    await worker.schedules.put(due);
    const { stop } = beat();
    await untilNoneIsDue();
    await stop();
    const [job] = await worker.jobs.list(ACME, {});
    expect(job).toMatchObject({ type: "tick", key: `payload ${due.nextAt}`, priority: "high", state: "due" });
    expect(await worker.jobs.show(ACME, job?.id ?? "")).toMatchObject({ payload: { of: "payload" } });
  });

  it("pauses a schedule that nobody can read, and fires the others", async () => {
    await worker.schedules.put(schedule("broken", { cron: "often" }));
    await worker.schedules.put(schedule("whole"));
    const { fired, stop } = beat();
    await untilNoneIsDue();
    await stop();
    expect(fired).toEqual(["whole"]);
    expect((await worker.schedules.list(ACME))[0]?.paused).toMatch(/five|5|pattern|parts/i);
  });

  it("fires what is due when another schedule cannot be fired, or is locked by somebody", async () => {
    for (const name of ["fails", "locked", "whole"]) await worker.schedules.put(schedule(name));
    const other = new pg.Client({ connectionString: test.ownerUrl });
    await other.connect();
    await other.query("begin; select from waypost.schedule where name = 'locked' for update");
    const { fired, stop } = beat(worker.beat, [], {
      ...worker.schedules,
      fire: (due, next) =>
        due.name === "fails" ? Promise.reject(new Error("slow")) : worker.schedules.fire(due, next),
    });
    await expect.poll(() => fired).toEqual(["whole"]);
    await other.end();
    await expect.poll(() => fired).toEqual(["whole", "locked"]);
    await stop();
  });

  it("fires a schedule whose next moment was set by hand, to the microsecond", async () => {
    await worker.schedules.put(schedule("by-hand"));
    await asOwner(test.ownerUrl, "update waypost.schedule set next_at = '2026-11-21 10:00:00.123456Z'");
    const { fired, stop } = beat();
    await untilNoneIsDue();
    await stop();
    expect(fired).toEqual(["by-hand"]);
  });

  it("gives every tenant the schedules that all have, once", async () => {
    const { stop } = beat(worker.beat, [...DEFAULT_SCHEDULES]);
    await sleep(200);
    await stop();
    const names = (await worker.schedules.list(ACME)).map(({ name }) => name);
    expect(names).toEqual(DEFAULT_SCHEDULES.map(({ name }) => name).sort());
    expect(await worker.schedules.without("purge-jobs")).toEqual([]);
  });

  it("does no harm beside another that was started by mistake", async () => {
    await overdue(300);
    const [one, two] = [beat(EVERYBODY), beat(EVERYBODY)];
    await untilNoneIsDue();
    await Promise.all([one.stop(), two.stop()]);
    expect(await counts()).toEqual({ jobs: 300, firings: 300, due: 0 });
    expect([...one.fired, ...two.fired].sort()).toEqual(Array.from({ length: 300 }, (_, i) => `s${i + 1}`).sort());
  });
});

describe("processes of the beat", () => {
  it("that are killed in the middle of a tick lose no firing and make none twice", async () => {
    await overdue(300);
    let kills = 0;
    for (let { due } = await counts(); due > 0;) {
      const running = await startProcess();
      await running.leads();
      // However slow the machine is: each is killed when it has fired 60 or more.
      await expect
        .poll(async () => (await counts()).due, { interval: 5, timeout: 30_000 })
        .toBeLessThanOrEqual(Math.max(0, due - 60));
      await running.kill("SIGKILL");
      ({ due } = await counts());
      if (due > 0) kills += 1;
    }
    console.log(`${kills} kills in the middle of a tick`);
    expect(kills).toBeGreaterThan(0);
    expect(await counts()).toEqual({ jobs: 300, firings: 300, due: 0 });
  });

  it("beat one at a time, and the next takes over when the first dies", async () => {
    const first = await startProcess();
    await first.leads();
    const second = await startProcess();
    await sleep(500);
    expect(second.lines.join()).not.toContain('"msg":"beating"');
    const killed = Date.now();
    await first.kill("SIGKILL");
    await second.leads();
    console.log(`the next beats ${Date.now() - killed} ms after the first was killed`);
    expect(Date.now() - killed).toBeLessThan(3000);
    expect(await second.kill("SIGTERM")).toBe(0);
    expect(second.lines.join()).toContain('"msg":"stopped"');
  });
});
