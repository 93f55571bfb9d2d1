import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const text = globSync("cases/*/*.cases.ts", { cwd: ROOT })
  .sort()
  .map((path) => readFileSync(join(ROOT, path), "utf8"))
  .join("\n");

describe("the cases of the quote forms", () => {
  const numbers = [...text.matchAll(/defineCase\(\s*"((?<prefix>[A-Z]+)-\d{3}) /g)];

  it("are 169, as many for each form as were agreed", () => {
    const counts = Object.fromEntries(
      [...Map.groupBy(numbers, (match) => match.groups?.["prefix"] ?? "")].map(([prefix, of]) => [prefix, of.length]),
    );
    expect(counts).toEqual({ AFC: 32, AFL: 21, SC: 34, SL: 16, BKSB: 34, BKST: 32 });
    expect(new Set(numbers.map(([, number]) => number)).size).toBe(169);
  });

  it("have a key each, and first among its markers one of the five categories", () => {
    const keys = [...text.matchAll(/\bkey: "([^"]+)",\s*markers: \["([^"]+)"/g)];
    expect(new Set(keys.map(([, key]) => key)).size).toBe(169);
    expect([...new Set(keys.map(([, , category]) => category))].sort()).toEqual([
      "multi-party",
      "quoting",
      "smoke",
      "source-code",
      "validation",
    ]);
  });
});
