import { text } from "@waypost/pages";
import type { Chrome } from "@waypost/pages";

/** The mark on every page that a tester with a QA token sees, so that nobody takes a steered quote for a real one. */
export const qaPhase: NonNullable<Chrome["phase"]> = {
  badge: text("QA"),
  html: text("Quotes on these pages may be steered by the e-mail address."),
};
