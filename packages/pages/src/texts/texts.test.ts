import { describe, expect, it } from "vitest";
import { CY } from "./cy.ts";
import { EN } from "./en.ts";
import { fill, textsFor } from "./texts.ts";

describe("textsFor", () => {
  it("gives a language, its base, or English", () => {
    expect(textsFor("cy")).toBe(CY);
    expect(textsFor("cy-GB")).toBe(CY);
    expect(textsFor("xx")).toBe(EN);
  });

  it("keeps the places of every text in every language", () => {
    const places = (words: string) => words.match(/\{\w+\}/g)?.sort() ?? [];
    for (const [name, words] of Object.entries(EN)) {
      expect(places(CY[name as keyof typeof EN]), name).toEqual(places(words));
    }
  });
});

describe("fill", () => {
  it("puts values into places and leaves the unknown ones", () => {
    expect(fill("Step {step} of {of}{x}", { step: 3, of: 12 })).toBe("Step 3 of 12{x}");
    expect(fill("{a}", { a: "{b}" })).toBe("{b}");
    expect(fill("{open", {})).toBe("{open");
  });
});
