import { describe, expect, it } from "vitest";
import { readClaims } from "./claims.ts";
import { LaunchRefused } from "./launch.ts";

const NOW = Date.parse("2026-11-21T10:00:00Z");
const SECONDS = NOW / 1000;
const CLAIMS = {
  tx_id: "t-1",
  jti: "j-1",
  iat: SECONDS - 1,
  exp: SECONDS + 60,
  version: "v2",
  response_id: "r-1",
  case_id: "c-1",
  collection_exercise_sid: "e-1",
  schema_name: "test_checkbox",
  language_code: "cy",
  region_code: "GB-WLS",
  account_service_url: "https://account.example/home",
  account_service_log_out_url: "https://account.example/out",
  response_expires_at: "2027-01-01T00:00:00+00:00",
  survey_metadata: {
    data: { ru_ref: "12346789012A", boolean_flag: true, period_id: 202610, nested: { left: "out" }, qid: "q" },
    receipting_keys: ["qid"],
  },
};

const without = (name: string) => Object.fromEntries(Object.entries(CLAIMS).filter(([key]) => key !== name));

function refusal(claims: Record<string, unknown>): string {
  try {
    readClaims(claims, NOW);
    return "none";
  } catch (error) {
    if (error instanceof LaunchRefused) return error.message;
    throw error;
  }
}

describe("the claims of a launch", () => {
  it("are read into a launch with flat metadata", () => {
    expect(readClaims(CLAIMS, NOW)).toEqual({
      transaction: "t-1",
      tokenId: "j-1",
      expires: SECONDS + 60,
      responseId: "r-1",
      responseExpiresAt: "2027-01-01T00:00:00.000Z",
      schema: "test_checkbox",
      language: "cy",
      account: { url: "https://account.example/home", signOutUrl: "https://account.example/out" },
      metadata: {
        ru_ref: "12346789012A",
        boolean_flag: "true",
        period_id: "202610",
        qid: "q",
        tx_id: "t-1",
        response_id: "r-1",
        case_id: "c-1",
        collection_exercise_sid: "e-1",
        schema_name: "test_checkbox",
        region_code: "GB-WLS",
        language_code: "cy",
        account_service_url: "https://account.example/home",
        response_expires_at: "2027-01-01T00:00:00+00:00",
      },
      receiptingKeys: ["qid"],
    });
  });

  it.each(["tx_id", "jti", "iat", "exp", "response_id", "case_id", "collection_exercise_sid", "schema_name"])(
    "are refused without %s",
    (name) => {
      expect(refusal(without(name))).toBe(`missing-claim: ${name}`);
      expect(refusal({ ...CLAIMS, [name]: null })).toBe(`missing-claim: ${name}`);
    },
  );

  it.each(["language_code", "region_code", "account_service_url", "response_expires_at", "survey_metadata"])(
    "may do without %s",
    (name) => {
      expect(refusal(without(name))).toBe("none");
    },
  );

  it.each([
    ["exp", "soon"],
    ["iat", Number.NaN],
    ["version", "v1"],
    ["version", undefined],
    ["response_id", 17],
    ["jti", "j".repeat(1001)],
    ["schema_name", "../secrets"],
    ["schema_name", "a/b"],
    ["language_code", "en-GB-oed"],
    ["account_service_url", "javascript:alert(1)"],
    ["account_service_log_out_url", "not an address"],
    ["response_expires_at", "tomorrow"],
    ["survey_metadata", []],
    ["survey_metadata", { data: "text" }],
  ])("are refused with %s as %o", (name, value) => {
    expect(refusal({ ...CLAIMS, [name]: value })).toMatch(/^wrong-claim: (?:data|[a-z_]+)$/);
  });

  it("are refused once they have expired, and before they were issued, but for clocks that differ", () => {
    expect(refusal({ ...CLAIMS, exp: SECONDS })).toBe("expired");
    expect(refusal({ ...CLAIMS, exp: SECONDS + 1 })).toBe("none");
    expect(refusal({ ...CLAIMS, iat: SECONDS + 120 })).toBe("none");
    expect(refusal({ ...CLAIMS, iat: SECONDS + 121 })).toBe("not-yet");
  });

  it("are refused for a response whose time is over", () => {
    expect(refusal({ ...CLAIMS, response_expires_at: "2026-11-21T10:00:00Z" })).toBe("response-expired");
  });

  it("are refused for a questionnaire by an address, or by an id that is none", () => {
    const unnamed = without("schema_name");
    expect(refusal({ ...unnamed, schema_url: "https://x.example/y" })).toBe("unknown-questionnaire: schema_url");
    expect(refusal({ ...unnamed, cir_instrument_id: "../x" })).toBe("wrong-claim: cir_instrument_id");
  });

  it("name a questionnaire of the register by its id", () => {
    const cir_instrument_id = "450EB51A-0E9F-4B0E-8B2D-7D1B4D0C7A11";
    const { schema, metadata } = readClaims({ ...without("schema_name"), cir_instrument_id }, NOW);
    expect(schema).toBe("cir-450eb51a-0e9f-4b0e-8b2d-7d1b4d0c7a11");
    expect(metadata).toMatchObject({ cir_instrument_id });
  });

  it("are refused when a receipt asks for what is not there", () => {
    const survey = { data: {}, receipting_keys: ["qid"] };
    expect(refusal({ ...CLAIMS, survey_metadata: survey })).toBe("missing-claim: survey_metadata.data");
    expect(refusal({ ...CLAIMS, survey_metadata: { receipting_keys: "qid" } })).toBe("wrong-claim: receipting_keys");
  });

  it("make nothing of names that objects have by themselves", () => {
    const claims = JSON.parse(
      '{"survey_metadata":{"data":{"__proto__":"x","constructor":"y"},"receipting_keys":["toString"]}}',
    ) as Record<string, unknown>;
    expect(refusal({ ...CLAIMS, ...claims })).toBe("missing-claim: survey_metadata.data");
    const { metadata } = readClaims({ ...CLAIMS, survey_metadata: { data: { ["__proto__"]: "x" } } }, NOW);
    expect(Object.getPrototypeOf(metadata)).toBe(Object.prototype);
  });
});
