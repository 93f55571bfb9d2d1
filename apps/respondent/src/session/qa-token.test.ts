import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { isQaToken } from "./qa-token.ts";

const KEY = "a key for testers";
const token = (text: string, key = KEY) => `${text}.${createHmac("sha256", key).update(text).digest("base64url")}`;

describe("a QA token", () => {
  it("holds until its expiry", () => {
    expect(isQaToken(KEY, token("v1.2000"), 1999)).toBe(true);
    expect(isQaToken(KEY, token("v1.2000"), 2000)).toBe(false);
  });

  it.each([token("v1.2000", "another key of theirs"), token("v2.2000"), "v1.2000.", "", "v1.9999." + "A".repeat(43)])(
    "is refused when it is %o",
    (wrong) => {
      expect(isQaToken(KEY, wrong, 0)).toBe(false);
    },
  );
});
