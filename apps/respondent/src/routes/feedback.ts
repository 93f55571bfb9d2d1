import { createHash } from "node:crypto";
import { feedbackPage } from "@waypost/pages";
import { FEEDBACK_STORE, newJob } from "@waypost/ports";
import { systemTexts } from "../drawing/system-texts.ts";
import type { Answer } from "../http/answer.ts";
import type { Services } from "../services.ts";
import type { FormVisit } from "../visit.ts";
import { checkPublicToken, countAttempt, postedText } from "./posted.ts";
import { currentForm } from "./resume.ts";

const MOST_CHARACTERS = 1000;
const ABOUT: ReadonlySet<string> = new Set(["page", "service"]);

/** GET `/<form>/feedback`: asks for it, or thanks for it. */
export async function showFeedback(services: Services, visit: FormVisit): Promise<Answer> {
  const live = await currentForm(services, visit);
  const sent = visit.query.get("sent") === "yes";
  return {
    kind: "page",
    draw: (nonce) => feedbackPage({ maxLength: MOST_CHARACTERS, sent }, services.drawing.outside(visit, live, nonce)),
  };
}

/** POST `/<form>/feedback`: leaves it to the worker, sealed. The same words twice from one address are kept once. */
export async function postFeedback(services: Services, visit: FormVisit): Promise<Answer> {
  const live = await currentForm(services, visit);
  checkPublicToken(services, visit);
  const about = postedText(visit, "about", 20);
  const comment = postedText(visit, "comment", MOST_CHARACTERS);
  if (!ABOUT.has(about) || comment === "") {
    const words = systemTexts(visit.session.kind === "open" ? visit.session.session.language : "en");
    const errors = {
      about: ABOUT.has(about) ? undefined : words.aboutRequired,
      comment: comment === "" ? words.commentRequired : undefined,
    };
    return {
      kind: "page",
      draw: (nonce) =>
        feedbackPage(
          { maxLength: MOST_CHARACTERS, about, comment, errors },
          services.drawing.outside(visit, live, nonce),
        ),
    };
  }
  countAttempt(services, visit, "feedback");
  const { tenant } = visit.brand;
  const key = createHash("sha256").update(`${visit.form}\n${visit.address}\n${about}\n${comment}`).digest("hex");
  const sealed = services.cipher.seal(tenant, `feedback/${key}`, JSON.stringify({ about, comment }));
  const payload = {
    form: visit.form,
    at: new Date(visit.now).toISOString(),
    sealed: Buffer.from(sealed).toString("base64"),
  };
  await services.queue.enqueue(newJob(FEEDBACK_STORE, { tenant: tenant.id, key, payload }));
  return { kind: "see", url: visit.urls.under("feedback", [["sent", "yes"]]) };
}
