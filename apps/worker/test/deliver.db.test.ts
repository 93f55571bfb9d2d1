import { folderBlobs, tenantCipher } from "@waypost/adapter-local";
import { connectPostgres } from "@waypost/adapter-postgres";
import type { Postgres } from "@waypost/adapter-postgres";
import { asOwner, startTestDatabase } from "@waypost/adapter-postgres/testing";
import type { TestDatabase } from "@waypost/adapter-postgres/testing";
import { newJob, TENANT_BACKUP, tenantId, USAGE_COUNT } from "@waypost/ports";
import type { Tenant, TenantId } from "@waypost/ports";
import { startFauxqs } from "fauxqs";
import type { FauxqsServer } from "fauxqs";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { end, start } from "./support/worker-process.ts";
import type { Running } from "./support/worker-process.ts";

const ACME = tenantId("acme") as TenantId;
const MASTER = Buffer.alloc(32, 9);
const SECRET = Buffer.alloc(32, 3);
const EXPIRES = "2030-01-01T00:00:00.000Z";

let test: TestDatabase;
let app: Postgres;
let worker: Running;
let tenant: Tenant;
const cipher = tenantCipher([MASTER]);
const folder = mkdtempSync(join(tmpdir(), "waypost-deliver-"));

/** What the receiver got; it is in trouble the first time. */
const received: { readonly headers: IncomingHttpHeaders; readonly body: string }[] = [];
const receiver = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
    response.writeHead(received.length === 1 ? 503 : 200).end();
  });
});

beforeAll(async () => {
  test = await startTestDatabase();
  await once(receiver.listen(0, "127.0.0.1"), "listening");
  const { port } = receiver.address() as AddressInfo;
  tenant = { id: ACME, name: "Acme", theme: {}, wrappedKey: cipher.newKey() };
  const owner = connectPostgres(test.ownerUrl, 1);
  await owner.tenants.put(tenant);
  await owner.forms.publish(ACME, "car", { id: "car" });
  const seal = (name: string, settings: unknown) =>
    cipher.seal(tenant, `destination/${name}`, JSON.stringify(settings));
  const hook = { url: `http://127.0.0.1:${port}/in`, secret: `whsec_${SECRET.toString("base64")}` };
  await owner.destinations.put({ tenant: ACME, name: "crm", form: "car", kind: "webhook", sealed: seal("crm", hook) });
  const files = { formats: ["json", "csv"] };
  await owner.destinations.put({
    tenant: ACME,
    name: "files",
    form: null,
    kind: "folder",
    sealed: seal("files", files),
  });
  await owner.close();
  app = connectPostgres(test.appUrl, 2);
  worker = await start("main.ts", {
    DATABASE_URL: test.workerUrl,
    SECRET_KEYS: MASTER.toString("base64"),
    MAIL_URL: "smtp://127.0.0.1:1",
    DELIVERY_DIR: join(folder, "deliveries"),
    BLOB_URL: pathToFileURL(join(folder, "blobs")).href,
    OPERATOR_DATABASE_URL: test.ownerUrl,
  });
});

afterAll(async () => {
  await end(worker, "SIGTERM");
  receiver.close();
  receiver.closeAllConnections();
  await app.close();
  await test.stop();
  rmSync(folder, { recursive: true });
});

async function eventually(check: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await check()); tries++) {
    if (tries > 500) throw new Error(`it did not come about:\n${worker.lines.slice(-8).join("\n")}`);
    await sleep(50);
  }
}

async function submit(id: string): Promise<void> {
  const data = { form: "car", answers: [{ field: "name", value: "Ann" }], submittedAt: "2026-11-21T10:00:00.000Z" };
  const common = { tenant: ACME, id, form: "car", formVersion: 1, sealed: Buffer.from(id), expiresAt: EXPIRES };
  await app.responses.create(common);
  const sealed = cipher.seal(tenant, `submission/${id}`, JSON.stringify(data));
  const submission = { ...common, response: id, reference: `REF-${id}`, sealed, submittedAt: data.submittedAt };
  await app.responses.submit({ ...common, from: 1 }, submission, []);
}

describe("a running worker", () => {
  it("writes a submission as files within a second", async () => {
    await submit("r1");
    const file = join(folder, "deliveries/acme/car/REF-r1.json");
    await eventually(() => existsSync(file) && existsSync(file.replace("json", "csv")));
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ reference: "REF-r1", form: "car" });
  });

  it("posts it again, as the same signed message, after the receiver was in trouble", async () => {
    await eventually(() => received.length === 1);
    await sleep(200);
    await asOwner(test.ownerUrl, "update waypost.job set run_at = now() where state = 'due'");
    await eventually(() => received.length === 2);
    const [first, second] = received;
    expect(second?.headers["webhook-id"]).toBe(first?.headers["webhook-id"]);
    const { headers, body } = second ?? { headers: {}, body: "" };
    const signed = `${String(headers["webhook-id"])}.${String(headers["webhook-timestamp"])}.${body}`;
    const signature = createHmac("sha256", SECRET).update(signed).digest("base64");
    expect(headers["webhook-signature"]).toBe(`v1,${signature}`);
    expect(JSON.parse(body)).toMatchObject({ type: "submission.created", data: { reference: "REF-r1" } });
  });

  it("backs a tenant up, and counts that with what the tenant uses", async () => {
    await app.queue.enqueue(newJob(TENANT_BACKUP, { tenant: ACME, key: "a", payload: { verify: false } }));
    await eventually(() => worker.lines.some((line) => line.includes("tenant.backup") && line.includes('"done"')));
    await app.queue.enqueue(newJob(USAGE_COUNT, { tenant: ACME, key: "a", payload: {} }));
    await eventually(() => worker.lines.some((line) => line.includes("usage.count") && line.includes('"done"')));
    const [day] = await asOwner(test.ownerUrl, "select blob_bytes::int, submissions::int from waypost.usage_day");
    expect(day).toEqual({ blob_bytes: await folderBlobs(join(folder, "blobs")).bytes(ACME), submissions: 1 });
    expect(day?.["blob_bytes"]).toBeGreaterThan(100);
  });
});

describe("a worker with SQS and S3", () => {
  let amazon: FauxqsServer;

  beforeAll(async () => {
    amazon = await startFauxqs({ port: 0, host: "127.0.0.1", logger: false });
    amazon.createBucket("waypost");
    const endpoint = `http://127.0.0.1:${amazon.port}`;
    await end(worker, "SIGTERM");
    worker = await start("main.ts", {
      DATABASE_URL: test.workerUrl,
      SECRET_KEYS: MASTER.toString("base64"),
      MAIL_URL: "smtp://127.0.0.1:1",
      DELIVERY_URL: "s3://waypost/deliveries",
      BLOB_URL: "s3://waypost/blobs",
      OPERATOR_DATABASE_URL: test.ownerUrl,
      LOG_LEVEL: "debug",
      QUEUE_URL: "sqs://eu-west-2/tests",
      SQS_ENDPOINT: endpoint,
      S3_ENDPOINT: endpoint,
      AWS_ACCESS_KEY_ID: "test",
      AWS_SECRET_ACCESS_KEY: "test",
    });
  });

  afterAll(() => amazon.stop());

  it("delivers a submission through the queue into the bucket", async () => {
    await submit("r2");
    const place = `http://127.0.0.1:${amazon.port}/waypost/deliveries/acme/car/REF-r2.json`;
    await eventually(() => fetch(place).then(({ ok }) => ok));
    const delivered = await fetch(place);
    expect(await delivered.json()).toMatchObject({ reference: "REF-r2", form: "car" });
    expect(worker.lines.some((line) => line.includes("submission.deliver") && line.includes("handed on"))).toBe(true);
  });

  it("backs a tenant up into the bucket, proved from there", async () => {
    await app.queue.enqueue(newJob(TENANT_BACKUP, { tenant: ACME, key: "s3", payload: { verify: true } }));
    await eventually(() => worker.lines.some((line) => line.includes("tenant.backup") && line.includes('"attempted"')));
    const listed = await fetch(`http://127.0.0.1:${amazon.port}/waypost?list-type=2&prefix=blobs/acme/backups`);
    expect(worker.lines.filter((line) => line.includes("tenant.backup")).at(-1)).toContain('"result":"done"');
    expect(await listed.text()).toMatch(/<Key>blobs\/acme\/backups~[^<]+\.blob<\/Key>/);
  });

  it("puts its dead letters beside the database's, where they are tried again from", async () => {
    await app.queue.enqueue({ tenant: ACME, type: "mail.send", key: "broken", payload: { sealed: 1 } });
    const stateOf = () =>
      asOwner(test.ownerUrl, "select state, error from waypost.job where key = 'broken'").then(([row]) => row);
    await eventually(() => worker.lines.some((line) => line.includes("mail.send") && line.includes("buried")));
    expect(await stateOf()).toEqual({ state: "buried", error: "PayloadBroken" });
    const jobs = connectPostgres(test.operationsUrl, 1);
    expect(await jobs.operations.retryAll(ACME, "mail.send")).toBe(1);
    await jobs.close();
    const buried = () => worker.lines.filter((line) => line.includes("mail.send") && line.includes("buried")).length;
    await eventually(() => buried() === 2);
    expect(await stateOf()).toMatchObject({ state: "buried" });
  });
});
