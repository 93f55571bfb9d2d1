import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { BLOB_PREFIXES, tenantId } from "@waypost/ports";
import type { BlobEntry, BlobStore, Cache, TenantCipher, TenantId } from "@waypost/ports";
import { expired } from "@waypost/time-machine";
import type { Scope } from "@waypost/time-machine";
import { verifyAudit } from "./audit.ts";
import type { VerifiedAudit } from "./audit.ts";
import { backUp, readTenant } from "./backup.ts";
import type { Manifest } from "./backup.ts";
import { eraseRespondent, eraseTenant } from "./erase.ts";
import type { ErasureReport } from "./erase.ts";
import type { Erasure } from "./erasures.ts";
import { OperatorError } from "./operator-error.ts";
import { operate } from "./operator.ts";
import type { Operator } from "./operator.ts";
import { forget } from "../move/forget.ts";
import { restoreFile } from "./restore-file.ts";
import type { FileReport } from "./restore-file.ts";
import { restoreTo, undoRestore } from "./restore.ts";
import type { RestoreReport } from "./restore.ts";
import { dropAbandoned } from "./scratch.ts";
import { verifyBackup } from "./verify-backup.ts";

/** What of a backup is done beside making it. */
export interface BackupOrder {
  /** A file beside the store of blobs; null keeps it there, and lets old ones go. */
  readonly file: string | null;
  /** Whether it is proved by restoring it. */
  readonly verify: boolean;
}

/** A backup that was made. */
export interface MadeBackup {
  /** The file, or the name under which `restore` finds it. */
  readonly at: string;
  readonly manifest: Manifest;
  readonly verified: boolean;
  /** Names of backups that the policy let go. */
  readonly expired: readonly string[];
}

const ENDING = ".waypost-backup";

/**
 * Everything that an operator does with a tenant's past: restores, backups, erasures, the audit. `cache` is what processes
 * share, if they do.
 */
export function timeMachine(
  operator: Operator,
  cipher: TenantCipher,
  blobs: BlobStore,
  cache: Pick<Cache, "clear"> | null = null,
) {
  /** A backup's bytes: of a file, or of the store of blobs by its name. */
  async function open(tenant: TenantId, name: string): Promise<AsyncIterable<Uint8Array>> {
    if (existsSync(name)) return createReadStream(name) as AsyncIterable<Uint8Array>;
    const found = await blobs.get(tenant, BLOB_PREFIXES.backups + name).catch(() => null);
    if (found === null)
      throw new OperatorError("backup/missing", `There is no file ${name} and no backup of that name.`);
    return found;
  }

  const keyOf = (tenant: TenantId) =>
    operate(operator, tenant, async (work) => (await readTenant(work, tenant)).wrappedKey);

  async function notedErasures(tenant: TenantId): Promise<readonly Erasure[]> {
    const noted: Erasure[] = [];
    for (const { key } of await blobs.list(tenant, BLOB_PREFIXES.erasures)) {
      const found = await blobs.get(tenant, key);
      if (found !== null) noted.push(JSON.parse(await textOf(found)) as Erasure);
    }
    return noted;
  }

  async function noteOutside(tenant: TenantId, erasures: readonly Erasure[]): Promise<void> {
    for (const erasure of erasures) {
      const key = `${BLOB_PREFIXES.erasures}${erasure.subjectHash.slice(0, 32)}-${Date.parse(erasure.at)}.json`;
      await blobs.put(tenant, key, Readable.from([Buffer.from(JSON.stringify(erasure))]));
    }
  }

  /** What is erased must lie neither where a tenant lived before it was moved, nor where a backup was being proved. */
  async function forgetWhatItLeft(tenant: TenantId): Promise<void> {
    await dropAbandoned(operator);
    await forget(operator, tenant).catch((error: unknown) => {
      const nothing = error instanceof OperatorError && ["move/nothing-left", "tenant/unknown"].includes(error.code);
      if (!nothing) throw error;
    });
  }

  return {
    /** Puts back to a moment; of a whole tenant, its files too. */
    async restoreTo(name: string, scope: Scope, moment: string, dryRun: boolean, most: number): Promise<RestoreReport> {
      const tenant = named(name);
      const report = await restoreTo(operator, { tenant, scope, dryRun, most }, moment);
      if (!dryRun && scope.kind === "tenant") await blobs.putBack(tenant, BLOB_PREFIXES.files, moment);
      return report;
    },

    /** Undoes the newest restore. */
    undo: (name: string, dryRun: boolean, most: number): Promise<RestoreReport> =>
      undoRestore(operator, { tenant: named(name), dryRun, most }),

    /** Takes a tenant out of a backup; `keyFile` is what {@link writeKey} wrote. */
    async restoreFrom(
      name: string,
      backup: string,
      keyFile: string | undefined,
      replace: boolean,
    ): Promise<FileReport> {
      const tenant = named(name);
      const wrappedKey = keyFile === undefined ? null : await readKey(tenant, keyFile);
      const erasures = await notedErasures(tenant);
      return restoreFile(operator, cipher, { tenant, wrappedKey, replace, erasures }, () => open(tenant, backup));
    },

    /** Backs a tenant up, proves it where that is asked for, and lets old backups go. */
    async backUp(name: string, { file, verify }: BackupOrder): Promise<MadeBackup> {
      const tenant = named(name);
      // Whoever backs up every night keeps months ready for history too.
      await operate(operator, tenant, (work) => work.query("select waypost.make_history_partitions(3)"));
      const at = file ?? `${new Date().toISOString().replaceAll(":", "-")}${ENDING}`;
      const manifest = await backUp(operator, cipher, tenant, (chunks) =>
        file === null ? blobs.put(tenant, BLOB_PREFIXES.backups + at, chunks) : writeWhole(file, chunks),
      );
      if (verify) await verifyBackup(operator, cipher, tenant, await keyOf(tenant), () => open(tenant, at));
      const gone = file === null ? expired(await blobs.list(tenant, BLOB_PREFIXES.backups)) : [];
      // For good: what a policy lets go is not kept under another name.
      for (const { key } of gone) await blobs.forget(tenant, key);
      return {
        at,
        manifest,
        verified: verify,
        expired: gone.map(({ key }) => key.slice(BLOB_PREFIXES.backups.length)),
      };
    },

    /** Proves a backup that was made before. */
    async verify(name: string, backup: string) {
      const tenant = named(name);
      return verifyBackup(operator, cipher, tenant, await keyOf(tenant), () => open(tenant, backup));
    },

    /** A tenant's backups in the store of blobs, oldest first. */
    async backups(name: string): Promise<readonly BlobEntry[]> {
      const entries = await blobs.list(named(name), BLOB_PREFIXES.backups);
      return entries.map((entry) => ({ ...entry, key: entry.key.slice(BLOB_PREFIXES.backups.length) }));
    },

    /** Writes a tenant's wrapped key to a file that is not there yet, for another installation with the same master key. */
    async writeKey(name: string, file: string): Promise<void> {
      const tenant = named(name);
      const wrappedKey = Buffer.from(await keyOf(tenant)).toString("base64");
      await writeFile(file, `${JSON.stringify({ tenant, wrappedKey })}\n`, { mode: 0o600, flag: "wx" });
    },

    /** Erases a tenant with its files and backups; goes on where an erasure was cut short. */
    async eraseTenant(name: string): Promise<ErasureReport> {
      const tenant = named(name);
      await forgetWhatItLeft(tenant);
      const report = await eraseTenant(operator, tenant).catch(async (error: unknown) => {
        const known = error instanceof OperatorError && error.code === "tenant/unknown";
        if (!known || (await blobs.list(tenant, "")).length === 0) throw error;
        return { erasures: [], rows: {} };
      });
      await noteOutside(tenant, report.erasures);
      await cache?.clear(tenant);
      await blobs.forget(tenant, BLOB_PREFIXES.files);
      await blobs.forget(tenant, BLOB_PREFIXES.backups);
      return report;
    },

    /** Erases respondents, by their responses or by what they quote of a submission. */
    async eraseRespondent(
      name: string,
      given: { readonly responses: readonly string[]; readonly references: readonly string[] },
    ): Promise<ErasureReport> {
      const tenant = named(name);
      await forgetWhatItLeft(tenant);
      const report = await eraseRespondent(operator, tenant, given);
      await noteOutside(tenant, report.erasures);
      // Whose answers lie there is not told: it holds nothing that cannot be had again.
      await cache?.clear(tenant);
      return report;
    },

    /** Looks through a tenant's audit. */
    verifyAudit: (name: string, head?: { readonly number: number; readonly hash: string }): Promise<VerifiedAudit> =>
      verifyAudit(operator, named(name), head),
  };
}

/** What {@link timeMachine} gives. */
export type TimeMachine = ReturnType<typeof timeMachine>;

function named(name: string): TenantId {
  const tenant = tenantId(name);
  if (tenant === null) throw new OperatorError("tenant/unknown", `There is no tenant ${name}.`);
  return tenant;
}

async function readKey(tenant: TenantId, file: string): Promise<Uint8Array> {
  const text = await readFile(file, "utf8").catch(() => "");
  try {
    const key = JSON.parse(text) as { readonly tenant?: unknown; readonly wrappedKey?: unknown };
    if (key.tenant === tenant && typeof key.wrappedKey === "string") return Buffer.from(key.wrappedKey, "base64");
  } catch {
    // Said below.
  }
  throw new OperatorError("backup/no-key", `${file} does not hold the key of ${tenant}.`);
}

/** Writes a file that is there whole or not at all; one that is there already is not touched. */
async function writeWhole(file: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  if (existsSync(file)) throw new OperatorError("backup/exists", `${file} is there already.`);
  const unfinished = `${file}.unfinished`;
  try {
    await pipeline(chunks, createWriteStream(unfinished, { mode: 0o600, flush: true }));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of chunks) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}
