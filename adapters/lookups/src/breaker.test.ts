import { describe, expect, it } from "vitest";
import { createBreaker } from "./breaker.ts";

describe("a breaker", () => {
  it("opens after failures in a row, tries once after a pause, and closes on success", () => {
    const breaker = createBreaker(3, 1000);
    for (let n = 0; n < 3; n++) {
      expect(breaker.allows(n)).toBe(true);
      breaker.failed(n);
    }
    expect(breaker.allows(500)).toBe(false);
    expect(breaker.allows(1100)).toBe(true);
    expect(breaker.allows(1101)).toBe(false);
    breaker.failed(1200);
    expect(breaker.allows(2000)).toBe(false);
    expect(breaker.allows(2300)).toBe(true);
    breaker.succeeded();
    expect(breaker.allows(2301)).toBe(true);
  });

  it("counts failures in a row only", () => {
    const breaker = createBreaker(2, 1000);
    breaker.failed(0);
    breaker.succeeded();
    breaker.failed(0);
    expect(breaker.allows(1)).toBe(true);
  });
});
