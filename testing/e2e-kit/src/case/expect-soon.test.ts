import { describe, expect, it } from "vitest";
import { expectSoon } from "./expect-soon.ts";

const now = <T>(value: T) => expectSoon("What is there", () => Promise.resolve(value), 0);

describe("expectSoon", () => {
  it("lets pass what holds, and the contrary of what does not", async () => {
    await now("a").toBe("a");
    await now(["a", "b"]).toEqual(["a", "b"]);
    await now(["a"]).toContain("a");
    await now("abc").toContain("b");
    await now([{ a: 1 }]).toContainEqual({ a: 1 });
    await now("abc").toMatch(/^a/);
    await now(null).toBeNull();
    await now(["a"]).not.toContain("b");
    await now(3).toBeGreaterThan(2);
  });

  it.each([
    () => now("a").toBe("b"),
    () => now(["a"]).toEqual(["a", "b"]),
    () => now(["a"]).not.toContain("a"),
    () => now("abc").toMatch(/^b/),
    () => now(2).toBeGreaterThan(2),
  ])("fails with words and values", async (expectation) => {
    await expect(expectation()).rejects.toThrow(/What is there[^]*(Expected|expected)/);
  });

  it("is patient with a page that is still being drawn", async () => {
    let looks = 0;
    await expectSoon("How often it was looked at", () => ++looks, 5000).toBe(3);
    expect(looks).toBe(3);
  });
});
