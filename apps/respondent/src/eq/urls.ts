import type { LocationLink } from "@waypost/journey";
import type { Urls } from "../http/urls.ts";
import { addressOf } from "./address.ts";
import type { Outline } from "./outline.ts";

/** The addresses of a host that serves questionnaires. */
export const EQ = {
  session: "/session",
  questionnaire: "/questionnaire/",
  preview: "/questionnaire/preview",
  addresses: "/addresses",
  signOut: "/sign-out",
  signedOut: "/signed-out",
  sessionExpired: "/session-expired",
  sessionExpiry: "/session-expiry",
  thankYou: "/submitted/thank-you/",
  viewResponse: "/submitted/view-response/",
  feedback: "/submitted/feedback/send",
  feedbackSent: "/submitted/feedback/sent",
  emailSend: "/submitted/confirmation-email/send",
  emailConfirm: "/submitted/confirmation-email/confirm",
  emailSent: "/submitted/confirmation-email/sent",
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
 * such page. `landing` is where a change link came from and the place on it, when a visit came by one; where that was come
 * to by a change link itself, each has the next after a comma.
 */
export function eqUrls(outline: Outline, landing: Landing | null): Urls {
  return {
    base: "",
    start: EQ.questionnaire,
    to(link) {
      if (landing === null || link.deed !== undefined) return addressOf(outline, link);
      return addressOf(outline, landed(link, landing));
    },
    under: (name) => (Object.hasOwn(OWN, name) ? (OWN[name] ?? "") : EQ.thankYou),
  };
}

/** Where a change link came from: keys of pages, and the answers on them. */
interface Landing {
  readonly back: string;
  readonly anchor: string;
}

/** A link of a page that was come to by a change link: it knows the answers to land on, on every page on the way back. */
function landed(link: LocationLink, { back, anchor }: Landing): LocationLink {
  if (link.returnTo === back && link.anchor === undefined) return { ...link, returnAnchor: anchor };
  if (link.returnTo?.endsWith(`,${back}`) === true)
    return { ...link, returnAnchor: [link.returnAnchor ?? link.anchor ?? "", anchor].join(",") };
  const [here = "", ...after] = back.split(",");
  const [answer = "", ...answers] = anchor.split(",");
  if (link.page !== here.split("#")[0] || (link.returnTo ?? "") !== after.join(",")) return link;
  return { ...link, anchor: answer, returnAnchor: answers.length === 0 ? null : answers.join(",") };
}
