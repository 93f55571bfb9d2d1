import { SealBroken } from "@waypost/ports";
import type { TenantId } from "@waypost/ports";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { backUp } from "../../src/time-machine/backup.ts";
import { eraseRespondent, eraseTenant } from "../../src/time-machine/erase.ts";
import { restoreFile } from "../../src/time-machine/restore-file.ts";
import type { FileOrder } from "../../src/time-machine/restore-file.ts";
import { restoreTo, undoRestore } from "../../src/time-machine/restore.ts";
import { dropAbandoned } from "../../src/time-machine/scratch.ts";
import { verifyBackup } from "../../src/time-machine/verify-backup.ts";
import { ACME, EXPIRES, OTHER, clearCipher, startWorld } from "./world.ts";
import type { World } from "./world.ts";

let world: World;
/** Another installation. */
let elsewhere: World;
let made = 0;
/** A name that no other test has. */
let r: string;

beforeAll(async () => {
  [world, elsewhere] = await Promise.all([startWorld(), startWorld()]);
});
afterAll(() => Promise.all([world.stop(), elsewhere.stop()]));
beforeEach(() => {
  made += 1;
  r = `r${made}`;
});

async function* from(bytes: Uint8Array, size = 1000) {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function backup(tenant: TenantId = ACME) {
  const chunks: Uint8Array[] = [];
  const manifest = await backUp(world.operator, clearCipher, tenant, async (written) => {
    for await (const chunk of written) chunks.push(chunk);
  });
  return { manifest, bytes: Buffer.concat(chunks) };
}

const restore = (bytes: Uint8Array, order: Partial<FileOrder> = {}, { operator } = world, size?: number) =>
  restoreFile(operator, clearCipher, { tenant: ACME, wrappedKey: null, replace: true, erasures: [], ...order }, () =>
    Promise.resolve(from(bytes, size)),
  );

describe("a backup", () => {
  it("brings every row of a tenant back, whatever was in it, and leaves others alone", async () => {
    const { create, save, submit, app, rows } = world;
    await create(ACME, r, "\\.\n\t\0\\N \\. ");
    await create(ACME, `${r}-submitted`);
    await submit(ACME, `${r}-submitted`, 1);
    await app.resume.put({ tenant: ACME, response: r, form: "car", expiresAt: EXPIRES, codeHash: Buffer.from(r) });
    await create(OTHER, r);
    const before = await rows(ACME);
    const { bytes, manifest } = await backup();
    expect(manifest.tables["response"]?.rows).toBe(before["response"]?.length);

    await save(ACME, r, 1, "later");
    await create(ACME, `${r}-later`);
    await save(OTHER, r, 1, "later");
    const report = await restore(bytes);
    expect(await rows(ACME)).toEqual(before);
    expect(report.rows).toMatchObject({ response: before["response"]?.length });
    expect(await app.responses.read(OTHER, r)).toMatchObject({ version: 2 });
    // Who knew version 2 sees that this is another.
    expect(await app.responses.read(ACME, r)).toMatchObject({ version: 3 });
  });

  it("can be taken in bytes of any size", async () => {
    const { create, rows } = world;
    for (let i = 0; i < 30; i++) await create(ACME, `${r}-${i}`, `state ${i}`.repeat(i));
    const before = await rows(ACME);
    const { bytes } = await backup();
    for (const size of [1, 17, 4096]) {
      await restore(bytes, {}, world, size);
      expect(await rows(ACME)).toEqual(before);
    }
  });

  it("is undone like any restore", async () => {
    const { create, rows } = world;
    const { bytes } = await backup();
    await create(ACME, r);
    const before = await rows(ACME);
    await restore(bytes);
    expect(await rows(ACME)).not.toEqual(before);
    await undoRestore(world.operator, { tenant: ACME, dryRun: false, most: 0 });
    expect(await rows(ACME)).toEqual(before);
  });

  it("holds destinations and schedules, in another installation as well", async () => {
    const tenant = "settled" as TenantId;
    const { owner } = world;
    await owner.tenants.put({ id: tenant, name: "Settled", theme: {}, wrappedKey: Buffer.from("settled") });
    const desk = { tenant, name: "desk", form: "car", kind: "folder", sealed: Buffer.from("sealed") } as const;
    await owner.destinations.put(desk);
    const nextAt = "2026-11-22T03:00:00.000Z";
    const nightly = { tenant, name: "nightly", cron: "0 3 * * *", zone: "Europe/London", nextAt };
    await owner.schedules.put({ ...nightly, type: "t", payload: { a: 1 }, priority: "low" });
    const { bytes } = await backup(tenant);
    await owner.destinations.remove(tenant, "desk");
    await owner.schedules.pause(nightly, "for now");
    const taken = [
      [world, {}],
      [elsewhere, { wrappedKey: Buffer.from("settled") }],
    ] as const;
    for (const [at, order] of taken) {
      await restore(bytes, { tenant, ...order }, at);
      expect(await at.owner.destinations.list(tenant)).toEqual([{ ...desk, paused: null }]);
      expect(await at.owner.schedules.list(tenant)).toMatchObject([{ ...nightly, payload: { a: 1 }, paused: null }]);
    }
  });

  it("makes the tenant anew in another installation that is given its key", async () => {
    const tenant = "moved" as TenantId;
    await world.owner.tenants.put({ id: tenant, name: "Moved", theme: { a: 1 }, wrappedKey: Buffer.from("moved") });
    await world.owner.forms.publish(tenant, "car", { id: "car" });
    await world.create(tenant, r);
    const { bytes } = await backup(tenant);
    await expect(restore(bytes, { tenant }, elsewhere)).rejects.toMatchObject({ code: "backup/no-key" });
    await restore(bytes, { tenant, wrappedKey: Buffer.from("moved"), replace: false }, elsewhere);
    expect(await elsewhere.rows(tenant)).toEqual(await world.rows(tenant));
    expect(await elsewhere.owner.tenants.find(tenant)).toMatchObject({ name: "Moved", theme: { a: 1 } });
    await expect(restore(bytes, { tenant, replace: false }, elsewhere)).rejects.toMatchObject({
      code: "restore/occupied",
    });
  });

  it("says so where no master key opens the tenant's", async () => {
    const { bytes } = await backup();
    const cipher = {
      ...clearCipher,
      open: () => {
        throw new SealBroken();
      },
    };
    const order = { tenant: ACME, wrappedKey: null, replace: true, erasures: [] };
    await expect(restoreFile(world.operator, cipher, order, () => Promise.resolve(from(bytes)))).rejects.toMatchObject({
      code: "backup/no-master-key",
    });
  });

  it("is proved by taking it into a database of its own", async () => {
    await world.create(ACME, r);
    const { bytes, manifest } = await backup();
    const verified = await verifyBackup(world.operator, clearCipher, ACME, Buffer.from("acme"), () =>
      Promise.resolve(from(bytes)),
    );
    expect(verified.tables).toEqual(manifest.tables);
    expect(await world.sql("select from pg_database where datname like 'waypost_scratch%'")).toEqual([]);
  });

  it("leaves nothing behind of those who were killed at proving one, and lets who is at it be", async () => {
    const owner = new pg.Client({ connectionString: world.test.ownerUrl });
    await owner.connect();
    const { rows } = await owner.query<{ name: string }>(
      `select concat_ws('_', 'waypost_scratch', pid, (extract(epoch from backend_start) * 1000000)::bigint, 'x') as name
       from pg_stat_activity where pid = pg_backend_pid()`,
    );
    const held = rows[0]?.name ?? "";
    for (const name of [held, "waypost_scratch_1_1_x"]) await owner.query(`create database "${name}"`);
    await dropAbandoned(world.operator);
    const left = await owner.query("select datname from pg_database where datname like 'waypost_scratch%'");
    expect(left.rows).toEqual([{ datname: held }]);
    await owner.query(`drop database "${held}"`);
    await owner.end();
  });

  it("is refused when a byte of it was changed, when its end is missing, when it is none, or another's", async () => {
    const { create, rows } = world;
    await create(ACME, r, "x".repeat(5000));
    const before = await rows(ACME);
    const { bytes } = await backup();
    const start = bytes.indexOf(10) + 1;
    for (const at of [start + 3, start + 100, bytes.length - 20, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      await expect(restore(changed)).rejects.toMatchObject({ code: "backup/broken" });
    }
    for (const length of [start - 1, start + 5, bytes.length - 1])
      await expect(restore(bytes.subarray(0, length))).rejects.toMatchObject({ code: "backup/broken" });
    await expect(restore(Buffer.from("no backup\nat all"))).rejects.toMatchObject({ code: "backup/unknown-format" });
    await expect(restore(bytes, { tenant: OTHER })).rejects.toMatchObject({ code: "backup/other-tenant" });
    expect(await rows(ACME)).toEqual(before);
  });

  it("holds no word of what it holds", async () => {
    await world.create(ACME, "unmistakable", "sealed-word");
    const { bytes } = await backup();
    expect(bytes.includes("sealed-word")).toBe(false);
    expect(bytes.includes("unmistakable")).toBe(false);
  });
});

describe("what was erased", () => {
  it("of a respondent is gone with its history and jobs, and stays gone whatever is restored", async () => {
    const { create, save, submit, sql, app, moment } = world;
    const erased = `${r}-erased`;
    await create(ACME, r);
    await create(ACME, erased);
    // Together with another's, which stay as they are.
    await Promise.all([save(ACME, r, 1, "kept"), save(ACME, erased, 1, "unforgotten")]);
    await Promise.all([save(ACME, r, 2, "kept too"), save(ACME, erased, 2, "unforgotten still")]);
    await Promise.all([save(ACME, r, 3, "newest"), save(ACME, erased, 3, "unforgotten to the end")]);
    const code = { tenant: ACME, response: erased, form: "car", expiresAt: EXPIRES, codeHash: Buffer.from(erased) };
    await app.resume.put(code);
    const at = await moment();
    const { bytes } = await backup();
    await submit(ACME, erased, 4);
    await app.queue.enqueue({ tenant: ACME, type: "t", key: `mail/${erased}`, payload: {}, priority: "normal" });
    await restoreTo(
      world.operator,
      { tenant: ACME, scope: { kind: "response", response: erased }, dryRun: false, most: 0 },
      await moment(),
    );

    const report = await eraseRespondent(world.operator, ACME, { responses: [erased], references: [] });
    expect(report.rows).toEqual({ response: 1 });
    const traces = async () => {
      const found: string[] = [];
      const tables = await sql(
        "select relname from pg_class where relnamespace = 'waypost'::regnamespace and relkind in ('r', 'p')",
      );
      for (const { relname } of tables) {
        const rows = await sql(`select from waypost.${String(relname)} as t where t::text like $1`, [`%${erased}%`]);
        if (rows.length > 0) found.push(String(relname));
      }
      const states = await sql("select from waypost.saved_states where position('unforgotten' in sealed) > 0");
      if (states.length > 0) found.push("saved_states");
      return found;
    };
    expect(await traces()).toEqual([]);
    expect(String((await app.responses.read(ACME, r))?.sealed)).toBe("newest");
    const others = await sql(
      `select old ->> 'version' as version,
         convert_from(waypost.saved_state(tenant_id, (old ->> 'saved_in')::bigint, (old ->> 'saved_as')::integer), 'UTF8') as state
       from waypost.change where table_name = 'response' and key = array[$1] and old ->> 'saved_in' is not null order by id`,
      [r],
    );
    expect(others).toEqual([
      { version: "1", state: "first" },
      { version: "2", state: "kept" },
      { version: "3", state: "kept too" },
    ]);

    const taken = await restore(bytes);
    expect(taken.erased).toBe(1);
    expect(await app.responses.read(ACME, r)).not.toBeNull();
    expect(await traces()).toEqual([]);
    await restoreTo(world.operator, { tenant: ACME, scope: { kind: "tenant" }, dryRun: false, most: 0 }, at);
    expect(await traces()).toEqual([]);

    // In another installation the list comes from outside the database.
    const order = { wrappedKey: Buffer.from("acme"), erasures: report.erasures };
    expect(await restore(bytes, order, elsewhere)).toMatchObject({ erased: 1 });
    expect(await elsewhere.app.responses.read(ACME, erased)).toBeNull();
  });

  it("is found by the reference of a submission; one that is none erases nothing", async () => {
    const { create, submit, app } = world;
    await create(ACME, r);
    await submit(ACME, r, 1);
    const erase = (responses: string[], references: string[]) =>
      eraseRespondent(world.operator, ACME, { responses, references });
    await expect(erase(["nobody"], [`REF-${r}`])).rejects.toMatchObject({ code: "erasure/unknown" });
    expect(await app.responses.read(ACME, r)).not.toBeNull();
    await erase([], [`REF-${r}`]);
    expect(await app.responses.read(ACME, r)).toBeNull();
  });

  it("of a tenant is every row of every table, and its key; no backup brings it back, but its name may be used anew", async () => {
    const tenant = "gone" as TenantId;
    const make = async () => {
      await world.owner.tenants.put({ id: tenant, name: "Gone", theme: {}, wrappedKey: Buffer.from("gone") });
      await world.owner.forms.publish(tenant, "car", { id: "car" });
    };
    await make();
    await world.create(tenant, r);
    await world.save(tenant, r, 1, "saved");
    await world.submit(tenant, r, 2);
    const { bytes } = await backup(tenant);
    const { rows, erasures } = await eraseTenant(world.operator, tenant);
    expect(rows).toMatchObject({ response: 1, submission: 1, form_version: 1 });
    const tables = await world.sql(
      `select relname from pg_class c where relnamespace = 'waypost'::regnamespace and relkind in ('r', 'p')
         and exists (select from pg_attribute where attrelid = c.oid and attname = 'tenant_id')`,
    );
    for (const { relname } of tables) {
      const found = await world.sql(`select from waypost.${String(relname)} where tenant_id = 'gone'`);
      expect([relname, found.length]).toEqual([relname, relname === "erasure" ? 1 : 0]);
    }
    expect(await world.owner.tenants.find(tenant)).toBeNull();

    const order = { tenant, wrappedKey: Buffer.from("gone") };
    await expect(restore(bytes, order)).rejects.toMatchObject({ code: "restore/erased" });
    await expect(restore(bytes, { ...order, erasures }, elsewhere)).rejects.toMatchObject({ code: "restore/erased" });
    await make();
    await expect(restore(bytes, order)).rejects.toMatchObject({ code: "restore/erased" });
    const { bytes: newer } = await backup(tenant);
    await expect(restore(newer, order)).resolves.toMatchObject({ erased: 0 });
  });
});
