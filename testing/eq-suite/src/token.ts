import { createPrivateKey, createPublicKey, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { CompactEncrypt, SignJWT } from "jose";

/** Claims of a launch; those that are no claim of the token's own go into the survey's metadata. */
export type Claims = Readonly<Record<string, unknown>>;

interface KeyFile {
  readonly keys: Readonly<Record<string, { readonly type: "public" | "private"; readonly value: string }>>;
}

/** Claims of the token itself, as the launch contract has them. */
const OWN: ReadonlySet<string> = new Set([
  "tx_id",
  "jti",
  "iat",
  "exp",
  "version",
  "case_id",
  "channel",
  "response_id",
  "response_expires_at",
  "region_code",
  "language_code",
  "collection_exercise_sid",
  "account_service_url",
  "account_service_log_out_url",
]);

/** What an account service usually says of a respondent. */
const SURVEY_METADATA = {
  user_id: "UNKNOWN",
  ru_ref: "12346789012A",
  ru_name: "Apple",
  trad_as: "Apple",
  period_id: "201605",
  period_str: "May 2017",
  survey_id: "0",
  ref_p_start_date: "2017-01-01",
  ref_p_end_date: "2017-02-01",
  employment_date: "1983-06-02",
  return_by: "2017-03-01",
  display_address: "68 Abingdon Road, Goathill",
  case_ref: "1000000000000001",
};

/** Makes the tokens that launch questionnaires, as an account service does: a JWT (RS256) in a JWE (RSA-OAEP). */
export class TokenMaker {
  readonly #signing: { kid: string; value: string };
  readonly #sealing: { kid: string; value: string };

  /** `keyFile`: the launcher's, as `waypost eq keys` writes it. */
  constructor(keyFile: string) {
    const { keys } = JSON.parse(readFileSync(keyFile, "utf8")) as KeyFile;
    const find = (type: "public" | "private") => {
      const [kid, key] = Object.entries(keys).find(([, each]) => each.type === type) ?? [];
      if (kid === undefined || key === undefined) throw new Error(`${keyFile} holds no ${type} key`);
      return { kid, value: key.value };
    };
    this.#signing = find("private");
    this.#sealing = find("public");
  }

  /** A token that launches a questionnaire of this name once. */
  async make(schema: string, claims: Claims = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const own = Object.entries(claims).filter(([name]) => OWN.has(name));
    const data = Object.entries(claims).filter(([name]) => !OWN.has(name));
    const jwt = await new SignJWT({
      tx_id: randomUUID(),
      jti: randomUUID(),
      iat: now,
      exp: now + 1800,
      version: "v2",
      case_id: randomUUID(),
      response_id: randomUUID(),
      collection_exercise_sid: randomUUID(),
      schema_name: schema,
      language_code: "en",
      account_service_url: "http://localhost/surveys/todo",
      ...Object.fromEntries(own),
      survey_metadata: { data: { ...SURVEY_METADATA, ...Object.fromEntries(data) } },
    })
      .setProtectedHeader({ alg: "RS256", kid: this.#signing.kid, typ: "jwt" })
      .sign(createPrivateKey(this.#signing.value));
    return new CompactEncrypt(Buffer.from(jwt))
      .setProtectedHeader({ alg: "RSA-OAEP", enc: "A256GCM", kid: this.#sealing.kid })
      .encrypt(createPublicKey(this.#sealing.value));
  }
}
