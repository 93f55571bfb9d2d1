import { createHash } from "node:crypto";
import type { TenantId } from "@waypost/ports";
import type { OperatorWork } from "./operator.ts";

/** An entry of what was erased: nothing of it tells whom. */
export interface Erasure {
  readonly kind: "tenant" | "response";
  /** SHA-256 in hexadecimal of `tenant`, or of `response/<id>`: an id cannot be guessed. */
  readonly subjectHash: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** The hash that stands for a tenant itself. */
export const TENANT_SUBJECT = hashOf("tenant");

/** The hash that stands for a response. */
export function responseSubject(response: string): string {
  return hashOf(`response/${response}`);
}

function hashOf(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** What was erased of a tenant, by the database's own list. */
export async function erasuresOf({ query }: OperatorWork, tenant: TenantId): Promise<readonly Erasure[]> {
  const rows = await query<{ kind: Erasure["kind"]; hash: string; at: Date }>(
    "select kind, encode(subject_hash, 'hex') as hash, at from waypost.erasure where tenant_id = $1 order by at",
    [tenant],
  );
  return rows.map(({ kind, hash, at }) => ({ kind, subjectHash: hash, at: at.toISOString() }));
}

/** Puts erasures on the database's list, those that are not on it yet. */
export async function noteErasures(
  { query }: OperatorWork,
  tenant: TenantId,
  erasures: readonly Erasure[],
): Promise<void> {
  for (const { kind, subjectHash, at } of erasures)
    await query(
      `insert into waypost.erasure (tenant_id, kind, subject_hash, at) values ($1, $2, decode($3, 'hex'), $4)
       on conflict do nothing`,
      [tenant, kind, subjectHash, at],
    );
}
