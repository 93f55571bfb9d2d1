import type { NewJob } from "@waypost/ports";
import type { Held } from "../state/held.ts";
import type { Applied } from "../state/post.ts";
import type { FormVisit } from "../visit.ts";

/** How long the background waits before it asks again, in milliseconds. */
const FIRST_RETRY = 30_000;

/** The jobs that a submission brings with it: to ask again for what nobody answered. */
export function jobsAfter(
  visit: FormVisit,
  held: Held,
  language: string,
  applied: Applied & { readonly kind: "saved" },
): readonly NewJob[] {
  if (applied.unanswered.length === 0) return [];
  return [
    {
      tenant: visit.brand.tenant.id,
      type: "quote.retry",
      key: held.id,
      // The QA token is no personal data: it says who tests, and ends by itself.
      payload: { response: held.id, language, startUrl: visit.origin + visit.urls.start, qaToken: visit.qaToken },
      runAt: new Date(visit.now + FIRST_RETRY).toISOString(),
    },
  ];
}
