import { setTimeout as sleep } from "node:timers/promises";
import { SealBroken, tenantId } from "@waypost/ports";
import type { TenantCipher, TenantId } from "@waypost/ports";
import { connectPostgres } from "../../src/postgres.ts";
import type { Postgres } from "../../src/postgres.ts";
import { asOwner, startTestDatabase } from "../../src/testing.ts";
import type { TestDatabase } from "../../src/testing.ts";

/** The text as a tenant. */
export function named(name: string): TenantId {
  const id = tenantId(name);
  if (id === null) throw new Error(name);
  return id;
}

export const ACME = named("acme");
export const OTHER = named("other");
export const EXPIRES = "2030-01-01T00:00:00.000Z";

/** A response's state, wherever it is kept, as a part of its JSON. */
const STATE = "'sealed', coalesce(sealed, waypost.saved_state(tenant_id, saved_in, saved_as)), ";

/** A database with two tenants, each with a form, for tests of the time machine. */
export interface World {
  readonly test: TestDatabase;
  readonly owner: Postgres;
  readonly app: Postgres;
  readonly operator: { readonly ownerUrl: string; readonly actor: string };
  readonly sql: (sql: string, values?: readonly unknown[]) => Promise<readonly Record<string, unknown>[]>;
  readonly create: (tenant: TenantId, id: string, sealed?: string, form?: string) => Promise<unknown>;
  readonly save: (tenant: TenantId, id: string, from: number, sealed: string) => Promise<unknown>;
  readonly submit: (tenant: TenantId, id: string, from: number) => Promise<unknown>;
  /** The moment now, by the database, with nothing else in the same millisecond. */
  readonly moment: () => Promise<string>;
  /** Every row of a tenant that is put back, but its version: as text, table by table. */
  readonly rows: (tenant: TenantId) => Promise<Readonly<Record<string, readonly string[]>>>;
  readonly stop: () => Promise<void>;
}

export async function startWorld(): Promise<World> {
  const test = await startTestDatabase();
  const owner = connectPostgres(test.ownerUrl, 1);
  const app = connectPostgres(test.appUrl, 4);
  for (const id of [ACME, OTHER]) {
    await owner.tenants.put({ id, name: id, theme: {}, wrappedKey: Buffer.from(id) });
    await owner.forms.publish(id, "car", { id: "car" });
  }
  const sql = (text: string, values: readonly unknown[] = []) => asOwner(test.ownerUrl, text, values);
  const common = (tenant: TenantId, id: string, sealed: string) => ({
    tenant,
    id,
    sealed: Buffer.from(sealed),
    expiresAt: EXPIRES,
  });
  return {
    test,
    owner,
    app,
    operator: { ownerUrl: test.ownerUrl, actor: "ada" },
    sql,
    create: (tenant, id, sealed = "first", form = "car") =>
      app.responses.create({ ...common(tenant, id, sealed), form, formVersion: 1 }),
    save: (tenant, id, from, sealed) => app.responses.save({ ...common(tenant, id, sealed), from }),
    submit: (tenant, id, from) =>
      app.responses.submit(
        { ...common(tenant, id, "submitted"), from },
        {
          tenant,
          response: id,
          form: "car",
          formVersion: 1,
          reference: `REF-${id}`,
          sealed: Buffer.from("submission"),
          submittedAt: "2026-11-21T10:00:00.000Z",
        },
        [],
      ),
    async moment() {
      await sleep(5);
      const [row] = await sql("select to_json(clock_timestamp()) #>> '{}' as now");
      await sleep(5);
      return String(row?.["now"]);
    },
    async rows(tenant) {
      const all: Record<string, readonly string[]> = {};
      for (const table of ["form_version", "response", "submission", "resume_code"]) {
        const found = await sql(
          `select (to_jsonb(t) - array['version', 'saved_in', 'saved_as'] || jsonb_build_object(${table === "response" ? STATE : ""}'v', ${table === "form_version" ? "version" : "0"}))::text as row
           from waypost.${table} as t where tenant_id = $1 order by 1`,
          [tenant],
        );
        all[table] = found.map(({ row }) => String(row));
      }
      return all;
    },
    async stop() {
      await Promise.all([owner.close(), app.close()]);
      await test.stop();
    },
  };
}

/** A cipher that hides nothing, but opens only what was sealed under the same key for the same place. */
export const clearCipher: TenantCipher = {
  seal: ({ wrappedKey }, context, clear) =>
    Buffer.from(JSON.stringify([Buffer.from(wrappedKey).toString("hex"), context, clear])),
  open({ wrappedKey }, context, sealed) {
    const [key, place, clear] = JSON.parse(Buffer.from(sealed).toString()) as string[];
    if (key !== Buffer.from(wrappedKey).toString("hex") || place !== context || clear === undefined)
      throw new SealBroken();
    return clear;
  },
  newKey: () => Buffer.from("new"),
};
