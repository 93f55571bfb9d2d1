import { surveyErrorPage, surveySessionExpiredPage } from "@waypost/pages";
import type { SurveyErrorKind } from "@waypost/pages";
import { ERRORS } from "../errors.ts";
import type { ErrorCode } from "../errors.ts";
import type { Answer } from "../http/answer.ts";
import type { Route, Site } from "../http/site.ts";
import { answerBy } from "../router.ts";
import type { Offers } from "../router.ts";
import { postCookies, showCookies, showStatement } from "../routes/site.ts";
import type { Services } from "../services.ts";
import type { Visit } from "../visit.ts";
import { audienceOfTheme, surround } from "./around.ts";
import { dumpPath, dumpResponse, dumpSubmission } from "./dump-route.ts";
import { sessionExpiry, showExpired, showSignedOut, signOut } from "./ending.ts";
import type { Eq } from "./eq.ts";
import { confirmEmail, sendConfirmation, showConfirmationSent } from "./confirmation-route.ts";
import { individualResponse } from "./individual-route.ts";
import { inSurvey, questionnaire } from "./questionnaire-route.ts";
import type { Surveyed } from "./questionnaire-route.ts";
import { showPreview } from "./preview-route.ts";
import { launch } from "./session-route.ts";
import { showAddresses } from "./addresses-route.ts";
import { showSuggestions } from "./suggestions-route.ts";
import { sendFeedback, showFeedbackSent, showResponse, showThankYou } from "./submitted-route.ts";
import { EQ } from "./urls.ts";

const LONGEST_PATH = 600;

/** The site of a host that serves questionnaires as ONS's runner does. */
export function createEqSite(eq: Eq, services: Services): Site {
  const route = (name: string, offers: (visit: Visit) => Offers): Route => ({
    name,
    answer: (visit) => answerBy(visit, offers(visit)),
  });
  const expiry = (visit: Visit) => inSurvey(eq, visit, (opened) => sessionExpiry(opened.services, opened.visit));

  /** A page of a survey that is asked for and posted to. */
  const both = (name: string, answer: (opened: Surveyed) => Promise<Answer>): Route =>
    route(name, (visit) => ({
      GET: () => inSurvey(eq, visit, answer),
      POST: () => inSurvey(eq, visit, answer),
    }));

  const fixed: Readonly<Record<string, Route>> = {
    [EQ.session]: {
      ...route("launch", (visit) => ({
        // A program that looks whether the address exists does not use up the token.
        GET: () => (visit.head ? { kind: "text", status: 204, body: "", type: "text/plain" } : launch(eq, visit)),
        POST: () => launch(eq, visit),
      })),
      fromElsewhere: true,
    },
    [EQ.signOut]: route("sign-out", (visit) => ({
      GET: () => signOut(eq, services, visit),
      POST: () => signOut(eq, services, visit),
    })),
    [EQ.signedOut]: route("signed-out", (visit) => ({ GET: () => showSignedOut(eq, services, visit) })),
    [EQ.sessionExpired]: route("expired", (visit) => ({ GET: () => showExpired(eq, services, visit) })),
    [EQ.sessionExpiry]: route("session", (visit) => ({ GET: () => expiry(visit), PATCH: () => expiry(visit) })),
    "/cookies": route("cookies", (visit) => ({
      GET: () => showCookies(services, visit),
      POST: () => postCookies(services, visit),
    })),
    "/accessibility": route("accessibility", (visit) => ({
      GET: () => showStatement(services, visit, "accessibility"),
    })),
    "/privacy": route("privacy", (visit) => ({ GET: () => showStatement(services, visit, "privacy") })),
    [EQ.preview]: route("preview", (visit) => ({ GET: () => inSurvey(eq, visit, showPreview) })),
    [EQ.addresses]: route("addresses", (visit) => ({
      GET: () => inSurvey(eq, visit, (opened) => showAddresses(eq.addresses, opened)),
    })),
    "/submitted/thank-you": both("thank-you", (opened) => showThankYou(eq, opened)),
    "/submitted/view-response": route("view-response", (visit) => ({
      GET: () => inSurvey(eq, visit, (opened) => showResponse(eq, opened)),
    })),
    [EQ.feedback]: both("feedback", sendFeedback),
    [EQ.feedbackSent]: route("feedback", (visit) => ({ GET: () => inSurvey(eq, visit, showFeedbackSent) })),
    [EQ.emailSend]: both("confirmation-email", (opened) => sendConfirmation(eq.emails, opened)),
    [EQ.emailConfirm]: both("confirmation-email", (opened) => confirmEmail(eq.emails, opened)),
    [EQ.emailSent]: route("confirmation-email", (visit) => ({
      GET: () => inSurvey(eq, visit, (opened) => showConfirmationSent(eq.emails, opened)),
    })),
  };

  const dumps: Readonly<Record<string, Route>> = {
    "/dump/debug": route("dump", (visit) => ({ GET: () => inSurvey(eq, visit, dumpResponse) })),
    "/dump/submission": route("dump", (visit) => ({
      GET: () => inSurvey(eq, visit, (opened) => dumpSubmission(eq, opened)),
    })),
    "/dump/routing-path": route("dump", (visit) => ({
      GET: () => inSurvey(eq, visit, (opened) => dumpPath(eq, opened)),
    })),
  };

  return {
    find(path) {
      if (path.length > LONGEST_PATH) return null;
      const bare = path.replace(/\/+$/, "");
      if (Object.hasOwn(fixed, bare)) return fixed[bare] ?? null;
      if (eq.dumps && Object.hasOwn(dumps, bare)) return dumps[bare] ?? null;
      const [, top, ...parts] = bare.split("/");
      if (top === "suggestions" && parts.length === 1)
        return route("suggestions", (visit) => ({ GET: () => showSuggestions(visit, parts[0] ?? "") }));
      if (top === "individual-response")
        return both("individual-response", (opened) => individualResponse(eq, opened, parts));
      if (top !== "questionnaire") return null;
      // What a browser shows ends with a slash, as its own links do.
      if (!path.endsWith("/")) return route("tidy", tidy);
      return route("page", (visit) => ({
        GET: () => questionnaire(eq, visit, parts),
        POST: () => questionnaire(eq, visit, parts),
      }));
    },
    problem: (visit, code) => Promise.resolve(drawProblem(eq, services, visit, code)),
  };

  function tidy(visit: Visit): Offers {
    const search = visit.query.size === 0 ? "" : `?${visit.query.toString()}`;
    const moved = (): Answer => ({ kind: "moved", url: `${visit.path}/${search}` });
    return { GET: moved, POST: moved };
  }
}

/** What a visitor sees of a problem: where to sign in again, or what went wrong. */
function drawProblem(eq: Eq, services: Services, visit: Visit, code: ErrorCode): (nonce: string) => string {
  const account = eq.account.read(visit.cookies);
  const view = { audience: audienceOfTheme(account?.theme), signInUrl: account?.url ?? undefined };
  const kind = kindOf(code);
  if (kind !== null) {
    const url = ONWARDS[kind] ?? view.signInUrl;
    const error = { kind, audience: view.audience, url, id: visit.id };
    return (nonce) => surveyErrorPage(error, surround(services, visit, account, nonce));
  }
  const reason = code === "launch/session-ended" ? "expired" : "unauthenticated";
  return (nonce) => surveySessionExpiredPage({ ...view, reason }, surround(services, visit, account, nonce));
}

/** Where those kinds of error pages lead that are met within a session. */
const ONWARDS: Readonly<Partial<Record<SurveyErrorKind, string>>> = {
  "too-many-emails": EQ.thankYou,
  "too-much-feedback": EQ.thankYou,
  "too-many-texts": EQ.questionnaire,
};

/** What kind of error page a code has; null for those that ask to sign in. */
function kindOf(code: ErrorCode): SurveyErrorKind | null {
  if (code === "launch/used") return "token-used";
  if (code === "launch/expired") return "token-expired";
  if (code === "response/too-many-emails") return "too-many-emails";
  if (code === "response/too-much-feedback") return "too-much-feedback";
  if (code === "response/too-many-codes") return "too-many-texts";
  if (code === "response/submitted") return "already-submitted";
  const { status } = ERRORS[code];
  if (status === 401 || code === "session/missing" || code === "session/expired") return null;
  if (status === 403) return "forbidden";
  return status < 500 ? "not-found" : "failure";
}
