import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startTestDatabase } from "../src/testing.ts";
import type { TestDatabase } from "../src/testing.ts";
import { flawsOf, withoutHistory } from "./catalogue.ts";

let test: TestDatabase;
let owner: pg.Client;

beforeAll(async () => {
  test = await startTestDatabase();
  owner = new pg.Client({ connectionString: test.ownerUrl });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await test.stop();
});

const GUARDED = (table: string) => `
  alter table waypost.${table} enable row level security;
  alter table waypost.${table} force row level security;
  create policy tenant_owns on waypost.${table}
    using (tenant_id = (select nullif(current_setting('waypost.tenant', true), '')))
    with check (tenant_id = (select nullif(current_setting('waypost.tenant', true), '')));`;

/** Slips that a migration may make, and how each is found. */
const SLIPS: readonly (readonly [flaw: string, sql: string])[] = [
  ["rows without forced policies: slip", "create table waypost.slip (tenant_id text primary key)"],
  ["rows without forced policies: job", "alter table waypost.job no force row level security"],
  ["rows without forced policies: response", "drop policy tenant_owns on waypost.response"],
  ["a policy of its own: response.open", "create policy open on waypost.response using (true)"],
  [
    "a policy of its own: response.tenant_owns",
    "alter policy tenant_owns on waypost.response with check (tenant_id is not null)",
  ],
  [
    "rows that may be read or written where their tenant is no more: response",
    "drop policy stays_here on waypost.response",
  ],
  [
    "rows that may be read or written where their tenant is no more: job",
    "alter table waypost.job disable trigger stays_here",
  ],
  ["a view with its owner's rights: slip", "create view waypost.slip as select * from waypost.response"],
  ["rows that no policy can guard: slip", "create materialized view waypost.slip as select * from waypost.response"],
  [
    "a function with its owner's rights: slip",
    "create function waypost.slip() returns int language sql security definer return 1",
  ],
  ["a function for everybody: slip", "create function waypost.slip() returns int language sql return 1"],
  [
    "a key that does not begin with the tenant: slip_pkey",
    `create table waypost.slip (id text primary key, tenant_id text not null);${GUARDED("slip")}`,
  ],
  ["a key that does not begin with the tenant: slip", "create unique index slip on waypost.submission (reference)"],
  ["a table without a key: slip", `create table waypost.slip (tenant_id text);${GUARDED("slip")}`],
  [
    "a reference that may lead to another tenant: slip",
    "alter table waypost.response add column theirs text constraint slip references waypost.tenant (id)",
  ],
  ["something that a role owns: response", "alter table waypost.response owner to waypost_app"],
  ["a right that passes by policies: waypost_app response", "grant truncate on waypost.response to waypost_app"],
  ["a right that passes by policies: waypost_worker job", "grant trigger on waypost.job to public"],
  ["a shared table that a role may change: waypost_worker tenant", "grant update on waypost.tenant to waypost_worker"],
  ["a role that is more than it should be: waypost_app", "alter role waypost_app bypassrls"],
  ["a role that may become another: waypost_app waypost_worker", "grant waypost_worker to waypost_app"],
  ["a role that may create: waypost_app waypost", "grant create on schema waypost to waypost_app"],
  [
    "a table elsewhere that a role may read: waypost_app slip.copy",
    `create schema slip; create table slip.copy as select * from waypost.response;
     grant usage on schema slip to waypost_app; grant select on slip.copy to waypost_app`,
  ],
];

describe("the schema", () => {
  it("has no flaw that lets a tenant's rows out", async () => {
    expect(await flawsOf(owner)).toEqual([]);
  });

  it("keeps the history of every table of tenants' rows", async () => {
    expect(await withoutHistory(owner)).toEqual([]);
  });

  describe("after a slip", () => {
    beforeEach(() => owner.query("begin"));
    afterEach(() => owner.query("rollback"));

    it.each(SLIPS)("is found to have %s", async (flaw, sql) => {
      await owner.query(sql);
      expect(await flawsOf(owner)).toContain(flaw);
    });

    it.each([
      [["slip delete", "slip insert", "slip update"], "create table waypost.slip (tenant_id text primary key)"],
      [["response update"], "drop trigger keeps_updates on waypost.response"],
      [["response delete"], "alter table waypost.response disable trigger keeps_deletes"],
    ])("is found to lack the history of %j", async (lacking, sql) => {
      await owner.query(sql);
      expect(await withoutHistory(owner)).toEqual(expect.arrayContaining(lacking));
    });
  });
});
