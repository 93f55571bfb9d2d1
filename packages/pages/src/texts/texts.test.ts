import { describe, expect, it } from "vitest";
import { CY } from "./cy.ts";
import { EN } from "./en.ts";
import { GA } from "./ga.ts";
import { fill, textsFor } from "./texts.ts";

/** Texts that are the same in both languages, and those that wait for a translation. */
const SAME = new Set(["hubFor", "individualByPost"]);

describe("textsFor", () => {
  it("gives a language, its base, or English", () => {
    expect(textsFor("cy")).toBe(CY);
    expect(textsFor("cy-GB")).toBe(CY);
    expect(textsFor("ga")).toBe(GA);
    expect(textsFor("xx")).toBe(EN);
  });

  it("keeps the places of every text in every language", () => {
    const places = (words: string) => words.match(/\{\w+\}/g)?.sort() ?? [];
    for (const [name, words] of Object.entries(EN)) {
      for (const texts of [CY, GA]) expect(places(texts[name as keyof typeof EN]), name).toEqual(places(words));
    }
  });

  it.each([
    ["Welsh", CY],
    ["Irish", GA],
  ])("says everything in %s", (_language, texts) => {
    const english = Object.keys(EN).filter((name) => texts[name as keyof typeof EN] === EN[name as keyof typeof EN]);
    expect(english.filter((name) => !SAME.has(name))).toEqual([]);
  });
});

describe("fill", () => {
  it("puts values into places and leaves the unknown ones", () => {
    expect(fill("Step {step} of {of}{x}", { step: 3, of: 12 })).toBe("Step 3 of 12{x}");
    expect(fill("{a}", { a: "{b}" })).toBe("{b}");
    expect(fill("{open", {})).toBe("{open");
  });
});
