import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createQaToken, verifyQaToken } from "./qa-token.ts";
import { brandPrefix, quoteReference } from "./reference.ts";
import { defaultDelay, longestDelay, readSteering } from "./steering.ts";

describe("steering by e-mail address", () => {
  it.each([
    ["quoted.1999@example.com", 0, { kind: "decided", status: "quoted", premium: 199_900 }],
    ["quoted.1999.50@example.com", 0, { kind: "decided", status: "quoted", premium: 199_950 }],
    ["Rejected.0@example.com", 0, { kind: "decided", status: "rejected", premium: 0 }],
    ["referred.500+afc-009@example.com", 0, { kind: "decided", status: "referred", premium: 50_000 }],
    ["quoted@example.com", 0, { kind: "decided", status: "quoted", premium: null }],
    ["slow@example.com", defaultDelay, { kind: "rated" }],
    ["slow.quoted.1000@example.com", defaultDelay, { kind: "decided", status: "quoted", premium: 100_000 }],
    ["slow.250.quoted.1000@example.com", 250, { kind: "decided", status: "quoted", premium: 100_000 }],
    ["slow.999999.broken@example.com", longestDelay, { kind: "broken" }],
    ["broken@example.com", 0, { kind: "broken" }],
    ["broken.quoted.1000@example.com", 0, { kind: "broken" }],
    ["down@example.com", 0, { kind: "down" }],
  ])("reads %s", (email, delay, ending) => {
    expect(readSteering(email)).toEqual({ delay, ending });
  });

  it.each(["", "ann@example.com", "quoted.cheap@example.com", "quoted.1.2.3@example.com", "downy@example.com"])(
    "leaves %j alone",
    (email) => {
      expect(readSteering(email)).toEqual({ delay: 0, ending: { kind: "rated" } });
    },
  );

  it("takes any text without failing", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readSteering(text).delay).toBeLessThanOrEqual(longestDelay);
      }),
    );
  });
});

describe("the QA token", () => {
  const key = "a key of more than sixteen";
  const token = createQaToken(key, 2_000);

  it("holds under its key until it expires", () => {
    expect(verifyQaToken(key, token, 1_999)).toBe(true);
    expect(verifyQaToken(key, token, 2_000)).toBe(false);
  });

  it("does not hold under another key, with another expiry, or changed in any character", () => {
    expect(verifyQaToken(`${key}!`, token, 0)).toBe(false);
    expect(verifyQaToken(key, token.replace("2000", "9000"), 0)).toBe(false);
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (place, character) => {
        fc.pre(token.charAt(place) !== character);
        expect(verifyQaToken(key, token.slice(0, place) + character + token.slice(place + 1), 0)).toBe(false);
      }),
    );
  });
});

describe("references", () => {
  it("begin with the brand and avoid characters that are confused", () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(quoteReference("Adrian Flux", seed)).toMatch(/^AF-[2-9A-HJ-NP-Z]{6}$/);
        expect(quoteReference("adrianflux", seed)).toBe(quoteReference("Adrian Flux", seed));
      }),
    );
  });

  it.each([
    ["sterling", "ST"],
    ["Bikesure", "BK"],
    ["ons", "ON"],
    ["", "WP"],
  ])("of %j begin with %s", (brand, prefix) => {
    expect(brandPrefix(brand)).toBe(prefix);
  });
});
