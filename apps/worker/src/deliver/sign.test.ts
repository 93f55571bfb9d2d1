import { describe, expect, it } from "vitest";
import { signedHeaders } from "./sign.ts";

describe("a signed message", () => {
  // Computed apart: printf '%s' 'msg_1.1700000000.{"a":1}' | openssl dgst -sha256 -mac HMAC -macopt hexkey:<32 times 01> -binary | base64
  it("carries the signature that any verifier of the convention computes", () => {
    const secret = `whsec_${Buffer.alloc(32, 1).toString("base64")}`;
    expect(signedHeaders({ id: "msg_1", timestamp: 1_700_000_000, body: '{"a":1}' }, secret)).toEqual({
      "webhook-id": "msg_1",
      "webhook-timestamp": "1700000000",
      "webhook-signature": "v1,3tN+SMwreJINGaFSPFdhMpE4XGSVaCkC9ee+KquMGGQ=",
    });
  });
});
