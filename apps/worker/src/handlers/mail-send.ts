import { MAIL_SEND, SEALED_MAIL } from "@waypost/ports";
import type { Mailer, TenantCipher, TenantStore } from "@waypost/ports";
import { DONE, handler } from "../handler.ts";
import type { Handler } from "../handler.ts";
import { openSealed } from "../sealed.ts";

/**
 * `mail.send`: sends an e-mail whose address and words lie sealed in the payload, bound to the job's key. The key makes
 * the mail's id, so a mail that went out twice is one in the reader's box.
 */
export function mailSend(mailer: Mailer, tenants: TenantStore, cipher: TenantCipher): Handler {
  return handler(MAIL_SEND, async ({ tenant: id, key, payload }) => {
    const tenant = await tenants.find(id);
    if (tenant === null) return { kind: "never", why: "the tenant is gone" };
    const mail = openSealed(cipher, tenant, `mail/${key}`, payload.sealed, SEALED_MAIL);
    await mailer.send({ tenant: tenant.id, ...mail, idempotencyKey: `mail.send/${key}` });
    return DONE;
  });
}
