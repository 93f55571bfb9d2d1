import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { MigrationError, migrate, migrateEverywhere, timeMachine } from "../src/postgres.ts";
import { asOwner, startTestDatabase } from "../src/testing.ts";
import type { TestDatabase } from "../src/testing.ts";
import { clearCipher } from "./time-machine/world.ts";

const PASSWORDS = { waypost_app: "app", waypost_worker: "worker" };

let test: TestDatabase;
let folder: string;
let url: string;
let made = 0;

beforeAll(async () => {
  test = await startTestDatabase();
});

afterAll(() => test.stop());

/** A new database and a copy of the migrations for each test. */
beforeEach(async () => {
  made += 1;
  await asOwner(test.ownerUrl, `create database fresh_${made}`);
  url = test.ownerUrl.replace(/[^/]+$/, `fresh_${made}`);
  folder = mkdtempSync(join(tmpdir(), "waypost-migrations-"));
  cpSync(join(import.meta.dirname, "../migrations"), folder, { recursive: true });
  return () => {
    rmSync(folder, { recursive: true });
  };
});

const add = (file: string, sql: string) => {
  writeFileSync(join(folder, file), sql);
};
const NEXT = "9999-next.sql";
const migrationsOf = (path: string) => readdirSync(path).sort();

describe("migrations", () => {
  it("run once, in order", async () => {
    const ran = await migrate(url, PASSWORDS, folder);
    expect(ran.length).toBeGreaterThan(1);
    expect(ran).toEqual([...ran].sort());
    expect(await migrate(url, PASSWORDS, folder)).toEqual([]);
  });

  it("run once when several processes start together", async () => {
    const ran = await Promise.all([1, 2, 3].map(() => migrate(url, PASSWORDS, folder)));
    expect(ran.filter((names) => names.length > 0)).toHaveLength(1);
  });

  it("of several databases of one server may run at once, though they share the roles", async () => {
    const [app, worker, ...urls] = ["app", "worker", "c", "d", "e", "f"].map((name) => `shared_${name}`);
    const roles = [app, worker].map((name) => name ?? "");
    // Roles of their own names, so that nobody has made them before.
    const [first = ""] = migrationsOf(folder);
    const sql = readFileSync(join(folder, first), "utf8");
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    add(first, sql.replaceAll("waypost_app", roles[0] ?? "").replaceAll("waypost_worker", roles[1] ?? ""));
    const passwords = Object.fromEntries(roles.map((role) => [role, "secret"]));
    for (const name of urls) await asOwner(test.ownerUrl, `create database ${name}`);
    const ran = await Promise.all(
      urls.map((name) => migrate(test.ownerUrl.replace(/[^/]+$/, name), passwords as never, folder)),
    );
    expect(ran).toEqual(urls.map(() => [first.replace(/\.sql$/, "")]));
  });

  it("refuse to go on when one was changed after it ran", async () => {
    const [first = ""] = await migrate(url, PASSWORDS, folder);
    add(`${first}.sql`, "select 1");
    await expect(migrate(url, PASSWORDS, folder)).rejects.toThrow(`${first} was changed`);
  });

  it("refuse two of one number, and one of none", async () => {
    add(NEXT, "select 1");
    add("9999-next-too.sql", "select 1");
    await expect(migrate(url, PASSWORDS, folder)).rejects.toThrow("9999-next.sql has the number of another");
    rmSync(join(folder, "9999-next-too.sql"));
    add("last.sql", "select 1");
    await expect(migrate(url, PASSWORDS, folder)).rejects.toThrow(MigrationError);
  });

  it("run in every database that a tenant lives in too, and tell of one that they cannot reach", async () => {
    await migrate(url, {}, folder);
    await asOwner(test.ownerUrl, `create database own_${made}`);
    const own = url.replace(/[^/]+$/, `own_${made}`);
    await migrate(own, {}, folder);
    const address = (of: string) => of.replace(/[^/]+@/, "");
    const missing = address(url).replace(/[^/]+$/, "nowhere");
    for (const [tenant, place] of [
      ["moved", address(own)],
      ["moved-too", address(own)],
      ["lost", missing],
      ["at-home", null],
    ]) {
      await asOwner(url, "insert into waypost.tenant values ($1, $1, '{}', '')", [tenant]);
      await asOwner(url, "insert into waypost.placement (tenant_id, place) values ($1, $2)", [tenant, place]);
    }
    add(NEXT, "create table waypost.later (id int)");
    const ran = await migrateEverywhere(url, {}, { folder });
    expect(ran.home).toEqual(["9999-next"]);
    expect(ran.places).toMatchObject([
      { place: missing, ran: [], problem: { message: expect.stringContaining("nowhere") as string } },
      { place: address(own), ran: ["9999-next"], problem: null },
    ]);
    expect(await asOwner(own, "select to_regclass('waypost.later') is not null as came")).toEqual([{ came: true }]);
  });

  it("leave history readable that older ones wrote: a restore reaches behind them", async () => {
    const newer = migrationsOf(folder).filter((name) => name >= "0054");
    const kept = newer.map((name) => [name, readFileSync(join(folder, name), "utf8")] as const);
    for (const name of newer) rmSync(join(folder, name));
    await migrate(url, PASSWORDS, folder);
    const save = (sealed: string, version: number) =>
      asOwner(url, "update waypost.response set sealed = $1, version = $2", [Buffer.from(sealed), version]);
    await asOwner(
      url,
      `insert into waypost.tenant (id, name, theme, wrapped_key) values ('acme', 'Acme', '{}', '');
       insert into waypost.form_version (tenant_id, form, version, definition, definition_hash) values ('acme', 'car', 1, '{}', '');
       insert into waypost.response (tenant_id, id, form, form_version, version, status, sealed, expires_at)
         values ('acme', 'r', 'car', 1, 1, 'in-progress', 'first', '2030-01-01')`,
    );
    const [now] = await asOwner(url, "select to_json(clock_timestamp()) #>> '{}' as moment");
    await save("second", 2);
    for (const [name, sql] of kept) add(name, sql);
    await migrate(url, PASSWORDS, folder);
    await save("third", 3);
    // As the app saves, which leaves the bytes elsewhere.
    await asOwner(url, "select waypost.save_responses('acme', '{r}', '{3}', '{2030-01-01}', '{6}', 'fourth')");
    const machine = timeMachine({ ownerUrl: url, actor: "ada" }, clearCipher, {
      putBack: () => Promise.resolve([]),
    } as never);
    await machine.restoreTo("acme", { kind: "form", form: "car" }, String(now?.["moment"]), false, 10);
    expect(await asOwner(url, "select sealed, version from waypost.response")).toEqual([
      { sealed: Buffer.from("first"), version: 5 },
    ]);
    const changes = await asOwner(
      url,
      "select old ->> 'version' as old, new ->> 'version' as new from waypost.change where table_name = 'response' order by id",
    );
    expect(changes).toEqual([
      { old: null, new: "1" },
      { old: "1", new: "2" },
      { old: "2", new: "3" },
      { old: "3", new: "4" },
      { old: "4", new: null },
    ]);
  });

  it("may leave gaps in their numbers", async () => {
    add(NEXT, "select 1");
    expect((await migrate(url, PASSWORDS, folder)).at(-1)).toBe("9999-next");
  });

  it("leave nothing of one that fails, and what came before it stays", async () => {
    const before = await migrate(url, PASSWORDS, folder);
    const name = "9999-broken";
    add(`${name}.sql`, "create table waypost.half (id int); select 1 / 0");
    await expect(migrate(url, PASSWORDS, folder)).rejects.toThrow(`${name} failed: division by zero`);
    expect(
      await asOwner(url, "select to_regclass('waypost.half') as half, count(*)::int as ran from waypost.migration"),
    ).toEqual([{ half: null, ran: before.length }]);
  });

  it("let the roles in with the passwords of the last run, and with no other", async () => {
    await migrate(url, PASSWORDS, folder);
    await migrate(url, { ...PASSWORDS, waypost_app: "rotated" }, folder);
    const as = (password: string) => {
      const app = new URL(url);
      app.username = "waypost_app";
      app.password = password;
      return asOwner(app.href, "select current_user as me");
    };
    expect(await as("rotated")).toEqual([{ me: "waypost_app" }]);
    await expect(as("app")).rejects.toMatchObject({ code: "28P01" });
  });
});
