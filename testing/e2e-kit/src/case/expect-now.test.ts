import { describe, expect, it } from "vitest";
import { expectNow } from "./expect-now.ts";

const now = <T>(value: T) => expectNow("What is there", () => Promise.resolve(value));

describe("expectNow", () => {
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
});
