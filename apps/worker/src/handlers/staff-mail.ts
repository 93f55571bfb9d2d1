import type { Mailer, TenantCipher, TenantStore } from "@waypost/ports";
import { DONE } from "../handler.ts";
import type { Handler } from "../handler.ts";
import { textOf } from "../payload.ts";

/** Where a tenant's staff reads: `{tenant}` in the address stands for its id. */
const addressOf = (staffAddress: string, tenant: string) => staffAddress.replaceAll("{tenant}", tenant);

/** `feedback.store`: hands feedback, sealed until now, to the tenant's staff. */
export function feedbackStore(
  mailer: Mailer,
  tenants: TenantStore,
  cipher: TenantCipher,
  staffAddress: string,
): Handler {
  return {
    type: "feedback.store",
    attempts: 8,
    pauseMs: 5000,
    async handle({ tenant: id, key, payload }) {
      const tenant = await tenants.find(id);
      if (tenant === null) return { kind: "never", why: "the tenant is gone" };
      const sealed = Buffer.from(textOf(payload, "sealed"), "base64");
      const feedback: unknown = JSON.parse(cipher.open(tenant, `feedback/${key}`, sealed));
      const form = textOf(payload, "form");
      await mailer.send({
        tenant: tenant.id,
        to: addressOf(staffAddress, tenant.id),
        subject: `Feedback about ${form}: ${textOf(feedback, "about")}`,
        text: `${textOf(feedback, "comment")}\n\nSent ${textOf(payload, "at")}\n`,
        idempotencyKey: `feedback.store/${key}`,
      });
      return DONE;
    },
  };
}

/** `callback.request`: tells the tenant's staff when a customer wants to be called. It names the receipt, not the person. */
export function callbackRequest(mailer: Mailer, staffAddress: string): Handler {
  return {
    type: "callback.request",
    attempts: 8,
    pauseMs: 5000,
    async handle({ tenant, key, payload }) {
      await mailer.send({
        tenant,
        to: addressOf(staffAddress, tenant),
        subject: `Call back: ${textOf(payload, "reference")}`,
        text: `The customer of ${textOf(payload, "reference")} (${textOf(payload, "form")}) wants to be called: ${textOf(payload, "time")}.\n\nAsked ${textOf(payload, "at")}\n`,
        idempotencyKey: `callback.request/${key}`,
      });
      return DONE;
    },
  };
}
