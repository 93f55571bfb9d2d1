import { tenantId } from "../src/ports.ts";
import type { ResponseSave, StoredResponse, TenantId } from "../src/ports.ts";

/** Two tenants that know nothing of each other. A suite's set-up makes both, each with the form `car` at version 1. */
export const [ACME, OTHER] = [named("acme"), named("other")];

function named(text: string): TenantId {
  const id = tenantId(text);
  if (id === null) throw new Error(`${text} is no tenant's id`);
  return id;
}

let made = 0;

/** An id that no other test uses. */
export function newId(): string {
  made += 1;
  return `r-${process.pid}-${Date.now().toString(36)}-${made}`;
}

/** Bytes that hold a text. */
export const bytes = (text: string): Uint8Array => Buffer.from(text);
/** The text that bytes hold. */
export const textOf = (sealed: Uint8Array | undefined): string => Buffer.from(sealed ?? []).toString();

const FUTURE = "2030-01-01T00:00:00.000Z";

/** A new response of a tenant. */
export function newResponse(tenant: TenantId, id = newId()): Omit<StoredResponse, "version" | "status"> {
  return { tenant, id, form: "car", formVersion: 1, sealed: bytes("first"), expiresAt: FUTURE };
}

/** A save of a response on top of a version. */
export function saveOf({ tenant, id }: { tenant: TenantId; id: string }, from: number, text: string): ResponseSave {
  return { tenant, id, from, sealed: bytes(text), expiresAt: FUTURE };
}
