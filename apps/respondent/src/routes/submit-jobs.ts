import { newJob, QUOTE_RETRY } from "@waypost/ports";
import type { NewJob } from "@waypost/ports";
import type { Services } from "../services.ts";
import type { Held } from "../state/held.ts";
import type { Applied } from "../state/post.ts";
import type { FormVisit } from "../visit.ts";
import { makeCode, resumeLink } from "./save.ts";

/** How long the background waits before it asks again, in milliseconds. */
const FIRST_RETRY = 30_000;

/**
 * The jobs that a submission brings with it: to ask again for what nobody answered, and then to tell the customer, with
 * a link that leads back to the outcome.
 */
export async function jobsAfter(
  services: Services,
  visit: FormVisit,
  held: Held,
  language: string,
  applied: Applied & { readonly kind: "saved" },
): Promise<readonly NewJob[]> {
  if (applied.unanswered.length === 0) return [];
  const { tenant } = visit.brand;
  // A response that was never saved has no row yet that a code could lead to.
  const link =
    held.version === 0 ? visit.origin + visit.urls.start : resumeLink(visit, await codeFor(services, visit, held));
  const sealedLink = Buffer.from(services.cipher.seal(tenant, `quote-retry/${held.id}`, link)).toString("base64");
  return [
    newJob(QUOTE_RETRY, {
      tenant: tenant.id,
      key: held.id,
      // The QA token is no personal data: it says that somebody tests, and ends by itself.
      payload: { response: held.id, language, sealedLink, qaToken: visit.qaToken },
      runAt: new Date(visit.now + FIRST_RETRY).toISOString(),
    }),
  ];
}

const codeFor = async (services: Services, visit: FormVisit, held: Held) =>
  (await makeCode(services, visit, held)).code;
