import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyAudit } from "../../src/time-machine/audit.ts";
import { ACME, OTHER, startWorld } from "./world.ts";
import type { World } from "./world.ts";

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const verify = (tenant = ACME) => verifyAudit(world.operator, tenant);
const actions = async () =>
  (await world.sql("select action from waypost.audit where tenant_id = 'acme' order by number")).map(
    ({ action }) => action,
  );

describe("the audit", () => {
  it("has who was made, what was published and what changed of a tenant, without keys", async () => {
    await world.owner.tenants.put({ id: ACME, name: "Acme Ltd", theme: {}, wrappedKey: Buffer.from("secret") });
    expect(await actions()).toEqual(["tenant.create", "form.publish", "tenant.change"]);
    expect(await world.sql("select subject from waypost.audit where details::text like '%secret%'")).toEqual([]);
    expect(await verify()).toMatchObject({ entries: 3, flaws: [] });
  });

  it("is one chain a tenant, however many write at once", async () => {
    await Promise.all(
      Array.from({ length: 12 }, (_, i) => world.sql("select waypost.write_audit('acme', 'test', $1, '{}')", [`${i}`])),
    );
    const { entries, flaws } = await verify();
    expect({ entries, flaws }).toEqual({ entries: 15, flaws: [] });
    expect(await verify(OTHER)).toMatchObject({ entries: 2, flaws: [] });
  });

  it("lets nobody choose a number, a moment, an author or a hash", async () => {
    await world.sql(
      `insert into waypost.audit (tenant_id, number, at, actor, action, subject, previous, hash)
       values ('acme', 1, '2020-01-01', 'nobody', 'forged', 'x', '', '')`,
    );
    expect(await verify()).toMatchObject({ flaws: [] });
    const [row] = await world.sql(
      "select actor, at > now() - interval '1 minute' as now from waypost.audit where action = 'forged'",
    );
    expect(row).toMatchObject({ actor: expect.not.stringContaining("nobody") as string, now: true });
  });

  it("is not changed, even by its owner, who has to take its guard away; then the changed entry is named", async () => {
    await expect(world.sql("update waypost.audit set subject = 'x'")).rejects.toThrow("only ever added to");
    await world.sql(
      `alter table waypost.audit disable trigger audit_is_not_changed;
       update waypost.audit set subject = 'van 1' where tenant_id = 'acme' and number = 2;
       alter table waypost.audit enable trigger audit_is_not_changed`,
    );
    expect((await verify()).flaws).toEqual([{ number: 2, flaw: "changed" }]);
    expect((await verify(OTHER)).flaws).toEqual([]);
  });
});
