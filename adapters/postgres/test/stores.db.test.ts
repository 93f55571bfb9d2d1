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
import { afterAll, beforeAll } from "vitest";
import { connectPostgres } from "../src/postgres.ts";
import type { Postgres } from "../src/postgres.ts";
import { startTestDatabase } from "../src/testing.ts";
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
