import { Refusal } from "./errors.ts";
import type { Answer } from "./http/answer.ts";
import type { Site } from "./http/site.ts";
import { readTarget } from "./http/target.ts";
import type { Target } from "./http/target.ts";
import { createUrls } from "./http/urls.ts";
import { postAccess, showAccess } from "./routes/access.ts";
import { showCallback } from "./routes/callback.ts";
import { postFeedback, showFeedback } from "./routes/feedback.ts";
import { postOutcome } from "./routes/outcome.ts";
import { showPage } from "./routes/page.ts";
import { postPage } from "./routes/post-page.ts";
import { postResume, showResume } from "./routes/resume.ts";
import { postSave, showSaved } from "./routes/save.ts";
import { extendSession, postSession, showExpired, showSession, showSignedOut, signOut } from "./routes/session.ts";
import { postCookies, showCookies, showForms, showStatement } from "./routes/site.ts";
import { start } from "./routes/start.ts";
import { showSubmitted } from "./routes/submitted.ts";
import type { Services } from "./services.ts";
import type { FormVisit, Visit } from "./visit.ts";

/** What a path offers, by method. HEAD is GET without its body. */
export type Offers = Partial<Record<Visit["method"], () => Answer | Promise<Answer>>>;

/** A visit made into one to a form. */
function toForm(services: Services, visit: Visit, form: string): FormVisit {
  const owner = { tenant: visit.brand.tenant.id, form };
  const session = services.jar.read(visit.cookies, owner, visit.now);
  return { ...visit, form, urls: createUrls(visit.base, form), session };
}

function system(services: Services, visit: FormVisit, page: (Target & { kind: "system" })["page"]): Offers {
  switch (page) {
    case "access":
      return { GET: () => showAccess(services, visit), POST: () => postAccess(services, visit) };
    case "save":
      return { GET: () => showSaved(services, visit), POST: () => postSave(services, visit) };
    case "resume":
      return { GET: () => showResume(services, visit), POST: () => postResume(services, visit) };
    case "signed-out":
      return { GET: () => showSignedOut(services, visit), POST: () => signOut(services, visit) };
    case "expired":
      return { GET: () => showExpired(services, visit) };
    case "print":
    case "receipt":
      return { GET: () => showSubmitted(services, visit, page) };
    case "feedback":
      return { GET: () => showFeedback(services, visit), POST: () => postFeedback(services, visit) };
    case "session":
      return {
        GET: () => showSession(visit),
        PATCH: () => extendSession(services, visit),
        POST: () => postSession(services, visit),
      };
    case "callback-request":
      return { GET: () => showCallback(services, visit) };
  }
}

function page(services: Services, visit: FormVisit, target: Target & { kind: "page" }): Offers {
  const isOutcome = async () => {
    if (target.deed !== "page" || target.location.item !== undefined) return false;
    const { tenant } = visit.brand;
    const version = visit.session.kind === "open" ? visit.session.session.formVersion : null;
    const live = await (version === null
      ? services.forms.current(tenant.id, visit.form)
      : services.forms.version(tenant.id, visit.form, version));
    return live?.outcomes.has(target.location.page) === true;
  };
  return {
    GET: () => showPage(services, visit, target),
    POST: async () => ((await isOutcome()) ? postOutcome(services, visit) : postPage(services, visit, target)),
  };
}

function offersOf(services: Services, visit: Visit, target: Target): Offers {
  switch (target.kind) {
    case "tidy":
      return { GET: () => ({ kind: "moved", url: visit.base + target.path + searchOf(visit) }) };
    case "forms":
      return { GET: () => showForms(services, visit) };
    case "site":
      if (target.page === "cookies")
        return { GET: () => showCookies(services, visit), POST: () => postCookies(services, visit) };
      return { GET: () => showStatement(services, visit, target.page as "accessibility" | "privacy") };
    case "start": {
      const formVisit = toForm(services, visit, target.form);
      return { GET: () => start(services, formVisit) };
    }
    case "system":
      return system(services, toForm(services, visit, target.form), target.page);
    case "page":
      return page(services, toForm(services, visit, target.form), target);
  }
}

const searchOf = ({ query }: Visit) => (query.size === 0 ? "" : "?" + query.toString());

/** Answers by the method what a path offers. Throws {@link Refusal} for a method that it does not take. */
export function answerBy(visit: Visit, offers: Offers): Answer | Promise<Answer> {
  const offer = offers[visit.method];
  if (offer !== undefined) return offer();
  const methods = Object.keys(offers).flatMap((each) => (each === "GET" ? ["GET", "HEAD"] : [each]));
  throw new Refusal("request/method-not-allowed", { allow: methods.join(", ") });
}

/** A tenant's forms, each under its own name. */
export function formsSite(services: Services): Site {
  return {
    find(path) {
      const target = readTarget(path);
      if (target === null) return null;
      return {
        name: routeName(target),
        ...("form" in target ? { form: target.form } : {}),
        answer: (visit) => answerBy(visit, offersOf(services, visit, target)),
      };
    },
  };
}

/** The kind of page, for metrics and logs: never an id, let alone an answer. */
function routeName(target: Target): string {
  switch (target.kind) {
    case "system":
    case "site":
      return target.page;
    case "page":
      return target.deed === "page" ? "page" : `page-${target.deed}`;
    default:
      return target.kind;
  }
}
