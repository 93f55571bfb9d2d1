import type { Scope } from "@waypost/time-machine";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { connectPostgres } from "../../src/postgres.ts";
import { restoreTo, undoRestore } from "../../src/time-machine/restore.ts";
import { ACME, EXPIRES, OTHER, startWorld } from "./world.ts";
import type { World } from "./world.ts";

let world: World;
let made = 0;
/** A name that no other test has. */
let r: string;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());
beforeEach(() => {
  made += 1;
  r = `r${made}`;
});

const WHOLE: Scope = { kind: "tenant" };
const order = (scope: Scope = WHOLE, dryRun = false) => ({ tenant: ACME, scope, dryRun, most: 10 });
const restore = (moment: string, scope?: Scope, dryRun?: boolean) =>
  restoreTo(world.operator, order(scope, dryRun), moment);

describe("a restore", () => {
  it("puts every row back as it was: changed, deleted, made since", async () => {
    const { create, save, submit, app, sql, moment, rows } = world;
    await create(ACME, r);
    await create(ACME, `${r}-gone`);
    await submit(ACME, `${r}-gone`, 1);
    const code = { tenant: ACME, response: r, form: "car", expiresAt: EXPIRES };
    await app.resume.put({ ...code, codeHash: Buffer.from(`${r} before`) });
    const before = await rows(ACME);
    const at = await moment();

    await save(ACME, r, 1, "later");
    await app.resume.put({ ...code, codeHash: Buffer.from(`${r} after`) });
    await sql("delete from waypost.submission where response_id = $1", [`${r}-gone`]);
    await sql("delete from waypost.response where id = $1", [`${r}-gone`]);
    await create(ACME, `${r}-new`);
    await submit(ACME, `${r}-new`, 1);
    const { counts, entry } = await restore(at);

    expect(await rows(ACME)).toEqual(before);
    expect(entry).toBeGreaterThan(0);
    expect(counts).toEqual(
      expect.arrayContaining([
        { table: "response", fate: "update", count: 1 },
        { table: "response", fate: "insert", count: 1 },
        { table: "response", fate: "delete", count: 1 },
        { table: "submission", fate: "insert", count: 1 },
        { table: "submission", fate: "delete", count: 1 },
        { table: "resume_code", fate: "insert", count: 1 },
        { table: "resume_code", fate: "delete", count: 1 },
      ]),
    );
  });

  it("brings a whole form back that was deleted, while another tenant goes on", async () => {
    const { create, save, submit, sql, moment, rows } = world;
    for (const i of [1, 2, 3]) await create(ACME, `${r}-${i}`);
    await submit(ACME, `${r}-1`, 1);
    await create(OTHER, r);
    const before = await rows(ACME);
    const at = await moment();
    for (const table of ["submission", "resume_code", "response", "form_version"])
      await sql(`delete from waypost.${table} where tenant_id = 'acme' and form = 'car'`);
    expect((await rows(ACME))["form_version"]).toEqual([]);

    const [saved] = await Promise.all([save(OTHER, r, 1, "meanwhile"), restore(at, { kind: "form", form: "car" })]);
    expect(saved).toMatchObject({ kind: "saved" });
    expect(await rows(ACME)).toEqual(before);
    expect(await world.app.responses.read(OTHER, r)).toMatchObject({ version: 2 });
  });

  it("makes a response's version higher than it ever was, so that who knew a later state sees it is gone", async () => {
    const { create, save, moment } = world;
    await create(ACME, r);
    const at = await moment();
    for (const from of [1, 2, 3]) await save(ACME, r, from, `state ${from}`);
    await restore(at);
    expect(await world.app.responses.read(ACME, r)).toMatchObject({ version: 5, sealed: Buffer.from("first") });
    expect(await save(ACME, r, 4, "from a state that is gone")).toMatchObject({ kind: "conflict" });
  });

  it("finds each state of responses that were saved together, also when their rows are gone", async () => {
    const { app, create, save, sql, moment } = world;
    const ids = [`${r}-1`, `${r}-2`, `${r}-3`];
    const together = (from: number) => Promise.all(ids.map((id) => save(ACME, id, from, `state ${from} of ${id}`)));
    const states = async () =>
      Promise.all(ids.map(async (id) => String((await app.responses.read(ACME, id))?.sealed ?? "none")));
    await Promise.all(ids.map((id) => create(ACME, id)));
    await together(1);
    const at = await moment();
    for (const from of [2, 3]) await together(from);
    await sql("delete from waypost.response where id = $1", [ids[2]]);
    const { counts, samples } = await restore(at);
    expect(counts).toEqual(
      expect.arrayContaining([
        { table: "response", fate: "update", count: 2 },
        { table: "response", fate: "insert", count: 1 },
      ]),
    );
    expect(samples.map(({ key }) => key)).toEqual(expect.arrayContaining(ids.map((id) => [id])));
    expect(await states()).toEqual(ids.map((id) => `state 1 of ${id}`));
    expect(await app.responses.read(ACME, String(ids[0]))).toMatchObject({ version: 5 });
    await undoRestore(world.operator, { tenant: ACME, dryRun: false, most: 0 });
    expect(await states()).toEqual([`state 3 of ${ids[0]}`, `state 3 of ${ids[1]}`, "none"]);
  });

  it("follows a row that was deleted and made again", async () => {
    const { create, save, sql, moment } = world;
    await create(ACME, r, "one");
    const first = await moment();
    await sql("delete from waypost.response where id = $1", [r]);
    const between = await moment();
    await create(ACME, r, "two");
    await save(ACME, r, 1, "three");
    await restore(first);
    expect(await world.app.responses.read(ACME, r)).toMatchObject({ sealed: Buffer.from("one") });
    await restore(between);
    expect(await world.app.responses.read(ACME, r)).toBeNull();
    await restore(first);
    expect(await world.app.responses.read(ACME, r)).toMatchObject({ sealed: Buffer.from("one") });
  });

  it("touches one response alone when told so", async () => {
    const { create, save, submit, moment, app } = world;
    await create(ACME, r);
    await create(ACME, `${r}-other`);
    const at = await moment();
    await submit(ACME, r, 1);
    await save(ACME, `${r}-other`, 1, "kept");
    const { counts } = await restore(at, { kind: "response", response: r });
    expect(counts).toEqual(
      expect.arrayContaining([
        { table: "response", fate: "update", count: 1 },
        { table: "submission", fate: "delete", count: 1 },
      ]),
    );
    expect(await app.responses.read(ACME, r)).toMatchObject({ status: "in-progress" });
    expect(await app.responses.read(ACME, `${r}-other`)).toMatchObject({ sealed: Buffer.from("kept") });
  });

  it("says what it would do and does nothing, when it is only asked", async () => {
    const { create, save, moment, rows } = world;
    await create(ACME, r);
    const at = await moment();
    await save(ACME, r, 1, "later");
    const before = await rows(ACME);
    const { counts, samples, entry } = await restore(at, WHOLE, true);
    expect(counts).toEqual([{ table: "response", fate: "update", count: 1 }]);
    expect(samples).toMatchObject([{ table: "response", key: [r], fate: "update", now: { id: r }, was: { id: r } }]);
    expect(samples[0]?.now?.["sealed"]).not.toBe(samples[0]?.was?.["sealed"]);
    expect(entry).toBeNull();
    expect(await rows(ACME)).toEqual(before);
  });

  it("is undone, but for rows that somebody changed since", async () => {
    const { create, save, moment, app } = world;
    await create(ACME, r, "old");
    await create(ACME, `${r}-busy`, "old");
    const at = await moment();
    await save(ACME, r, 1, "new");
    await save(ACME, `${r}-busy`, 1, "new");
    await restore(at);
    const busy = await app.responses.read(ACME, `${r}-busy`);
    await save(ACME, `${r}-busy`, busy?.version ?? 0, "newest");
    const undone = await undoRestore(world.operator, order());
    expect(undone.counts).toEqual([{ table: "response", fate: "update", count: 1 }]);
    expect(await app.responses.read(ACME, r)).toMatchObject({ sealed: Buffer.from("new") });
    expect(await app.responses.read(ACME, `${r}-busy`)).toMatchObject({ sealed: Buffer.from("newest") });
  });

  it("undoes a transaction as a whole, when the moment lies within it", async () => {
    const { test, app, create } = world;
    const { default: pg } = await import("pg");
    await create(ACME, `${r}-a`, "before");
    await create(ACME, `${r}-b`, "before");
    const client = new pg.Client({ connectionString: test.ownerUrl });
    await client.connect();
    const set = (id: string) => client.query("update waypost.response set sealed = 'within' where id = $1", [id]);
    await client.query("begin");
    await set(`${r}-a`);
    const at = await world.moment();
    await set(`${r}-b`);
    await client.query("commit");
    await client.end();
    await restore(at);
    for (const id of [`${r}-a`, `${r}-b`])
      expect(await app.responses.read(ACME, id)).toMatchObject({ sealed: Buffer.from("before") });
  });

  it("brings a destination and a schedule back that were removed and changed, and fires nothing twice", async () => {
    const { owner, test } = world;
    const worker = connectPostgres(test.workerUrl, 1);
    await owner.destinations.put({ tenant: ACME, name: r, form: "car", kind: "folder", sealed: Buffer.from(r) });
    const schedule = { tenant: ACME, name: r, cron: "0 3 * * *", zone: "Europe/London", type: r, payload: {} };
    const [first, second] = ["2026-11-20T03:00:00.000Z", "2026-11-21T03:00:00.000Z"];
    const nightly = { ...schedule, priority: "low", nextAt: first } as const;
    await worker.schedules.put(nightly);
    const moment = await world.moment();
    await owner.destinations.remove(ACME, r);
    expect(await worker.schedules.fire(nightly, second)).toBe(true);
    await worker.schedules.pause(nightly, "for now");
    await restore(moment);
    expect(await owner.destinations.find(ACME, r)).toMatchObject({ sealed: Buffer.from(r) });
    const [back] = (await worker.schedules.list(ACME)).filter(({ name }) => name === r);
    expect(back).toMatchObject({ nextAt: first, paused: null });
    await worker.schedules.fire(nightly, second);
    expect(await world.sql("select count(*)::int as jobs from waypost.job where type = $1", [r])).toEqual([
      { jobs: 1 },
    ]);
    await worker.close();
  });

  it("does not make a used token good again", async () => {
    const at = await world.moment();
    const use = { tenant: ACME, tokenHash: Buffer.from(r), expiresAt: EXPIRES };
    expect(await world.app.usedTokens.use(use, "2026-11-21")).toBe(true);
    await restore(at);
    expect(await world.app.usedTokens.use(use, "2026-11-21")).toBe(false);
  });

  it("waits for nobody: a save that comes between is kept or put back, never half", async () => {
    const { create, save, moment, app } = world;
    for (let i = 0; i < 20; i++) await create(ACME, `${r}-${i}`, "old");
    const at = await moment();
    for (let i = 0; i < 20; i++) await save(ACME, `${r}-${i}`, 1, "new");
    const saves = Array.from({ length: 20 }, (_, i) => save(ACME, `${r}-${i}`, 2, "between"));
    await Promise.all([restore(at), ...saves]);
    for (let i = 0; i < 20; i++) {
      const found = await app.responses.read(ACME, `${r}-${i}`);
      expect(["old", "between"]).toContain(Buffer.from(found?.sealed ?? []).toString());
    }
  });

  it("refuses a moment to come, one before history, a tenant that is none, and what nothing is there to undo for", async () => {
    await expect(restore("2999-01-01T00:00:00Z")).rejects.toMatchObject({ code: "restore/future" });
    await expect(restore("2020-01-01T00:00:00Z")).rejects.toMatchObject({ code: "restore/too-early" });
    const nobody = { ...order(), tenant: "nobody" as typeof ACME };
    await expect(restoreTo(world.operator, nobody, await world.moment())).rejects.toMatchObject({
      code: "tenant/unknown",
    });
    await expect(undoRestore(world.operator, { ...order(), tenant: OTHER })).rejects.toMatchObject({
      code: "restore/nothing-to-undo",
    });
  });

  it("says that one response is not enough, when what it refers to is gone too", async () => {
    const { owner, app, sql, moment } = world;
    await owner.forms.publish(ACME, `form-${r}`, { id: "x" });
    await app.responses.create({
      tenant: ACME,
      id: r,
      form: `form-${r}`,
      formVersion: 1,
      sealed: Buffer.from("x"),
      expiresAt: EXPIRES,
    });
    const at = await moment();
    await sql("delete from waypost.response where id = $1", [r]);
    await sql("delete from waypost.form_version where form = $1", [`form-${r}`]);
    await expect(restore(at, { kind: "response", response: r })).rejects.toMatchObject({ code: "restore/needs-more" });
    await restore(at, { kind: "form", form: `form-${r}` });
    expect(await app.responses.read(ACME, r)).not.toBeNull();
  });
});

describe("a restore across a change of the schema", () => {
  it("fills columns that came, leaves out those that went, follows those that were renamed", async () => {
    const { create, sql, moment } = world;
    await create(ACME, r, "old");
    const at = await moment();
    await sql("delete from waypost.response where id = $1", [r]);
    const [version] = await sql("select max(left(name, 4)::int) + 1 as next from waypost.migration");
    const next = Number(version?.["next"]);
    await sql(
      `alter table waypost.response add column channel text not null default 'web', add column priority integer not null default 7;
       alter table waypost.response drop column created_at;
       alter table waypost.response rename column expires_at to good_until;
       insert into waypost.changed_column values
         ('response', ${next}, 'good_until', 'expires_at', null), ('response', ${next}, 'priority', null, '3');
       alter table waypost.history alter column schema_version set default ${next};
       select waypost.keep_history('response', true, 'version')`,
    );
    try {
      await restore(at);
      const [row] = await sql(
        `select channel, priority, good_until, waypost.saved_state(tenant_id, saved_in, saved_as) as sealed
         from waypost.response where tenant_id = 'acme' and id = $1`,
        [r],
      );
      expect(row).toEqual({
        channel: "web",
        priority: 3,
        good_until: new Date(EXPIRES),
        sealed: Buffer.from("old"),
      });
    } finally {
      await sql(
        `alter table waypost.response drop column channel, drop column priority;
         alter table waypost.response rename column good_until to expires_at;
         alter table waypost.response add column created_at timestamptz not null default now();
         select waypost.keep_history('response', true, 'version')`,
      );
    }
  });
});
