import type { Mailer, TenantCipher, TenantStore } from "@waypost/ports";
import { DONE } from "../handler.ts";
import type { Handler } from "../handler.ts";
import { textOf } from "../payload.ts";

/**
 * `mail.send`: sends an e-mail whose address and words lie sealed in the payload, bound to the job's key. The key makes
 * the mail's id, so a mail that went out twice is one in the reader's box.
 */
export function mailSend(mailer: Mailer, tenants: TenantStore, cipher: TenantCipher): Handler {
  return {
    type: "mail.send",
    attempts: 8,
    pauseMs: 5000,
    async handle({ tenant: id, key, payload }) {
      const tenant = await tenants.find(id);
      if (tenant === null) return { kind: "never", why: "the tenant is gone" };
      const sealed = Buffer.from(textOf(payload, "sealed"), "base64");
      const mail: unknown = JSON.parse(cipher.open(tenant, `mail/${key}`, sealed));
      await mailer.send({
        tenant: tenant.id,
        to: textOf(mail, "to"),
        subject: textOf(mail, "subject"),
        text: textOf(mail, "text"),
        idempotencyKey: `mail.send/${key}`,
      });
      return DONE;
    },
  };
}
