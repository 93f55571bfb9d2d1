import type { AnswerSheet } from "./answer-page.ts";

const PERSON: AnswerSheet = {
  "proposer.title": "mr",
  "proposer.first_name": "Quentin",
  "proposer.last_name": "Zebedee",
  "contact.phone": "07700 900123",
};

/** Answers for the six quote forms: the e-mail address steers the quote. */
export function quoteSheet(form: string, email: string): AnswerSheet {
  const registration = form === "bike" || form === "short-term" ? "MT07 BKE" : "AB12 CDE";
  return { ...PERSON, "contact.email": email, "vehicle.registration": registration, "vehicle.right": "yes" };
}

/** Every quote form: tenant, form. */
export const QUOTE_FORMS = [
  ["adrianflux", "car"],
  ["adrianflux", "learner"],
  ["sterling", "car"],
  ["sterling", "learner"],
  ["bikesure", "bike"],
  ["bikesure", "short-term"],
] as const;
