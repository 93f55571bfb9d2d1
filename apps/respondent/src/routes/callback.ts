import { message, onwards, paragraph } from "@waypost/pages";
import { CALLBACK_REQUEST, newJob } from "@waypost/ports";
import type { Answer } from "../http/answer.ts";
import { systemTexts } from "../drawing/system-texts.ts";
import type { Services } from "../services.ts";
import type { Held, Submitted } from "../state/held.ts";
import type { FormVisit } from "../visit.ts";
import { openResponse } from "./opening.ts";

/** Notes the time at which the customer wants to be called. Asked twice for the same time it is noted once. */
export async function enqueueCallback(
  services: Services,
  visit: FormVisit,
  held: Held,
  { reference }: Submitted,
  time: string,
): Promise<void> {
  const job = newJob(CALLBACK_REQUEST, {
    tenant: visit.brand.tenant.id,
    key: `${held.id} ${time}`,
    payload: { response: held.id, form: held.live.form, reference, time, at: new Date(visit.now).toISOString() },
  });
  await services.queue.enqueue(job);
}

/** GET `/<form>/callback-request`: says that the wish to be called was noted. */
export async function showCallback(services: Services, visit: FormVisit): Promise<Answer> {
  const opened = await openResponse(services, visit);
  if (opened.kind === "ended") return opened.answer;
  const { held, session, cookies } = opened;
  if (held.submitted === null) return { kind: "see", url: visit.urls.to(held.walk(visit.now).current), cookies };
  const words = systemTexts(session.language);
  return {
    kind: "page",
    cookies,
    draw: (nonce) =>
      message(services.drawing.inSession(visit, session, held.live, nonce), {
        title: words.callbackTitle,
        qa: "callback-requested",
        body: paragraph(words.callbackBody),
        after: onwards(visit.urls.under("receipt"), words.alreadyOutcome),
      }),
  };
}
