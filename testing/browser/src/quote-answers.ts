import type { AnswerSheet } from "./answer-page.ts";

/** The parts of a date so many days from today, by the names under which they are posted. */
function dateIn(days: number, field: string): AnswerSheet {
  const date = new Date(Date.now() + days * 86_400_000);
  return {
    [`${field}-day`]: String(date.getUTCDate()),
    [`${field}-month`]: String(date.getUTCMonth() + 1),
    [`${field}-year`]: String(date.getUTCFullYear()),
  };
}

const SHARED: AnswerSheet = {
  "purchase.bought": "not-yet",
  "purchase.value": "5000",
  "use.annual_mileage": "6000",
  "security.devices": ["alarm"],
  "licence.licence_number": "",
  "proposer.title": "mr",
  "proposer.first_name": "Sam",
  "proposer.last_name": "Taylor",
  "proposer.uk_resident": "yes",
  "home.postcode": "NR1 1AA",
  "contact.email": "quoted.1000@thelongestnameofabrokerinthecountry.example.com",
  "contact.phone": "07700 900123",
  ...dateIn(3, "start.date"),
  ...dateIn(3, "period.date"),
};

/** Answers for the car forms where a plausible one would not do. The e-mail address steers the quote to £1,000. */
export const CAR: AnswerSheet = {
  ...SHARED,
  "vehicle.registration": "AB12 CDE",
  "car.registration": "AB12 CDE",
  "car.value": "4000",
};

/** Answers for the motorcycle forms. */
export const BIKE: AnswerSheet = { ...SHARED, "vehicle.registration": "MT07 BKE", "bike.registration": "MT07 BKE" };
