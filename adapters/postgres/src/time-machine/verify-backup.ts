import type { TenantCipher, TenantId } from "@waypost/ports";
import { rowsOut, Tally } from "./copy.ts";
import type { Copied } from "./copy.ts";
import { OperatorError } from "./operator-error.ts";
import { operate } from "./operator.ts";
import type { Operator } from "./operator.ts";
import { portable } from "./portable.ts";
import { restoreFile } from "./restore-file.ts";
import { withScratch } from "./scratch.ts";
import { keptTables } from "./shapes.ts";

/** What a backup was found to hold. */
export interface VerifiedBackup {
  readonly madeAt: string;
  readonly tables: Readonly<Record<string, Copied>>;
}

/**
 * Proves a backup: takes it into a database made for that on the same server, reads every row again, compares with what
 * the backup says, and drops the database. Throws `backup/differs` with the tables that are not the same, or what
 * restoring throws. A backup of an older schema is compared by its counts: its rows read differently now.
 */
export async function verifyBackup(
  operator: Operator,
  cipher: TenantCipher,
  tenant: TenantId,
  wrappedKey: Uint8Array,
  open: () => Promise<AsyncIterable<Uint8Array>>,
): Promise<VerifiedBackup> {
  return withScratch(operator, async (scratch, schemaVersion) => {
    const order = { tenant, wrappedKey, replace: false, erasures: [] };
    const { manifest } = await restoreFile(scratch, cipher, order, open);
    const tables: Record<string, Copied> = {};
    await operate(scratch, tenant, async (work) => {
      for (const table of await keptTables(work)) {
        const tally = new Tally();
        for await (const chunk of rowsOut(work, tenant, portable(table))) tally.add(chunk);
        tables[table.name] = tally.end();
      }
    });
    const differing = Object.entries(manifest.tables)
      .filter(([name, { rows, sha256 }]) => {
        const found = tables[name];
        if (found?.rows !== rows) return true;
        return manifest.schemaVersion === schemaVersion && found.sha256 !== sha256;
      })
      .map(([name]) => name);
    if (differing.length > 0)
      throw new OperatorError(
        "backup/differs",
        `What was restored is not what was backed up: ${differing.join(", ")}.`,
      );
    return { madeAt: manifest.madeAt, tables };
  });
}
