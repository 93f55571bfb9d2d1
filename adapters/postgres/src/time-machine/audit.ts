import { createHash } from "node:crypto";
import type { TenantId } from "@waypost/ports";
import { verifyChain } from "@waypost/time-machine";
import type { AuditEntry, AuditFlaw } from "@waypost/time-machine";
import type { Operator, OperatorWork } from "./operator.ts";
import { operate } from "./operator.ts";

/** What was done, for the audit; its number, moment, author and hash the database gives. */
export interface AuditNote {
  readonly tenant: TenantId;
  /** For example `tenant.restore`. */
  readonly action: string;
  readonly subject: string;
  /** JSON without anything personal. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** Writes an entry in the transaction of what was done; gives its number. */
export async function writeAudit({ query }: Pick<OperatorWork, "query">, note: AuditNote): Promise<number> {
  const [row] = await query<{ number: number }>(
    `insert into waypost.audit (tenant_id, action, subject, details) values ($1, $2, $3, $4) returning number::integer`,
    [note.tenant, note.action, note.subject, JSON.stringify(note.details)],
  );
  if (row === undefined) throw new Error("the audit took no entry");
  return row.number;
}

/** An audit that was looked through. */
export interface VerifiedAudit {
  readonly tenant: TenantId;
  readonly entries: number;
  /** The hash of the newest entry, to be noted elsewhere; null without one. */
  readonly head: { readonly number: number; readonly hash: string } | null;
  readonly flaws: readonly AuditFlaw[];
}

/** Looks through a tenant's audit; `head` is the hash of an entry as it was noted before. */
export function verifyAudit(
  operator: Operator,
  tenant: TenantId,
  head?: { readonly number: number; readonly hash: string },
): Promise<VerifiedAudit> {
  return operate(operator, tenant, async (work) => {
    const entries = await auditEntries(work, tenant);
    const last = entries.at(-1);
    const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
    return {
      tenant,
      entries: entries.length,
      head: last === undefined ? null : { number: last.number, hash: last.hash },
      flaws: verifyChain(entries, sha256, head),
    };
  });
}

/** A tenant's audit, oldest first. */
export function auditEntries({ query }: Pick<OperatorWork, "query">, tenant: TenantId): Promise<readonly AuditEntry[]> {
  return query<AuditEntry & Record<string, unknown>>(
    `select tenant_id as tenant, number::integer, actor, action, subject, details::text,
       to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
       encode(previous, 'hex') as previous, encode(hash, 'hex') as hash
     from waypost.audit where tenant_id = $1 order by number`,
    [tenant],
  );
}
