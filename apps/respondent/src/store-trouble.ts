import { TenantBusy } from "@waypost/ports";
import type { ErrorCode } from "./errors.ts";

/**
 * SQLSTATE classes and codes of the system that say: the database, or the way to it, is away; it lets nobody in, or not
 * us; it only reads as yet, or undid what was in the way of others; the tenant is on its way to another (WP001).
 */
const AWAY =
  /^(?:08|25006|28|3D000|40001|40P01|53|55000|57P|58|WP001)|^(?:ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|E(?:HOST|NET)UNREACH|ERR_S)/;

/** The SQLSTATE of a statement that took longer than the tenant's may. */
const TOOK_TOO_LONG = "57014";

/** The code of an error of the store that passes: it cannot be reached, or took longer than the tenant may; else null. */
export function codeOfStore(error: Error): ErrorCode | null {
  if (error instanceof TenantBusy) return "tenant/busy";
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (code === TOOK_TOO_LONG) return "tenant/slow";
  return AWAY.test(code) ? "service/unavailable" : null;
}
