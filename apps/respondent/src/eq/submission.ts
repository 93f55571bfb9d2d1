import { eqSubmission } from "@waypost/eq-schema";
import type { EqSubmission } from "@waypost/eq-schema";
import type { Response, SubmittedData } from "@waypost/journey";
import type { Held } from "../state/held.ts";
import type { Live } from "../state/live.ts";
import { FACTS } from "./claims.ts";
import type { Surveyed } from "./questionnaire-route.ts";

const DATA_VERSION = "0.0.3";
/** Claims that are no metadata of the survey. */
const OWN: ReadonlySet<string> = new Set([...FACTS, "schema_url"]);

/** What was submitted of a response in a language, as ONS's systems read it. */
export function laidOut(
  submitted: SubmittedData,
  live: Live,
  { metadata, given }: Response,
  language: string,
): EqSubmission {
  const told = (name: string) => metadata[name] ?? "";
  const launch = {
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
  const as = { language, flushed: false, dataVersion: DATA_VERSION };
  return eqSubmission(live.definition, submitted, launch, as);
}

/** A response as it would be laid out if it were submitted now. */
export function submissionOf({ live, session, visit }: Surveyed, held: Held): EqSubmission {
  const submitted = live.journey.submission(held.walk(visit.now), held.moment(visit.now));
  return laidOut(submitted, live, held.response, session.language);
}

const known = <K extends string>(name: K, value: string | undefined) =>
  (value === undefined ? {} : { [name]: value }) as Partial<Record<K, string>>;
