import {
  accessStoreContract,
  amendContract,
  formStoreContract,
  outboxContract,
  queueContract,
  responseStoreContract,
  resumeStoreContract,
  usedTokensContract,
} from "@waypost/ports/contracts";
import { tenantId } from "@waypost/ports";
import type { TenantId } from "@waypost/ports";
import { afterAll, beforeAll, expect, it } from "vitest";
import { connectPostgres } from "../src/postgres.ts";
import type { Postgres } from "../src/postgres.ts";
import { asOwner, startTestDatabase } from "../src/testing.ts";
import type { TestDatabase } from "../src/testing.ts";

let test: TestDatabase;
let owner: Postgres;
let app: Postgres;
let worker: Postgres;

beforeAll(async () => {
  test = await startTestDatabase();
  owner = connectPostgres(test.ownerUrl);
  app = connectPostgres(test.appUrl);
  worker = connectPostgres(test.workerUrl);
  for (const name of ["acme", "other"]) {
    const id = tenantId(name);
    if (id === null) throw new Error(name);
    await owner.tenants.put({ id, name, theme: {}, wrappedKey: Buffer.from(name) });
    await owner.forms.publish(id, "car", { id: "car" });
  }
});

afterAll(async () => {
  await Promise.all([owner.close(), app.close(), worker.close()]);
  await test.stop();
});

responseStoreContract("Postgres", () => Promise.resolve(app.responses));
amendContract("Postgres", () => Promise.resolve({ app: app.responses, worker: worker.responses }));
outboxContract("Postgres", () => Promise.resolve({ responses: app.responses, queue: worker.queue }));
queueContract("Postgres", () => Promise.resolve({ app: app.queue, worker: worker.queue }));
formStoreContract("Postgres", () => Promise.resolve({ publisher: owner.forms, reader: app.forms }));
accessStoreContract("Postgres", () => Promise.resolve(app.access));
resumeStoreContract("Postgres", () => Promise.resolve({ resume: app.resume, responses: app.responses }));
usedTokensContract("Postgres", () => Promise.resolve(app.usedTokens));

it("finds the rows that are saved by their keys, though the plan was made when there were next to none", async () => {
  const ACME = tenantId("acme") as TenantId;
  const one = connectPostgres(test.appUrl, 1);
  const entriesRead = async () => {
    const [row] = await asOwner(
      test.ownerUrl,
      "select idx_tup_read::int as read from pg_stat_user_indexes where indexrelname = 'response_pkey'",
    );
    return row?.["read"] as number;
  };
  await asOwner(test.ownerUrl, "alter table waypost.response set (autovacuum_enabled = false)");
  const of = {
    tenant: ACME,
    id: "first",
    form: "car",
    formVersion: 1,
    sealed: Buffer.from("x"),
    expiresAt: "2030-01-01",
  };
  await one.responses.create(of);
  for (let from = 1; from <= 10; from++) await one.responses.save({ ...of, from });
  await asOwner(
    test.ownerUrl,
    `insert into waypost.response (tenant_id, id, form, form_version, version, status, sealed, expires_at)
     select 'acme', 'many-' || n, 'car', 1, 1, 'in-progress', '\\x00', '2030-01-01' from generate_series(1, 2000) as n`,
  );
  const before = await entriesRead();
  expect(await one.responses.save({ ...of, from: 11 })).toMatchObject({ kind: "saved" });
  // What a session has read is counted when it ends.
  await one.close();
  await expect.poll(entriesRead).toBeGreaterThan(before);
  expect((await entriesRead()) - before).toBeLessThan(500);
});
