import { tenantId } from "@waypost/ports";
import type { Destination, TenantId } from "@waypost/ports";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { connectPostgres } from "../src/postgres.ts";
import type { Postgres } from "../src/postgres.ts";
import { asOwner, startTestDatabase } from "../src/testing.ts";
import type { TestDatabase } from "../src/testing.ts";

const [ACME, OTHER] = [tenantId("acme") as TenantId, tenantId("other") as TenantId];
const EXPIRES = "2030-01-01T00:00:00.000Z";

let test: TestDatabase;
let owner: Postgres;
let app: Postgres;
let worker: Postgres;
let made = 0;

beforeAll(async () => {
  test = await startTestDatabase();
  owner = connectPostgres(test.ownerUrl, 1);
  for (const id of [ACME, OTHER]) {
    await owner.tenants.put({ id, name: id, theme: {}, wrappedKey: Buffer.from(id) });
    for (const form of ["car", "van"]) await owner.forms.publish(id, form, { id: form });
  }
  app = connectPostgres(test.appUrl, 2);
  worker = connectPostgres(test.workerUrl, 2);
});

afterEach(() => asOwner(test.ownerUrl, "delete from waypost.job; delete from waypost.destination"));

afterAll(async () => {
  await Promise.all([owner.close(), app.close(), worker.close()]);
  await test.stop();
});

const destination = (name: string, more: Partial<Destination> = {}): Destination => ({
  tenant: ACME,
  name,
  form: null,
  kind: "folder",
  sealed: Buffer.from("sealed"),
  ...more,
});

/** Submits a response of a form, and gives its id. */
async function submit(form: string): Promise<string> {
  const id = `r${++made}`;
  const common = { tenant: ACME, id, form, formVersion: 1, sealed: Buffer.from(id), expiresAt: EXPIRES };
  await app.responses.create(common);
  const submission = { ...common, response: id, reference: id, submittedAt: "2026-11-21T10:00:00.000Z" };
  expect((await app.responses.submit({ ...common, from: 1 }, submission, [])).kind).toBe("saved");
  return id;
}

const deliveries = async () => {
  const jobs = await worker.jobs.list(ACME, { type: "submission.deliver" });
  return jobs.map(({ key }) => key).sort();
};

describe("a submission", () => {
  it("is delivered to each destination of its form and of every form, in the transaction that submits it", async () => {
    for (const each of [destination("all"), destination("cars", { form: "car" }), destination("vans", { form: "van" })])
      await owner.destinations.put(each);
    await owner.destinations.put(destination("theirs", { tenant: OTHER }));
    const id = await submit("car");
    expect(await deliveries()).toEqual([`${id} 2 all`, `${id} 2 cars`]);
    const [job] = await worker.queue.claim(["submission.deliver"], 1, 1000);
    expect(job?.payload).toEqual({ response: id, destination: "all", event: "submission.created" });
  });

  it("is delivered again when it is amended", async () => {
    await owner.destinations.put(destination("all"));
    const id = await submit("car");
    const save = { tenant: ACME, id, from: 2, sealed: Buffer.from("more"), expiresAt: EXPIRES };
    expect((await worker.responses.amend(save, Buffer.from("amended"), [])).kind).toBe("saved");
    expect(await deliveries()).toEqual([`${id} 2 all`, `${id} 3 all`]);
  });

  it("is not delivered to a destination that is paused, until it is put back", async () => {
    await owner.destinations.put(destination("all"));
    await worker.destinations.pause(ACME, "all", "gone");
    expect(await worker.destinations.find(ACME, "all")).toMatchObject({ paused: "gone" });
    await submit("car");
    expect(await deliveries()).toEqual([]);
    await owner.destinations.put(destination("all"));
    await submit("car");
    expect(await deliveries()).toHaveLength(1);
  });
});

describe("destinations", () => {
  it("are listed and removed, each tenant its own", async () => {
    await owner.destinations.put(destination("a"));
    await owner.destinations.put(destination("b", { kind: "webhook", form: "car" }));
    expect((await worker.destinations.list(ACME)).map(({ name, kind, form }) => [name, kind, form])).toEqual([
      ["a", "folder", null],
      ["b", "webhook", "car"],
    ]);
    expect(await worker.destinations.list(OTHER)).toEqual([]);
    expect(await owner.destinations.remove(OTHER, "a")).toBe(false);
    expect(await owner.destinations.remove(ACME, "a")).toBe(true);
    expect(await owner.destinations.find(ACME, "a")).toBe(null);
  });
});
