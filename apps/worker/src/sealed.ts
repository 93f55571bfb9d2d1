import { PayloadBroken } from "@waypost/ports";
import type { Tenant, TenantCipher } from "@waypost/ports";

/** What checks a value and gives it its type: a schema of zod. */
interface Schema<Value> {
  readonly safeParse: (
    value: unknown,
  ) => { readonly success: true; readonly data: Value } | { readonly success: false };
}

/**
 * Opens JSON that lies sealed, as base64, in a payload. Throws `SealBroken`, and `PayloadBroken` when what was sealed
 * is something else.
 */
export function openSealed<Value>(
  cipher: TenantCipher,
  tenant: Tenant,
  context: string,
  sealed: string,
  schema: Schema<Value>,
): Value {
  const parsed = schema.safeParse(JSON.parse(cipher.open(tenant, context, Buffer.from(sealed, "base64"))));
  if (!parsed.success) throw new PayloadBroken(`what ${context.split("/")[0] ?? ""} seals is something else`);
  return parsed.data;
}
