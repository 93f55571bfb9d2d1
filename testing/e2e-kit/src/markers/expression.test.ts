import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asPattern, fits, MarkerError, namesIn, parseMarkers } from "./expression.ts";
import type { MarkerExpression } from "./expression.ts";

const chosen = (text: string, ...markers: string[]) => fits(parseMarkers(text), new Set(markers));

describe("parseMarkers", () => {
  it("combines markers", () => {
    const text = "smoke and bikesure and not short-term";
    expect(chosen(text, "smoke", "bikesure", "bike")).toBe(true);
    expect(chosen(text, "smoke", "bikesure", "short-term")).toBe(false);
    expect(chosen(text, "smoke", "sterling")).toBe(false);
  });

  it("binds `and` before `or`, and brackets before both", () => {
    expect(chosen("a or b and c", "a")).toBe(true);
    expect(chosen("(a or b) and c", "a")).toBe(false);
    expect(chosen("not a or b", "b", "a")).toBe(true);
  });

  it.each([
    ["", "a marker is needed at character 1"],
    ["smoke and", "a marker is needed at character 10"],
    ["smoke bikesure", '"and" or "or" is needed, not "bikesure", at character 7'],
    ["(smoke", '")" is needed at character 7'],
    ["smoke & x", '"&" is no marker at character 7'],
    ["or smoke", 'a marker is needed, not "or", at character 1'],
  ])("says what is wrong with %j", (text, message) => {
    expect(() => parseMarkers(text)).toThrow(MarkerError);
    expect(() => parseMarkers(text)).toThrow(message);
  });

  it("names its markers", () => {
    expect(namesIn(parseMarkers("a and (not b or c)"))).toEqual(["a", "b", "c"]);
  });
});

describe("asPattern", () => {
  const name = fc.constantFrom("smoke", "car", "short-term", "short", "AFC-009");
  const { tree } = fc.letrec<{ tree: MarkerExpression }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      name.map((each): MarkerExpression => ({ kind: "marker", name: each })),
      fc.record({ kind: fc.constant("not" as const), of: tie("tree") }),
      fc.record({ kind: fc.constantFrom("and" as const, "or" as const), left: tie("tree"), right: tie("tree") }),
    ),
  }));

  it("fits the titles and tags of exactly the same tests", () => {
    fc.assert(
      fc.property(tree, fc.uniqueArray(name), (expression, markers) => {
        const line = ["http cases/car.cases.ts AFC-001 [mail@car, smoke]", ...markers.map((each) => `@${each}`)].join(
          " ",
        );
        expect(asPattern(expression).test(line)).toBe(fits(expression, new Set(markers.map((m) => m.toLowerCase()))));
      }),
    );
  });
});
