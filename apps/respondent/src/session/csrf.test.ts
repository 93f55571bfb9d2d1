import { describe, expect, it } from "vitest";
import { createCsrf, isOwnOrigin } from "./csrf.ts";

const OLD = Buffer.alloc(32, 1);
const NEW = Buffer.alloc(32, 2);

describe("a CSRF token", () => {
  const csrf = createCsrf([NEW, OLD]);

  it("fits its own session alone", () => {
    const token = csrf.token("flux/car/1");
    expect(csrf.matches(token, "flux/car/1")).toBe(true);
    expect(csrf.matches(token, "flux/car/2")).toBe(false);
  });

  it("goes on to fit after a new key came", () => {
    expect(csrf.matches(createCsrf([OLD]).token("s"), "s")).toBe(true);
  });

  it.each([undefined, "", "x".repeat(32), "é".repeat(32), ["a", "b"], null])("is refused when it is %o", (token) => {
    expect(csrf.matches(token, "s")).toBe(false);
  });
});

describe("the origin of a post", () => {
  const host = "flux.localhost:4000";
  it.each([
    [undefined, undefined, true],
    ["http://flux.localhost:4000", undefined, true],
    ["http://flux.localhost:4000", "same-origin", true],
    ["http://other.localhost:4000", undefined, false],
    ["http://other.localhost:4000", "same-site", false],
    ["http://flux.localhost:4000", "cross-site", false],
    ["http://flux.localhost", undefined, false],
    ["null", undefined, false],
    ["junk", undefined, false],
  ])("%o with Sec-Fetch-Site %o is ours: %o", (origin, fetchSite, ours) => {
    expect(isOwnOrigin({ host, origin, fetchSite })).toBe(ours);
  });
});
