import { tenantId } from "@waypost/ports";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectPostgres } from "../../src/postgres.ts";
import type { Postgres } from "../../src/postgres.ts";
import { asOwner, startTestDatabase } from "../../src/testing.ts";
import type { TestDatabase } from "../../src/testing.ts";

const acme = tenantId("acme");
if (acme === null) throw new Error("the name is none");
const tenant = acme;
const EXPIRES = "2030-01-01T00:00:00.000Z";

let test: TestDatabase;
let app: Postgres;

beforeAll(async () => {
  test = await startTestDatabase();
  const owner = connectPostgres(test.ownerUrl, 1);
  await owner.tenants.put({ id: tenant, name: "Acme", theme: {}, wrappedKey: Buffer.from("k") });
  await owner.forms.publish(tenant, "car", { id: "car" });
  await owner.close();
  app = connectPostgres(test.appUrl, 2);
});

afterAll(async () => {
  await app.close();
  await test.stop();
});

const historyOf = (table: string, key: readonly string[]) =>
  asOwner(
    test.ownerUrl,
    `select operation, actor, old, old_bytes, new, new_bytes, latest from waypost.change
     where tenant_id = $1 and table_name = $2 and key = $3 order by id`,
    [tenant, table, key],
  );

const create = (id: string, sealed: string) =>
  app.responses.create({ tenant, id, form: "car", formVersion: 1, sealed: Buffer.from(sealed), expiresAt: EXPIRES });

/** What a statement of the app fails with; the tenant is set. */
async function refusal(sql: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: test.appUrl });
  await client.connect();
  try {
    await client.query("select set_config('waypost.tenant', 'acme', false)");
    await client.query(sql);
    return undefined;
  } catch (error) {
    return (error as pg.DatabaseError).code;
  } finally {
    await client.end();
  }
}

describe("history", () => {
  it("says what each change found and what it made of it, bytes and all", async () => {
    await create("r1", "one");
    await app.responses.save({ tenant, id: "r1", from: 1, sealed: Buffer.from("two"), expiresAt: EXPIRES });
    await asOwner(test.ownerUrl, "delete from waypost.response where id = 'r1'");
    const [made, saved, gone] = await historyOf("response", ["r1"]);
    expect(made).toMatchObject({
      operation: "insert",
      actor: "waypost_app",
      old: null,
      new: { id: "r1", version: "1", sealed: "1", expires_at: "2030-01-01 00:00:00+00" },
      new_bytes: [Buffer.from("one")],
      latest: false,
    });
    expect(saved).toMatchObject({ operation: "update", old: { version: "1" }, new: { version: "2" } });
    expect(gone).toMatchObject({
      operation: "delete",
      old: { version: "2" },
      old_bytes: [Buffer.from("two")],
      new: null,
    });
    expect(gone).toMatchObject({ latest: true });
  });

  it("holds every column of a row", async () => {
    await create("columns", "x");
    await asOwner(test.ownerUrl, "delete from waypost.response where id = 'columns'");
    const [, gone] = await historyOf("response", ["columns"]);
    const columns = await asOwner(
      test.ownerUrl,
      "select attname from pg_attribute where attrelid = 'waypost.response'::regclass and attnum > 0 and not attisdropped",
    );
    expect(Object.keys(gone?.["old"] as object).sort()).toEqual(columns.map(({ attname }) => attname).sort());
  });

  it("takes a row under another key for one that went and one that came", async () => {
    await create("keyed", "x");
    const code = { tenant, response: "keyed", form: "car", expiresAt: EXPIRES };
    await app.resume.put({ ...code, codeHash: Buffer.from("first") });
    await app.resume.put({ ...code, codeHash: Buffer.from("second") });
    const key = (text: string) => [`\\x${Buffer.from(text).toString("hex")}`];
    expect((await historyOf("resume_code", key("first"))).map(({ operation }) => operation)).toEqual([
      "insert",
      "update",
    ]);
    expect((await historyOf("resume_code", key("second"))).map(({ operation }) => operation)).toEqual(["insert"]);
  });

  it("names who did it, where the connection says so", async () => {
    await asOwner(
      test.ownerUrl,
      `select set_config('waypost.actor', 'ada', false);
       insert into waypost.resume_code select tenant_id, 'third', id, form, expires_at from waypost.response limit 0;
       delete from waypost.resume_code`,
    );
    const [row] = await asOwner(
      test.ownerUrl,
      "select actor from waypost.history where operation = 'delete' order by id desc limit 1",
    );
    expect(row?.["actor"]).toMatch(/: ada$/);
  });

  it("is written by triggers alone, and by no role of the apps read, changed or lost", async () => {
    const row =
      "insert into waypost.history (tenant_id, table_name, operation, key) values ('acme', 'x', 'insert', '{}')";
    expect(await refusal(row)).toBe("42501");
    await expect(asOwner(test.ownerUrl, row)).rejects.toThrow("history is written by triggers alone");
    for (const sql of [
      "select from waypost.history",
      "update waypost.history set key = '{}'",
      "delete from waypost.history",
    ])
      expect(await refusal(sql)).toBe("42501");
    expect(await refusal("select from waypost.history_rest")).toBe("42501");
    expect(await refusal("select from waypost.change")).toBe("42501");
  });

  it("is not passed by with truncate", async () => {
    await expect(asOwner(test.ownerUrl, "truncate waypost.resume_code")).rejects.toThrow("delete its rows instead");
  });

  it("has a partition for this month and some ahead, guarded like every table; the rest takes what has none", async () => {
    const made = await asOwner(test.ownerUrl, "select * from waypost.make_history_partitions(5) as name");
    expect(made).toHaveLength(2);
    const partitions = await asOwner(
      test.ownerUrl,
      `select relname, relrowsecurity and relforcerowsecurity as guarded from pg_inherits join pg_class on oid = inhrelid
       where inhparent = 'waypost.history'::regclass`,
    );
    expect(partitions).toHaveLength(7);
    expect(partitions.every(({ guarded }) => guarded === true)).toBe(true);
    const [counted] = await asOwner(test.ownerUrl, "select count(*)::int as count from waypost.history_rest");
    expect(counted).toEqual({ count: 0 });
  });

  it("is forgotten by months; restores reach back to what is left", async () => {
    const past = "history_2020_01";
    await asOwner(
      test.ownerUrl,
      `create table waypost.${past} partition of waypost.history for values from ('2020-01-01 00:00:00+00') to ('2020-02-01 00:00:00+00');
       update waypost.kept_table set since = '2020-01-10'`,
    );
    const forget = (before: string) =>
      asOwner(test.ownerUrl, "select waypost.forget_history($1::timestamptz) as name", [before]);
    expect(await forget("2020-01-31T23:59:59Z")).toEqual([]);
    expect(await forget("2020-02-15T00:00:00Z")).toEqual([{ name: past }]);
    const since = await asOwner(test.ownerUrl, "select distinct since from waypost.kept_table");
    expect(since).toEqual([{ since: new Date("2020-02-01T00:00:00Z") }]);
  });

  it("is of the schema that the migrations made", async () => {
    const [row] = await asOwner(
      test.ownerUrl,
      `select (select max(schema_version) from waypost.history) = (select max(left(name, 4)::int) from waypost.migration) as equal`,
    );
    expect(row).toEqual({ equal: true });
  });
});
