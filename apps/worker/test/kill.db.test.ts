import { tenantCipher } from "@waypost/adapter-local";
import { connectPostgres } from "@waypost/adapter-postgres";
import { asOwner, startTestDatabase } from "@waypost/adapter-postgres/testing";
import type { TestDatabase } from "@waypost/adapter-postgres/testing";
import { MAIL_SEND, newJob, tenantId } from "@waypost/ports";
import type { Tenant, TenantId } from "@waypost/ports";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { end, start } from "./support/worker-process.ts";
import type { Running } from "./support/worker-process.ts";

const JOBS = 1000;
const MOST_KILLS = 12;
const MASTER = Buffer.alloc(32, 7);
const ACME = tenantId("acme") as TenantId;

let test: TestDatabase;
/** How often each mail came, by its id. */
const mails = new Map<string, number>();
const smtp = new SMTPServer({
  disabledCommands: ["AUTH", "STARTTLS"],
  onData(stream, _session, done) {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      // As slow as others' servers are, so that kills meet work that is half done.
      setTimeout(() => {
        const id = /^Message-ID: (.*)$/im.exec(Buffer.concat(chunks).toString())?.[1] ?? "";
        mails.set(id, (mails.get(id) ?? 0) + 1);
        done();
      }, 200);
    });
  },
});
// A killed worker's connections break.
smtp.on("error", () => undefined);
let env: Readonly<Record<string, string>>;
let workers: Running[] = [];

beforeAll(async () => {
  test = await startTestDatabase();
  const owner = connectPostgres(test.ownerUrl, 1);
  const cipher = tenantCipher([MASTER]);
  const tenant: Tenant = { id: ACME, name: "Acme", theme: {}, wrappedKey: cipher.newKey() };
  await owner.tenants.put(tenant);
  await owner.close();
  const app = connectPostgres(test.appUrl, 2);
  const jobs = Array.from({ length: JOBS }, (_, i) => {
    const key = `mail ${i}`;
    const mail = { to: "reader@example.com", subject: key, text: "Hello" };
    const sealed = Buffer.from(cipher.seal(tenant, `mail/${key}`, JSON.stringify(mail))).toString("base64");
    return newJob(MAIL_SEND, { tenant: ACME, key, payload: { sealed } });
  });
  await Promise.all(jobs.map((job) => app.queue.enqueue(job)));
  await app.close();
  const listening = smtp.listen(0, "127.0.0.1");
  await once(listening, "listening");
  const address = listening.address();
  env = {
    DATABASE_URL: test.workerUrl,
    SECRET_KEYS: MASTER.toString("base64"),
    MAIL_URL: `smtp://127.0.0.1:${typeof address === "object" ? (address?.port ?? 0) : 0}`,
    CONCURRENCY: "20",
    TENANT_CONCURRENCY: "100",
    LEASE_SECONDS: "1",
    LOG_LEVEL: "info",
  };
});

afterAll(async () => {
  await Promise.all(workers.map((worker) => end(worker)));
  smtp.close();
  await test.stop();
});

async function jobs(): Promise<Readonly<Record<string, unknown>>> {
  const [counts] = await asOwner(
    test.ownerUrl,
    `select count(*)::int as jobs, count(*) filter (where state = 'done')::int as done,
       count(*) filter (where state = 'buried')::int as buried, sum(attempt)::int as attempts from waypost.job`,
  );
  return counts ?? {};
}

describe("workers that are killed over and over", () => {
  it("lose none of a thousand jobs, and what is done again is the same mail", async () => {
    workers = await Promise.all([start("main.ts", env), start("main.ts", env)]);
    let kills = 0;
    for (let before = 0; ;) {
      await sleep(50);
      const done = Number((await jobs())["done"]);
      // Each kill meets workers that work, however slow the machine is.
      if (done < JOBS && (kills === MOST_KILLS || done < before + 50)) continue;
      if (done === JOBS) break;
      before = done;
      const [first, ...others] = workers;
      if (first === undefined) throw new Error("there are no workers");
      await end(first);
      kills += 1;
      workers = [...others, await start("main.ts", env)];
    }
    const counted = await jobs();
    const received = [...mails.values()].reduce((sum, times) => sum + times, 0);
    console.log(`${kills} kills: ${JSON.stringify(counted)}, ${received} mails received, ${mails.size} different ones`);
    expect(counted).toMatchObject({ jobs: JOBS, done: JOBS, buried: 0 });
    expect(kills).toBeGreaterThan(2);
    // Some were at work when their worker died, and were done again: to the reader they are the same mail.
    expect(counted["attempts"]).toBeGreaterThan(JOBS);
    expect(mails.size).toBe(JOBS);
  }, 240_000);

  it("end at the word of SIGTERM once what is in hand is done", async () => {
    const [worker] = workers;
    if (worker === undefined) throw new Error("there are no workers");
    await end(worker, "SIGTERM");
    expect(worker.process.exitCode).toBe(0);
    expect(worker.lines.at(-1)).toContain("stopped");
  });
});
