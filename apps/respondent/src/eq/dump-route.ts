import { eqSubmission } from "@waypost/eq-schema";
import { Refusal } from "../errors.ts";
import type { Answer } from "../http/answer.ts";
import type { Held } from "../state/held.ts";
import type { Surveyed } from "./questionnaire-route.ts";

const DATA_VERSION = "0.0.3";
/** Claims that are no metadata of the survey. */
const OWN: ReadonlySet<string> = new Set([
  "tx_id",
  "response_id",
  "case_id",
  "case_type",
  "collection_exercise_sid",
  "schema_name",
  "region_code",
  "language_code",
  "channel",
  "account_service_url",
  "response_expires_at",
]);

/** `/dump/debug`: the response as it is kept, for tests. */
export async function dumpResponse(opened: Surveyed): Promise<Answer> {
  const { response, version } = await heldOf(opened);
  return { kind: "json", value: { ...response, version } };
}

/** `/dump/submission`: what would be submitted now, or was, as ONS's systems read it; for tests. */
export async function dumpSubmission(opened: Surveyed): Promise<Answer> {
  const held = await heldOf(opened);
  const { live, session, visit } = opened;
  const { metadata } = held.response;
  const told = (name: string) => metadata[name] ?? "";
  const { schema_name: schemaName, region_code: regionCode, channel } = metadata;
  const launch = {
    txId: told("tx_id"),
    caseId: told("case_id"),
    collectionExerciseSid: told("collection_exercise_sid"),
    responseId: told("response_id"),
    ...(schemaName === undefined ? {} : { schemaName }),
    ...(regionCode === undefined ? {} : { regionCode }),
    ...(channel === undefined ? {} : { channel }),
    launchLanguage: metadata["language_code"] ?? "en",
    surveyMetadata: Object.fromEntries(Object.entries(metadata).filter(([name]) => !OWN.has(name))),
  };
  const submitted = live.journey.submission(held.walk(visit.now), held.moment(visit.now));
  const as = { language: session.language, flushed: false, dataVersion: DATA_VERSION };
  return { kind: "json", value: { submission: eqSubmission(live.definition, submitted, launch, as) } };
}

async function heldOf({ services, visit, session }: Surveyed): Promise<Held> {
  const held = await services.responses.read(visit.brand.tenant, session.response, session.version);
  if (held === null) throw new Refusal("launch/session-needed");
  return held;
}
