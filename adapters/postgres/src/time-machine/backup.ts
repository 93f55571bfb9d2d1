import { randomUUID } from "node:crypto";
import type { Tenant, TenantCipher, TenantId } from "@waypost/ports";
import { inOrderOfReferences } from "@waypost/time-machine";
import { writeAudit } from "./audit.ts";
import { enclose, FORMAT, newBackupKey } from "./backup-format.ts";
import { copiedColumns, rowsOut, Tally } from "./copy.ts";
import type { Copied } from "./copy.ts";
import { OperatorError } from "./operator-error.ts";
import { operate } from "./operator.ts";
import type { Operator, OperatorWork } from "./operator.ts";
import { portable } from "./portable.ts";
import { line, section } from "./sections.ts";
import { keptTables } from "./shapes.ts";
import type { KeptTable } from "./shapes.ts";

/** What a backup holds: of each table how many rows, and the hash of their text. */
export interface Manifest {
  readonly id: string;
  readonly tenant: string;
  readonly madeAt: string;
  readonly schemaVersion: number;
  readonly tables: Readonly<Record<string, Copied>>;
  /** The newest entry of the tenant's audit then. */
  readonly audit: { readonly number: number; readonly hash: string } | null;
}

/**
 * Backs a tenant up as it is at one moment: its rows, compressed and encrypted under a key of their own, which is sealed
 * under the tenant's. `keep` writes the bytes; what it makes of them is whole when it resolves. Jobs, history and audit
 * are not in it. Throws an OperatorError when there is no such tenant.
 */
export async function backUp(
  operator: Operator,
  cipher: TenantCipher,
  id: TenantId,
  keep: (chunks: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<Manifest> {
  const manifest = await operate(operator, id, async (work) => {
    const tenant = await readTenant(work, id);
    const [made] = await work.query<{ at: string; schema_version: number }>(
      `select to_json(now()) #>> '{}' as at, (select max(left(name, 4)::integer) from waypost.migration) as schema_version`,
    );
    if (made === undefined) throw new Error("the database told no time");
    const backup = randomUUID();
    const key = newBackupKey();
    const facts = { tenant: id, madeAt: made.at, schemaVersion: made.schema_version, id: backup };
    const header = {
      format: FORMAT,
      ...facts,
      name: tenant.name,
      theme: tenant.theme,
      sealedKey: Buffer.from(cipher.seal(tenant, `backup/${backup}`, key.toString("base64"))).toString("base64"),
    } as const;
    const tables: Record<string, Copied> = {};
    const audit = await newestEntry(work, id);
    await keep(enclose(header, key, bodyOf(work, id, await keptTables(work), tables, { ...facts, tables, audit })));
    return { ...facts, tables, audit };
  });
  await operate(operator, id, (work) =>
    writeAudit(work, { tenant: id, action: "tenant.backup", subject: manifest.id, details: { ...manifest } }),
  );
  return manifest;
}

/** Every table's rows, and the manifest when all have passed. */
async function* bodyOf(
  work: OperatorWork,
  tenant: TenantId,
  kept: readonly KeptTable[],
  tables: Record<string, Copied>,
  manifest: Manifest,
): AsyncGenerator<Uint8Array> {
  for (const table of inOrderOfReferences(kept)) {
    const tally = new Tally();
    const copied = portable(table);
    yield* section(
      { table: table.name, columns: copiedColumns(copied) },
      tallied(rowsOut(work, tenant, copied), tally),
    );
    tables[table.name] = tally.end();
  }
  yield line({ manifest });
}

/** Passes chunks on and counts them. */
export async function* tallied(chunks: AsyncIterable<Uint8Array>, tally: Tally): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    tally.add(chunk);
    yield chunk;
  }
}

/** Says that there is no such tenant. */
export const unknownTenant = (id: string) => new OperatorError("tenant/unknown", `There is no tenant ${id}.`);

/** A tenant's row of the registry. Throws `tenant/unknown`. */
export async function readTenant({ query }: Pick<OperatorWork, "query">, id: TenantId): Promise<Tenant> {
  const [row] = await query<{ name: string; theme: unknown; wrapped_key: Buffer }>(
    "select name, theme, wrapped_key from waypost.tenant where id = $1",
    [id],
  );
  if (row === undefined) throw unknownTenant(id);
  return { id, name: row.name, theme: row.theme, wrappedKey: row.wrapped_key };
}

async function newestEntry({ query }: OperatorWork, id: TenantId): Promise<Manifest["audit"]> {
  const [row] = await query<{ number: number; hash: string }>(
    `select number::integer, encode(hash, 'hex') as hash from waypost.audit where tenant_id = $1 order by number desc limit 1`,
    [id],
  );
  return row ?? null;
}
