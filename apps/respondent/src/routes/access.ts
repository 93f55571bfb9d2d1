import { accessPage } from "@waypost/pages";
import { systemTexts } from "../drawing/system-texts.ts";
import type { Answer } from "../http/answer.ts";
import type { Services } from "../services.ts";
import { readResumeCode } from "../session/resume-code.ts";
import { ownerOf } from "../visit.ts";
import type { FormVisit } from "../visit.ts";
import { declaredQuery, heldStart, newSession } from "./opening.ts";
import { outcomeUrl } from "./outcome.ts";
import { checkPublicToken, countAttempt, postedText } from "./posted.ts";
import { currentForm, sessionOn } from "./resume.ts";

/** GET `/<form>/access`: asks for the access code of a form that only those who were given one may begin. */
export async function showAccess(services: Services, visit: FormVisit): Promise<Answer> {
  const live = await currentForm(services, visit);
  return { kind: "page", draw: (nonce) => accessPage({}, services.drawing.outside(visit, live, nonce)) };
}

/**
 * POST `/<form>/access`: begins the code's response, or goes on with it. A code that there is none of and one that has
 * ended are told apart by nothing, and tries are limited. Nothing is stored before the first answer.
 */
export async function postAccess(services: Services, visit: FormVisit): Promise<Answer> {
  const live = await currentForm(services, visit);
  checkPublicToken(services, visit);
  countAttempt(services, visit, "access");
  const { tenant } = visit.brand;
  const letters = readResumeCode(postedText(visit, "code", 100));
  const now = new Date(visit.now).toISOString();
  const response = letters && (await services.access.find(tenant.id, visit.form, letters, now));
  if (response === null) {
    const error = systemTexts(live.definition.languages[0] ?? "en").codeUnknown;
    const code = postedText(visit, "code", 40);
    return {
      kind: "page",
      status: 404,
      code: "access/not-found",
      draw: (nonce) => accessPage({ code, error }, services.drawing.outside(visit, live, nonce)),
    };
  }
  const begun = await services.responses.find(tenant, response);
  if (begun === null) {
    const session = { ...newSession(services, visit, live, declaredQuery(live, visit.query)), response };
    const first = heldStart(live, session).walk(visit.now).current;
    return { kind: "see", url: visit.urls.to(first), cookies: [services.jar.write(session)] };
  }
  services.metrics.session("resumed");
  const session = sessionOn(visit, begun);
  const url =
    begun.submitted === null
      ? visit.urls.to(begun.walk(visit.now).current)
      : outcomeUrl({ session, held: begun }, visit);
  return { kind: "see", url, cookies: [services.jar.write(session), services.flash.clear(ownerOf(visit))] };
}
