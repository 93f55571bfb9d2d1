import { LaunchRefused } from "./launch.ts";
import type { Launch } from "./launch.ts";

type Claims = Readonly<Record<string, unknown>>;

/** The version of the claims' layout that is read. */
const VERSION = "v2";
/** How far a launcher's clock may be ahead of ours, in seconds. */
const CLOCKS_APART = 120;
const LONGEST = 1000;
/** A questionnaire's name, as its file is called. */
const SCHEMA_NAME = /^[A-Za-z][A-Za-z0-9_-]{0,150}$/;
/** An id of the register of questionnaires. */
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const LANGUAGE = /^[a-z]{2,3}$/;
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
/** The claims that are facts of the survey though they do not stand in `survey_metadata`. */
export const FACTS = [
  "tx_id",
  "response_id",
  "case_id",
  "case_type",
  "collection_exercise_sid",
  "schema_name",
  "cir_instrument_id",
  "region_code",
  "language_code",
  "channel",
  "account_service_url",
  "response_expires_at",
] as const;

/**
 * Reads the claims of a launch token at `now` (milliseconds since 1970), as version 2 of ONS's launch payload has them.
 * Claims that are not known are left out. Throws {@link LaunchRefused} for the first that is missing or wrong.
 */
export function readClaims(claims: Claims, now: number): Launch {
  const tokenId = needed(claims, "jti");
  const expires = secondsOf(claims, "exp");
  const seconds = now / 1000;
  if (expires <= seconds) throw new LaunchRefused("expired");
  if (secondsOf(claims, "iat") > seconds + CLOCKS_APART) throw new LaunchRefused("not-yet");
  if (textOf(claims, "version") !== VERSION) throw new LaunchRefused("wrong-claim", "version");
  const transaction = needed(claims, "tx_id");
  const responseId = needed(claims, "response_id");
  for (const name of ["case_id", "collection_exercise_sid"]) needed(claims, name);
  const responseExpiresAt = momentOf(claims, "response_expires_at");
  if (responseExpiresAt !== null && Date.parse(responseExpiresAt) <= now) throw new LaunchRefused("response-expired");
  const survey = recordOf(claims, "survey_metadata");
  const data = recordOf(survey, "data");
  return {
    transaction,
    tokenId,
    expires,
    responseId,
    responseExpiresAt,
    schema: schemaOf(claims),
    language: languageOf(claims),
    account: {
      url: webAddress(claims, "account_service_url"),
      signOutUrl: webAddress(claims, "account_service_log_out_url"),
    },
    metadata: { ...factsOf(data, Object.keys(data)), ...factsOf(claims, FACTS) },
    receiptingKeys: receiptingKeysOf(survey, data),
  };
}

/** A claim that is a text; null when it is not there. */
function textOf(claims: Claims, name: string): string | null {
  const value = Object.hasOwn(claims, name) ? claims[name] : undefined;
  if (value === undefined || value === null || value === "") return null;
  if (typeof value !== "string" || value.length > LONGEST) throw new LaunchRefused("wrong-claim", name);
  return value;
}

function needed(claims: Claims, name: string): string {
  const text = textOf(claims, name);
  if (text === null) throw new LaunchRefused("missing-claim", name);
  return text;
}

/** A time of RFC 7519: seconds since 1970, a fraction allowed. */
function secondsOf(claims: Claims, name: string): number {
  const value = Object.hasOwn(claims, name) ? claims[name] : undefined;
  if (value === undefined || value === null) throw new LaunchRefused("missing-claim", name);
  if (typeof value !== "number" || !Number.isFinite(value)) throw new LaunchRefused("wrong-claim", name);
  return value;
}

function momentOf(claims: Claims, name: string): string | null {
  const text = textOf(claims, name);
  if (text === null) return null;
  if (!DATE_TIME.test(text) || Number.isNaN(Date.parse(text))) throw new LaunchRefused("wrong-claim", name);
  return new Date(text).toISOString();
}

function recordOf(claims: Claims, name: string): Claims {
  const value = Object.hasOwn(claims, name) ? claims[name] : undefined;
  if (value === undefined || value === null) return {};
  if (typeof value !== "object" || Array.isArray(value)) throw new LaunchRefused("wrong-claim", name);
  return value as Claims;
}

/** An address that a browser may be sent to. */
function webAddress(claims: Claims, name: string): string | null {
  const text = textOf(claims, name);
  if (text === null) return null;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) throw new LaunchRefused("wrong-claim", name);
  return text;
}

function languageOf(claims: Claims): string | null {
  const text = textOf(claims, "language_code");
  if (text !== null && !LANGUAGE.test(text)) throw new LaunchRefused("wrong-claim", "language_code");
  return text;
}

/** The questionnaire's name: of one of a register what its file is called. Those of a web address are none of ours. */
function schemaOf(claims: Claims): string {
  const name = textOf(claims, "schema_name");
  if (name !== null) {
    if (!SCHEMA_NAME.test(name)) throw new LaunchRefused("wrong-claim", "schema_name");
    return name;
  }
  const instrument = textOf(claims, "cir_instrument_id");
  if (instrument !== null) {
    if (!UUID.test(instrument)) throw new LaunchRefused("wrong-claim", "cir_instrument_id");
    return `cir-${instrument.toLowerCase()}`;
  }
  if (textOf(claims, "schema_url") !== null) throw new LaunchRefused("unknown-questionnaire", "schema_url");
  throw new LaunchRefused("missing-claim", "schema_name");
}

/** Plain values as texts; everything else is no fact that a form could use. */
function factsOf(claims: Claims, names: readonly string[]): Readonly<Record<string, string>> {
  const facts: Record<string, string> = {};
  for (const name of names) {
    const value = Object.hasOwn(claims, name) ? claims[name] : undefined;
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
      Object.defineProperty(facts, name, { value: String(value).slice(0, LONGEST), enumerable: true });
  }
  return facts;
}

function receiptingKeysOf(survey: Claims, data: Claims): readonly string[] {
  const keys = Object.hasOwn(survey, "receipting_keys") ? survey["receipting_keys"] : undefined;
  if (keys === undefined || keys === null) return [];
  if (!Array.isArray(keys) || !keys.every((key) => typeof key === "string"))
    throw new LaunchRefused("wrong-claim", "receipting_keys");
  const without = keys.find((key) => !Object.hasOwn(data, key));
  if (without !== undefined) throw new LaunchRefused("missing-claim", "survey_metadata.data");
  return keys;
}
