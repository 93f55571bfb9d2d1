import type { AnswerSheet } from "./answer-page.ts";

const PERSON: AnswerSheet = {
  "proposer.title": "mr",
  "proposer.first_name": "Quentin",
  "proposer.last_name": "Zebedee",
  "contact.phone": "07700 900123",
};

/** The parts of a date in so many days, under a field's name. */
function dateIn(days: number, field: string): AnswerSheet {
  const [year = "", month = "", day = ""] = new Date(Date.now() + days * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split("-");
  return { [`${field}-day`]: day, [`${field}-month`]: month, [`${field}-year`]: year };
}

const VEHICLE: AnswerSheet = {
  "purchase.bought": "not-yet",
  "purchase.value": "5000",
  "car.value": "5000",
  "use.annual_mileage": "8000",
  "security.devices": "none",
  "proposer.uk_resident": "yes",
  "licence.licence_number": "",
  "home.postcode": "CM1 2AB",
  "home.address-line1": "1 High Street",
  "home.address-town": "Chelmsford",
  "home.address-postcode": "CM1 2AB",
  // What is typed by hand where no vehicle was found.
  "vehicle.make": "FORD",
  "vehicle.model": "Fiesta",
  "vehicle.year": "2015",
  "vehicle.engine_size": "1242",
};

/** Answers for the six quote forms: the e-mail address steers the quote. */
export function quoteSheet(form: string, email: string): AnswerSheet {
  const isBike = form === "bike" || form === "short-term";
  return {
    ...PERSON,
    ...VEHICLE,
    ...dateIn(3, "start.date"),
    ...dateIn(3, "period.date"),
    "contact.email": email,
    "vehicle.registration": isBike ? "MT07 BKE" : "AB12 CDE",
  };
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
