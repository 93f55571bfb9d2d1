import { eqData, eqSubmission } from "@waypost/eq-schema";
import type { EqData, EqSubmission, LaunchedAs } from "@waypost/eq-schema";
import type { Response, SubmittedData } from "@waypost/journey";
import type { Held } from "../state/held.ts";
import type { Live } from "../state/live.ts";
import { FACTS } from "./claims.ts";
import type { Eq } from "./eq.ts";
import type { Surveyed } from "./questionnaire-route.ts";

/** Claims that are no metadata of the survey. */
const OWN: ReadonlySet<string> = new Set([...FACTS, "schema_url"]);

/** What was submitted of a response in a language, as ONS's systems read it. */
export function laidOut(
  submitted: SubmittedData,
  live: Live,
  response: Response,
  language: string,
  dataVersion: string,
): EqSubmission {
  const as = { language, flushed: false, dataVersion };
  return eqSubmission(live.definition, submitted, launchedAs(response), as);
}

function launchedAs({ metadata, given }: Response): LaunchedAs {
  const told = (name: string) => metadata[name] ?? "";
  return {
    txId: told("tx_id"),
    caseId: told("case_id"),
    collectionExerciseSid: told("collection_exercise_sid"),
    responseId: told("response_id"),
    ...known("schemaName", metadata["schema_name"]),
    ...known("schemaUrl", metadata["schema_url"]),
    ...known("cirInstrumentId", metadata["cir_instrument_id"]),
    ...known("regionCode", metadata["region_code"]),
    ...known("channel", metadata["channel"]),
    launchLanguage: metadata["language_code"] ?? "en",
    surveyMetadata: Object.fromEntries(Object.entries(metadata).filter(([name]) => !OWN.has(name))),
    ...(given === undefined ? {} : { supplementary: given }),
  };
}

/** A response as it would be laid out if it were submitted now. */
export function submissionOf(eq: Eq, { live, session, visit }: Surveyed, held: Held): EqSubmission {
  const submitted = live.journey.submission(held.walk(visit.now), held.moment(visit.now));
  return laidOut(submitted, live, held.response, session.language, eq.questionnaires.dataVersion(live));
}

/** What was answered of a response so far, whatever the data version in which it is submitted. */
export function answeredOf({ live, visit }: Surveyed, held: Held): EqData {
  const submitted = live.journey.submission(held.walk(visit.now), held.moment(visit.now));
  return eqData(live.definition, submitted, launchedAs(held.response));
}

const known = <K extends string>(name: K, value: string | undefined) =>
  (value === undefined ? {} : { [name]: value }) as Partial<Record<K, string>>;
