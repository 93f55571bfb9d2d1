import { resumePage } from "@waypost/pages";
import { systemTexts } from "../drawing/system-texts.ts";
import { Refusal } from "../errors.ts";
import type { Answer } from "../http/answer.ts";
import { clean } from "../http/body.ts";
import type { Services } from "../services.ts";
import { readResumeCode, resumeHash } from "../session/resume-code.ts";
import type { Session } from "../session/session.ts";
import type { Held } from "../state/held.ts";
import type { Live } from "../state/live.ts";
import { ownerOf } from "../visit.ts";
import type { FormVisit } from "../visit.ts";
import { outcomeUrl } from "./outcome.ts";
import { checkPublicToken, countAttempt, postedText } from "./posted.ts";

/** The newest version of the form that a visit is for. Refuses a form that there is none of. */
export async function currentForm(services: Services, visit: FormVisit): Promise<Live> {
  const live = await services.forms.current(visit.brand.tenant.id, visit.form);
  if (live === null) throw new Refusal("form/not-found");
  return live;
}

/**
 * GET `/<form>/resume`: asks for the code. The code of an e-mailed link stands in the field already, but it is only
 * used when the respondent says so: those who check mails for danger open links too.
 */
export async function showResume(services: Services, visit: FormVisit): Promise<Answer> {
  const live = await currentForm(services, visit);
  const code = clean(visit.query.get("code") ?? "").slice(0, 40) || undefined;
  return { kind: "page", draw: (nonce) => resumePage({ code }, services.drawing.outside(visit, live, nonce)) };
}

/**
 * POST `/<form>/resume`: a new session on the response that the code opens. An unknown code and one that has ended are
 * told apart by nothing, and tries are limited.
 */
export async function postResume(services: Services, visit: FormVisit): Promise<Answer> {
  const live = await currentForm(services, visit);
  checkPublicToken(services, visit);
  countAttempt(services, visit, "resume");
  const held = await findByCode(services, visit);
  if (held === null) {
    const language = visit.session.kind === "open" ? visit.session.session.language : live.definition.languages[0];
    const error = systemTexts(language ?? "en").codeUnknown;
    const code = postedText(visit, "code", 40);
    return {
      kind: "page",
      status: 404,
      code: "resume/not-found",
      draw: (nonce) => resumePage({ code, error }, services.drawing.outside(visit, live, nonce)),
    };
  }
  services.metrics.session("resumed");
  const session = sessionOn(visit, held);
  const url =
    held.submitted === null ? visit.urls.to(held.walk(visit.now).current) : outcomeUrl({ session, held }, visit);
  return { kind: "see", url, cookies: [services.jar.write(session), services.flash.clear(ownerOf(visit))] };
}

async function findByCode({ resumes, responses }: Services, visit: FormVisit): Promise<Held | null> {
  const letters = readResumeCode(postedText(visit, "code", 100));
  if (letters === null) return null;
  const { tenant } = visit.brand;
  const hash = resumeHash(tenant.id, visit.form, letters);
  const found = await resumes.find(tenant.id, hash, new Date(visit.now).toISOString());
  return found === null ? null : responses.find(tenant, found.response);
}

/** A session that goes on with a response, in the language that this browser had. */
export function sessionOn(visit: FormVisit, held: Held): Session {
  const { languages } = held.live.definition;
  const before = visit.session.kind === "open" ? visit.session.session.language : "";
  return {
    ...ownerOf(visit),
    formVersion: held.live.version,
    response: held.id,
    version: held.version,
    startedAt: visit.now,
    seenAt: visit.now,
    language: languages.includes(before) ? before : (languages[0] ?? "en"),
    timeout: held.live.timeout,
  };
}
