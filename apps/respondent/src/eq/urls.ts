import type { Urls } from "../http/urls.ts";
import { addressOf } from "./address.ts";
import type { Outline } from "./outline.ts";

/** The addresses of a host that serves questionnaires. */
export const EQ = {
  session: "/session",
  questionnaire: "/questionnaire/",
  preview: "/questionnaire/preview",
  signOut: "/sign-out",
  signedOut: "/signed-out",
  sessionExpired: "/session-expired",
  sessionExpiry: "/session-expiry",
  thankYou: "/submitted/thank-you/",
  viewResponse: "/submitted/view-response/",
  feedback: "/submitted/feedback/send",
  feedbackSent: "/submitted/feedback/sent",
} as const;

/** What the app calls its own pages, under the names that ONS's runner gives them. */
const OWN: Readonly<Record<string, string>> = {
  session: EQ.sessionExpiry,
  expired: EQ.sessionExpired,
  save: EQ.signOut,
  "signed-out": EQ.signOut,
  resume: EQ.signedOut,
  print: EQ.viewResponse,
  feedback: EQ.feedback,
};

/**
 * The addresses of a questionnaire. Every page that is none of the app's own is what follows a submission: there is one
 * such page. `landing` is where a change link came from and the place on it, when a visit came by one.
 */
export function eqUrls(outline: Outline, landing: { readonly page: string; readonly anchor: string } | null): Urls {
  return {
    base: "",
    start: EQ.questionnaire,
    to(link) {
      if (landing === null || link.deed !== undefined) return addressOf(outline, link);
      if (link.returnTo?.split("#")[0] === landing.page && link.anchor === undefined)
        return addressOf(outline, { ...link, returnAnchor: landing.anchor });
      const arrived = link.page === landing.page && link.returnTo === undefined;
      return addressOf(outline, arrived ? { ...link, anchor: landing.anchor } : link);
    },
    under: (name) => (Object.hasOwn(OWN, name) ? (OWN[name] ?? "") : EQ.thankYou),
  };
}
