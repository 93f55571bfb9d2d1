import { describe, expect, it } from "vitest";
import { eqScene } from "../../test/support/eq-scene.ts";
import { matching, suggestionsAt, suggestionsOf } from "./suggestions.ts";

const COUNTRIES = "https://data.example/v1/gb/en/countries-of-birth.json";

describe("suggestions", () => {
  it("are of lists that there are, and served by this app", () => {
    expect(suggestionsAt("cy")(COUNTRIES)).toBe("/suggestions/countries-of-birth?language=cy");
    expect(suggestionsAt("en")("https://data.example/constructor.json")).toBeUndefined();
    expect(suggestionsOf("constructor", "en")).toBeNull();
  });

  it("name every country once, in the language and its order", () => {
    const english = suggestionsOf("countries-of-birth", "en") ?? [];
    expect(english).toContain("Scotland");
    expect(english).toContain("Côte d’Ivoire");
    expect(english).not.toContain("European Union");
    expect(new Set(english).size).toBe(english.length);
    expect(english.length).toBeGreaterThan(200);
    expect(suggestionsOf("passport-countries", "cy")).toContain("Yr Almaen");
    expect(suggestionsOf("passport-countries", "fr")).toContain("Germany");
  });

  it("fit what was typed, whatever its case and accents, the beginning first", () => {
    const list = ["Côte d’Ivoire", "Costa Rica", "New Cote"];
    expect(matching(list, "COTE")).toEqual(["Côte d’Ivoire", "New Cote"]);
    expect(matching(list, "ivo")).toEqual(["Côte d’Ivoire"]);
    expect(matching(list, " ")).toEqual([]);
  });

  it("are asked for by address, without a session", async () => {
    const visitor = (await eqScene()).visitor("localhost:5000");
    const found = await visitor.ask("/suggestions/countries-of-birth?language=en&q=scot");
    expect(JSON.parse(found.body)).toEqual(["Scotland"]);
    expect((await visitor.ask("/suggestions/other?q=a")).status).toBe(404);
  });
});
