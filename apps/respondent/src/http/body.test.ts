import { describe, expect, it } from "vitest";
import { first, readPosted } from "./body.ts";

describe("a posted form", () => {
  it("keeps every value in order", () => {
    expect({ ...readPosted("a=1&b=x+y%26z&a=2&c=") }).toEqual({ a: ["1", "2"], b: "x y&z", c: "" });
  });

  it("loses null bytes and control characters, keeps new lines and any script", () => {
    expect(first(readPosted("a=x%00y%07%0D%0A%C5%81%E2%80%AEz"), "a")).toBe("xy\r\nŁz");
  });

  it("is read whatever it is", () => {
    for (const body of ["", "&&&", "=", "%", "a=%ff%zz", "__proto__=1&constructor=2", "a".repeat(10_000)])
      expect(() => readPosted(body)).not.toThrow();
    expect(Object.getPrototypeOf(readPosted("__proto__=1"))).toBeNull();
  });

  it("gives the first value of a name that came twice", () => {
    expect(first(readPosted("a=1&a=2"), "a")).toBe("1");
    expect(first(readPosted("a=1"), "b")).toBeUndefined();
  });
});
