import { surveySessionExpiredPage, surveySignedOutPage } from "@waypost/pages";
import type { Answer } from "../http/answer.ts";
import { extendSession, showSession } from "../routes/session.ts";
import type { Services } from "../services.ts";
import type { FormVisit, Visit } from "../visit.ts";
import { audienceOfTheme, surround } from "./around.ts";
import type { Eq } from "./eq.ts";
import { EQ } from "./urls.ts";

/** `/sign-out`: forgets the session and goes to where the launch said; what was saved is kept. */
export function signOut(eq: Pick<Eq, "jar" | "account">, services: Services, visit: Visit): Answer {
  const { jar, account } = eq;
  if (jar.current(visit.cookies, visit.now).kind === "open") services.metrics.session("signed-out");
  const owner = { tenant: visit.brand.tenant.id, form: "" };
  return {
    kind: "see",
    url: account.read(visit.cookies)?.signOutUrl ?? EQ.signedOut,
    cookies: [jar.clear(owner)],
  };
}

/** GET `/signed-out`: that the answers were saved, and where to sign in again. */
export function showSignedOut({ account }: Eq, services: Services, visit: Visit): Answer {
  const from = account.read(visit.cookies);
  const view = { audience: audienceOfTheme(from?.theme), signInUrl: from?.url ?? undefined };
  return { kind: "page", draw: (nonce) => surveySignedOutPage(view, surround(services, visit, from, nonce)) };
}

/** GET `/session-expired`: that the session ended by itself, and where to sign in again. */
export function showExpired({ account, jar }: Eq, services: Services, visit: Visit): Answer {
  const from = account.read(visit.cookies);
  const view = {
    audience: audienceOfTheme(from?.theme),
    signInUrl: from?.url ?? undefined,
    reason: "expired",
  } as const;
  return {
    kind: "page",
    // A browser that was sent here by its own clock still holds the session.
    cookies: [jar.clear({ tenant: visit.brand.tenant.id, form: "" })],
    draw: (nonce) => surveySessionExpiredPage(view, surround(services, visit, from, nonce)),
  };
}

/** GET `/session-expiry`: when the session ends, as `expires_at`. PATCH: the same, once it is put off. */
export function sessionExpiry(services: Services, visit: FormVisit): Answer {
  return visit.method === "PATCH" ? extendSession(services, visit) : showSession(visit);
}
