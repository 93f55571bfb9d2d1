import { CALLBACK_REQUEST, FEEDBACK_STORE, SEALED_FEEDBACK } from "@waypost/ports";
import type { Mailer, TenantCipher, TenantStore } from "@waypost/ports";
import { DONE, handler } from "../handler.ts";
import type { Handler } from "../handler.ts";
import { openSealed } from "../sealed.ts";

/** Where a tenant's staff reads: `{tenant}` in the address stands for its id. */
const addressOf = (staffAddress: string, tenant: string) => staffAddress.replaceAll("{tenant}", tenant);

/** `feedback.store`: hands feedback, sealed until now, to the tenant's staff. */
export function feedbackStore(
  mailer: Mailer,
  tenants: TenantStore,
  cipher: TenantCipher,
  staffAddress: string,
): Handler {
  return handler(FEEDBACK_STORE, async ({ tenant: id, key, payload: { form, at, sealed } }) => {
    const tenant = await tenants.find(id);
    if (tenant === null) return { kind: "never", why: "the tenant is gone" };
    const { about, comment } = openSealed(cipher, tenant, `feedback/${key}`, sealed, SEALED_FEEDBACK);
    await mailer.send({
      tenant: tenant.id,
      to: addressOf(staffAddress, tenant.id),
      subject: `Feedback about ${form}: ${about}`,
      text: `${comment}\n\nSent ${at}\n`,
      idempotencyKey: `feedback.store/${key}`,
    });
    return DONE;
  });
}

/** `callback.request`: tells the tenant's staff when a customer wants to be called. It names the receipt, not the person. */
export function callbackRequest(mailer: Mailer, staffAddress: string): Handler {
  return handler(CALLBACK_REQUEST, async ({ tenant, key, payload: { reference, form, time, at } }) => {
    await mailer.send({
      tenant,
      to: addressOf(staffAddress, tenant),
      subject: `Call back: ${reference}`,
      text: `The customer of ${reference} (${form}) wants to be called: ${time}.\n\nAsked ${at}\n`,
      idempotencyKey: `callback.request/${key}`,
    });
    return DONE;
  });
}
