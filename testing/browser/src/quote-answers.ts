import type { AnswerSheet } from "./answer-page.ts";

const PERSON: AnswerSheet = {
  "proposer.title": "mr",
  "proposer.first_name": "Sam",
  "proposer.last_name": "Taylor",
  "contact.email": "quoted.1000@example.com",
  "contact.phone": "07700 900123",
};

/** Answers for the car forms where a plausible one would not do. The e-mail address steers the quote to £1,000. */
export const CAR: AnswerSheet = { ...PERSON, "vehicle.registration": "AB12 CDE", "vehicle.right": "yes" };

/** Answers for the motorcycle forms. */
export const BIKE: AnswerSheet = { ...PERSON, "vehicle.registration": "MT07 BKE", "vehicle.right": "yes" };
