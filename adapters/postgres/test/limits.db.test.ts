import { DEFAULT_LIMITS, tenantId } from "@waypost/ports";
import type { TenantId, TenantLimits } from "@waypost/ports";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectPostgres } from "../src/postgres.ts";
import type { Postgres } from "../src/postgres.ts";
import { startTestDatabase } from "../src/testing.ts";
import type { TestDatabase } from "../src/testing.ts";

let test: TestDatabase;
let owner: Postgres;
let app: Postgres;

beforeAll(async () => {
  test = await startTestDatabase();
  owner = connectPostgres(test.ownerUrl, 2);
  app = connectPostgres(test.appUrl, 4);
});

afterAll(async () => {
  await Promise.all([owner.close(), app.close()]);
  await test.stop();
});

/** A new tenant with a form, under limits of its own. The app has looked it up, as it does at every request. */
async function tenantWith(name: string, limits: Partial<TenantLimits>): Promise<TenantId> {
  const id = tenantId(name) as TenantId;
  await owner.tenants.put({ id, name, theme: {}, wrappedKey: Buffer.from(name) });
  await owner.forms.publish(id, "car", { id: "car" });
  expect(await owner.tenants.limit(id, limits)).toBe(true);
  await app.tenants.find(id);
  return id;
}

const responseOf = (tenant: TenantId, id: string) => ({
  tenant,
  id,
  form: "car",
  formVersion: 1,
  sealed: Buffer.from("answers"),
  expiresAt: "2030-01-01T00:00:00.000Z",
});

describe("open responses", () => {
  it("are begun up to the limit, by however many at once, and again when one is submitted", async () => {
    const tenant = await tenantWith("full", { openResponses: 3 });
    const begin = (id: string) => app.responses.create(responseOf(tenant, id));
    const first = await Promise.all(["a", "b", "c", "d", "e"].map(begin));
    expect(first.toSorted()).toEqual(["created", "created", "created", "full", "full"]);
    expect(await begin("f")).toBe("full");
    const [open = ""] = ["a", "b", "c", "d", "e"].filter((_, at) => first[at] === "created");
    const submission = { ...responseOf(tenant, open), response: open, reference: "R1", submittedAt: "2026-11-21" };
    expect(await app.responses.submit({ ...responseOf(tenant, open), from: 1 }, submission, [])).toMatchObject({
      kind: "saved",
    });
    expect(await begin("f")).toBe("created");
    expect(await begin("g")).toBe("full");
  });

  it("can be gone on with when no more can be begun", async () => {
    const tenant = await tenantWith("brimful", { openResponses: 1 });
    await app.responses.create(responseOf(tenant, "a"));
    expect(await app.responses.create(responseOf(tenant, "b"))).toBe("full");
    expect(await app.responses.create(responseOf(tenant, "a"))).toBe("created");
    expect(await app.responses.save({ ...responseOf(tenant, "a"), from: 1 })).toEqual({ kind: "saved", version: 2 });
  });

  it("of one tenant leave the others all of theirs", async () => {
    const tenant = await tenantWith("other", {});
    expect(await app.responses.create(responseOf(tenant, "a"))).toBe("created");
    expect(await owner.tenants.usage(tenant)).toMatchObject({ openResponses: 1, submissions: 0, jobsWaiting: 0 });
  });
});

describe("a tenant", () => {
  it("has the limits of everybody until it has its own, and reads them back", async () => {
    const tenant = await tenantWith("plain", {});
    expect(app.database.limitsOf(tenant)).toEqual(DEFAULT_LIMITS);
    await owner.tenants.limit(tenant, { connections: 2 });
    expect(await app.tenants.find(tenant)).toMatchObject({ limits: { connections: 2 }, suspended: false });
    expect(app.database.limitsOf(tenant)).toEqual({ ...DEFAULT_LIMITS, connections: 2 });
  });

  it("keeps its limits and stays suspended when it is brought up to date", async () => {
    const tenant = await tenantWith("kept", { connections: 3 });
    await owner.tenants.suspend(tenant, true);
    await owner.tenants.put({ id: tenant, name: "Kept", theme: {}, wrappedKey: Buffer.from("another") });
    expect(await app.tenants.find(tenant)).toMatchObject({
      name: "Kept",
      suspended: true,
      limits: { connections: 3 },
      wrappedKey: Buffer.from("kept"),
    });
  });

  it("that is not there is neither limited nor suspended", async () => {
    const nobody = tenantId("nobody") as TenantId;
    expect([await owner.tenants.limit(nobody, {}), await owner.tenants.suspend(nobody, true)]).toEqual([false, false]);
  });

  it("is limited by the owner alone", async () => {
    const tenant = await tenantWith("modest", {});
    await expect(app.tenants.limit(tenant, {})).rejects.toMatchObject({ code: "42501" });
    await expect(app.tenants.suspend(tenant, true)).rejects.toMatchObject({ code: "42501" });
  });

  it("waits for its own slow statements while others go on, and its statements end in time", async () => {
    const slow = await tenantWith("slow", { connections: 2, statementMilliseconds: 2000 });
    const quick = await tenantWith("quick", {});
    const sleeping = Array.from({ length: 4 }, () =>
      app.database.statement(slow, "select pg_sleep(5)", []).then(
        () => "slept",
        (error: unknown) => (error as { code: string }).code,
      ),
    );
    const others = app.database.statement(quick, "select 1", []).then(() => "the other tenant's");
    expect(await Promise.race([others, ...sleeping])).toBe("the other tenant's");
    expect(await Promise.all(sleeping)).toEqual(Array.from({ length: 4 }, () => "57014"));
  });
});
