import { describe, expect, it } from "vitest";
import { createRateLimit } from "./rate-limit.ts";

describe("a rate limit", () => {
  it("admits a burst of a minute's worth, then one at a time", () => {
    const limit = createRateLimit(60);
    for (let n = 0; n < 60; n++) expect(limit.take("a", 5000)).toEqual({ admitted: true });
    expect(limit.take("a", 5000)).toEqual({ admitted: false, retryAfter: 1 });
    expect(limit.take("a", 6000)).toEqual({ admitted: true });
    expect(limit.take("a", 6000).admitted).toBe(false);
  });

  it("keeps keys apart", () => {
    const limit = createRateLimit(1);
    expect(limit.take("a", 0).admitted).toBe(true);
    expect(limit.take("b", 0).admitted).toBe(true);
    expect(limit.take("a", 0)).toEqual({ admitted: false, retryAfter: 60 });
  });

  it("does not exist at 0", () => {
    const limit = createRateLimit(0);
    for (let n = 0; n < 1000; n++) expect(limit.take("a", 0).admitted).toBe(true);
  });
});
