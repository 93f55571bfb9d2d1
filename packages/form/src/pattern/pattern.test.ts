import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPattern } from "./pattern.ts";

describe("a pattern", () => {
  it.each([
    "[A-Z]{1,2}[0-9][0-9A-Z]? *[0-9][A-Z]{2}",
    "^[\\p{L}][\\p{L} .'’-]*$",
    "^\\d{1,3}(,\\d{3})*(\\.\\d+)?$",
    "^(\\d{3}-)+\\d{4}$",
    "^[^@]+@[^@]+\\.[^@]+$",
    "^([a-z]+ )*[a-z]+$",
    "^(foo|bar|baz)+$",
    "^(?:\\+44|0)(?:\\s?\\d){9,10}$",
    "^(a?)*$",
    "^([a-z]{1,3} )*$",
    "^([A-Z]{2,3}-)+\\d$",
    "^\\d{2,3}(?:[ -]?\\d{2,3}){2,3}$",
    "(?=.*\\d)[a-z0-9]{8,}",
    "^\\s*(\\w+)\\s*$",
    "^([a-z]{20})*$",
    "[A-Z9]{5} ?[0-9]{6} ?[A-Z9]{2} ?[A-Z0-9] ?[A-Z]{2}",
  ])("that people write is taken: %s", (pattern) => {
    expect(readPattern(pattern)).toMatchObject({ kind: "pattern" });
  });

  it.each([
    "^(a+)+$",
    "^(a*)*b$",
    "^(a|a)*b$",
    "^(a|aa)+$",
    "^([a-z]+)*[0-9]$",
    "^(\\w+\\s?)*$",
    "^(a?b?)*c$",
    "^(.*a){20}$",
    "^(x{1,30}){1,30}y$",
    "^([a-z]|\\w)+!$",
    "(\\d*)+x",
    "\\s*\\s*\\s*\\s*x",
    "^(é|[à-ü])*$",
    "^(?:[\\p{L}']+|\\p{Lu})+$",
    "^((ab)*)*c$",
    "^(?:a{9}|a{6})*$",
    "^((a?|b?)c)*$",
    "^(a?|b?){30}c$",
    "^((a?|b?){30})?$",
    "^(a{2,3})*$",
    "^([A-Z]{2,3}-?)+\\d$",
    "^(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)$",
  ])("that a text could keep busy is slow: %s", (pattern) => {
    expect(readPattern(pattern)).toEqual({ kind: "slow" });
  });

  it("is judged as its flags read it", () => {
    expect(readPattern("^(a|A)*$")).toMatchObject({ kind: "pattern" });
    expect(readPattern("^(a|A)*$", "i")).toEqual({ kind: "slow" });
  });

  it.each(["[", "(", "a{2,1}", "\\q", "(?<n>a)\\k<m>"])("that cannot be read is said so: %s", (pattern) => {
    expect(readPattern(pattern)).toEqual({ kind: "syntax" });
  });

  it("may meet shorter texts the faster its search grows", () => {
    const longest = (pattern: string) => {
      const read = readPattern(pattern);
      return read.kind === "pattern" ? read.longest : 0;
    };
    expect(longest("^a*$")).toBe(4_000_000);
    expect(longest("^a*a*$")).toBeGreaterThan(2000);
    expect(longest("^a*a*$")).toBeLessThan(4000);
    expect(longest("a*a*$")).toBeLessThan(400);
  });

  it("may meet shorter texts the more ways its alternatives make", () => {
    expect(readPattern("^((([ab]{2,3}|\\w{2,3}|a{2})?\\w+){2,3})$")).toEqual({ kind: "slow" });
  });

  it("is judged in little time, however it is made", () => {
    for (const pattern of [
      "(a|b)".repeat(300),
      "(".repeat(400) + ")*".repeat(400),
      `(${"a|".repeat(190)}b)*`,
      "a".repeat(5000),
    ]) {
      const begun = performance.now();
      readPattern(pattern);
      expect(performance.now() - begun).toBeLessThan(1000);
    }
  });

  it("that is taken stops soon on any text of its length", () => {
    const atom = fc.constantFrom("a", "b", "[ab]", "\\w", ".", "ab");
    const piece = fc.tuple(atom, fc.constantFrom("", "*", "+", "?", "{2}", "{1,5}")).map((parts) => parts.join(""));
    const group = fc
      .tuple(fc.array(piece, { minLength: 1, maxLength: 3 }), fc.constantFrom("", "*", "+"), fc.boolean())
      .map(([pieces, times, either]) => `(${pieces.join(either ? "|" : "")})${times}`);
    const pattern = fc.array(group, { minLength: 1, maxLength: 3 }).map((groups) => `^${groups.join("")}$`);
    fc.assert(
      fc.property(pattern, fc.constantFrom("a", "ab", "aab", "b"), (source, word) => {
        const read = readPattern(source);
        if (read.kind !== "pattern") return;
        const text = word.repeat(200).slice(0, Math.min(200, read.longest)) + "!";
        const begun = performance.now();
        read.expression.test(text);
        expect(performance.now() - begun).toBeLessThan(1000);
      }),
      { numRuns: 300 },
    );
  });
});
