import type { Scope } from "@waypost/time-machine";
import type { Command } from "../command.ts";
import { auditVerify } from "./audit-verify.ts";
import type { AuditHead, LookedThrough } from "./audit-verify.ts";
import { respondentErase, tenantErase } from "./erase.ts";
import type { EraseRespondent, EraseTenant } from "./erase.ts";
import { tenantBackup } from "./tenant-backup.ts";
import type { ListedBackup, MadeBackup } from "./tenant-backup.ts";
import { tenantRestore } from "./tenant-restore.ts";
import type { Restored } from "./tenant-restore.ts";

/** What the commands need of the time machine. Everything throws errors of one line that end with a code. */
export interface TimeMachineUse {
  readonly restoreTo: (
    tenant: string,
    scope: Scope,
    moment: string,
    dryRun: boolean,
    most: number,
  ) => Promise<Restored>;
  readonly undo: (tenant: string, dryRun: boolean, most: number) => Promise<Restored>;
  readonly restoreFrom: (
    tenant: string,
    backup: string,
    keyFile: string | undefined,
    replace: boolean,
  ) => Promise<{ readonly madeAt: string; readonly rows: Readonly<Record<string, number>>; readonly erased: number }>;
  readonly backUp: (
    tenant: string,
    order: { readonly file: string | null; readonly verify: boolean },
  ) => Promise<MadeBackup>;
  readonly backups: (tenant: string) => Promise<readonly ListedBackup[]>;
  readonly verify: (tenant: string, backup: string) => Promise<{ readonly madeAt: string }>;
  readonly writeKey: (tenant: string, file: string) => Promise<void>;
  readonly eraseTenant: EraseTenant;
  readonly eraseRespondent: EraseRespondent;
  readonly verifyAudit: (tenant: string, head?: AuditHead) => Promise<LookedThrough>;
}

/** The commands on a tenant's past. `machine` is made when one is called: it throws a UsageError without a database. */
export function timeMachineCommands(
  machine: () => Promise<TimeMachineUse>,
  tenants: () => Promise<readonly string[]>,
): readonly Command[] {
  return [
    tenantRestore({
      to: async (...given) => (await machine()).restoreTo(...given),
      undo: async (...given) => (await machine()).undo(...given),
      from: async (...given) => (await machine()).restoreFrom(...given),
    }),
    tenantBackup({
      tenants,
      backUp: async (...given) => (await machine()).backUp(...given),
      list: async (tenant) => (await machine()).backups(tenant),
      verify: async (...given) => (await machine()).verify(...given),
      writeKey: async (...given) => (await machine()).writeKey(...given),
    }),
    tenantErase(async (tenant) => (await machine()).eraseTenant(tenant)),
    respondentErase(async (...given) => (await machine()).eraseRespondent(...given)),
    auditVerify({ tenants, verify: async (...given) => (await machine()).verifyAudit(...given) }),
  ];
}
