import { eqSubmission } from "@waypost/eq-schema";
import type { EqSubmission } from "@waypost/eq-schema";
import type { Held } from "../state/held.ts";
import { FACTS } from "./claims.ts";
import type { Surveyed } from "./questionnaire-route.ts";

const DATA_VERSION = "0.0.3";
/** Claims that are no metadata of the survey. */
const OWN: ReadonlySet<string> = new Set([...FACTS, "schema_url"]);

/** A response as ONS's systems would read it if it were submitted now. */
export function submissionOf({ live, session, visit }: Surveyed, held: Held): EqSubmission {
  const { metadata, given } = held.response;
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
  const submitted = live.journey.submission(held.walk(visit.now), held.moment(visit.now));
  const as = { language: session.language, flushed: false, dataVersion: DATA_VERSION };
  return eqSubmission(live.definition, submitted, launch, as);
}

const known = <K extends string>(name: K, value: string | undefined) =>
  (value === undefined ? {} : { [name]: value }) as Partial<Record<K, string>>;
