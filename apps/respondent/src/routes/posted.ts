import type { RawInput } from "@waypost/journey";
import { Refusal } from "../errors.ts";
import { first } from "../http/body.ts";
import type { Services } from "../services.ts";
import { CSRF_FIELD, csrfSubject, publicSubject } from "../session/csrf.ts";
import type { Session } from "../session/session.ts";
import { ownerOf } from "../visit.ts";
import type { FormVisit, Visit } from "../visit.ts";

/** The button that saves and leaves: what it posts beside the page's answers. */
const SAVE_AND_LEAVE = "action[save_sign_out]";

/** The field of the cookie banner's token: it may stand on a page beside a form with another token. */
const BANNER_FIELD = "cookie_token";

/** True when the post says: keep this, I come back later. */
export const leaves = (visit: Visit) => visit.posted[SAVE_AND_LEAVE] !== undefined;

const TAKE_BACK = "action[clear_radios.";

/** What was posted without the choice that its post takes back; null when it takes none back. */
export function takenBack({ posted }: Visit): RawInput | null {
  for (const name in posted) {
    if (!name.startsWith(TAKE_BACK) || !name.endsWith("]")) continue;
    const field = name.slice(TAKE_BACK.length, -1);
    if (field !== "") return Object.fromEntries(Object.entries(posted).filter(([key]) => key !== field));
  }
  return null;
}

/** The first value posted under a name, trimmed and cut to a length. */
export const postedText = (visit: Visit, name: string, length: number) =>
  (first(visit.posted, name) ?? "").trim().slice(0, length);

/** Refuses a post that does not carry its session's token. */
export function checkToken(services: Services, visit: Visit, session: Session): void {
  check(services, visit, csrfSubject(session));
}

/** The same for pages of a form that need no session. */
export function checkPublicToken(services: Services, visit: FormVisit): void {
  check(services, visit, publicSubject(ownerOf(visit)));
}

/** The same for pages of a tenant that belong to no form, and for the banner, whose token has a name of its own. */
export function checkSiteToken(services: Services, visit: Visit): void {
  const field = visit.posted[BANNER_FIELD] === undefined ? CSRF_FIELD : BANNER_FIELD;
  check(services, visit, publicSubject({ tenant: visit.brand.tenant.id, form: "" }), field);
}

function check(services: Services, visit: Visit, subject: string, field = CSRF_FIELD): void {
  if (!services.csrf.matches(first(visit.posted, field), subject)) throw new Refusal("session/untrusted-post");
}

/** Counts an attempt of the visitor's address at something that is worth guessing or flooding. */
export function countAttempt(services: Services, visit: Visit, what: string): void {
  const admission = services.attempts.take(`${what} ${visit.brand.tenant.id} ${visit.address}`, visit.now);
  if (!admission.admitted) throw new Refusal("request/too-many", { "retry-after": String(admission.retryAfter) });
}
