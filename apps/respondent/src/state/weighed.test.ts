import { describe, expect, it } from "vitest";
import { Weighed } from "./weighed.ts";

const letters = (weighed: Weighed<string, number>) =>
  ["a", "b", "c", "d"].filter((key) => weighed.get(key) !== undefined);

describe("a map of what weighs something", () => {
  it("forgets what was not used for longest until the rest is light enough, and tells what", () => {
    const told: string[][] = [];
    const weighed = new Weighed<string, number>(10, (keys) => told.push([...keys]));
    weighed.set("a", 1, 4);
    weighed.set("b", 2, 3);
    weighed.set("c", 3, 3);
    expect([weighed.get("a"), weighed.weight, told]).toEqual([1, 10, []]);
    weighed.set("d", 4, 5);
    expect([letters(weighed), weighed.weight, told]).toEqual([["a", "d"], 9, [["b", "c"]]]);
  });

  it("keeps the newest alone when it is too heavy", () => {
    const weighed = new Weighed<string, number>(10, () => undefined);
    weighed.set("a", 1, 4);
    weighed.set("b", 2, 30);
    expect([letters(weighed), weighed.weight]).toEqual([["b"], 30]);
    weighed.set("c", 3, 1);
    expect([letters(weighed), weighed.weight]).toEqual([["c"], 1]);
  });

  it("weighs again what is set again, and no longer what is deleted", () => {
    const weighed = new Weighed<string, number>(10, () => undefined);
    weighed.set("a", 1, 0);
    weighed.set("a", 1, 6);
    weighed.set("b", 2, 2);
    weighed.delete("a");
    weighed.delete("c");
    expect([letters(weighed), weighed.weight]).toEqual([["b"], 2]);
  });
});
