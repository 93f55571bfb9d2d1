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
    `select operation, actor, old, old_bytes, new, new_bytes, latest,
       waypost.saved_state(tenant_id, (old ->> 'saved_in')::bigint, (old ->> 'saved_as')::integer) as state
     from waypost.change
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
      new: { id: "r1", version: "1", saved_as: "1", expires_at: "2030-01-01 00:00:00+00" },
      latest: false,
    });
    expect(saved).toMatchObject({
      operation: "update",
      old: { version: "1" },
      state: Buffer.from("one"),
      new: { version: "2" },
    });
    expect(gone).toMatchObject({
      operation: "delete",
      old: { version: "2" },
      old_bytes: [null],
      state: Buffer.from("two"),
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

  it("of saves that came together is one row, which tells of each; what was refused left no bytes", async () => {
    const ids = ["b1", "b2", "b3"];
    const saved = (id: string, from: number, sealed: string) =>
      app.responses.save({ tenant, id, from, sealed: Buffer.from(sealed), expiresAt: EXPIRES });
    const all = (from: number, of: (id: string) => string) => Promise.all(ids.map((id) => saved(id, from, of(id))));
    await Promise.all(ids.map((id) => create(id, "x")));
    await all(1, (id) => `first of ${id}`);
    expect(await Promise.all([...ids.map((id) => saved(id, 2, `second of ${id}`)), saved("b4", 2, "refused")])).toEqual(
      [...ids.map(() => ({ kind: "saved", version: 3 })), { kind: "missing" }],
    );
    const [packed] = await asOwner(
      test.ownerUrl,
      "select row_count, texts[:3] as keys, old_row, old_bytes from waypost.history order by id desc limit 1",
    );
    expect(packed).toMatchObject({ row_count: 3, old_row: null, old_bytes: null });
    expect([...(packed?.["keys"] as string[])].sort()).toEqual(ids);
    for (const id of ids) {
      const [, , last] = await historyOf("response", [id]);
      expect(last).toMatchObject({ operation: "update", old: { id, form: "car", version: "2", sealed: null } });
      expect(last?.["state"]).toEqual(Buffer.from(`first of ${id}`));
      expect(String((last?.["old"] as Record<string, unknown>)["expires_at"])).toBe("2030-01-01 00:00:00+00");
      expect((await app.responses.read(tenant, id))?.sealed).toEqual(Buffer.from(`second of ${id}`));
    }
    const refused = await asOwner(
      test.ownerUrl,
      "select from waypost.saved_states where position('refused' in sealed) > 0",
    );
    expect(refused).toEqual([]);
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

  it("lets states go with it that nothing leads to any more, and no other", async () => {
    await create("idle", "x");
    await app.responses.save({ tenant, id: "idle", from: 1, sealed: Buffer.from("newest"), expiresAt: EXPIRES });
    await create("busy", "x");
    for (const from of [1, 2, 3])
      await app.responses.save({ tenant, id: "busy", from, sealed: Buffer.from(`state ${from}`), expiresAt: EXPIRES });
    const left = async () => {
      const rows = await asOwner(
        test.ownerUrl,
        "select convert_from(sealed, 'UTF8') as state from waypost.saved_states where sealed in ('newest', 'state 1', 'state 2', 'state 3') order by 1",
      );
      return rows.map(({ state }) => state);
    };
    const forget = () => asOwner(test.ownerUrl, "select waypost.forget_states(clock_timestamp())");
    await forget();
    expect(await left()).toEqual(["newest", "state 1", "state 2", "state 3"]);
    // As if the month of the oldest change were forgotten.
    await asOwner(
      test.ownerUrl,
      "delete from waypost.history where table_name = 'response' and waypost.row_before(old, old_row) ->> 'version' = '2'",
    );
    await forget();
    expect(await left()).toEqual(["newest", "state 2", "state 3"]);
    expect((await app.responses.read(tenant, "idle"))?.sealed).toEqual(Buffer.from("newest"));
  });

  it("is of the schema that the migrations made", async () => {
    const [row] = await asOwner(
      test.ownerUrl,
      `select (select max(schema_version) from waypost.history) = (select max(left(name, 4)::int) from waypost.migration) as equal`,
    );
    expect(row).toEqual({ equal: true });
  });
});
