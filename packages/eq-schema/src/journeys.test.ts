import { parse } from "@waypost/form";
import { BlindRespondent, WanderingRespondent } from "@waypost/journey/testing";
import { describe, expect, it } from "vitest";
import { publishedIn, publishedText } from "../test/published.ts";
import { importQuestionnaire } from "./import/import.ts";

const FILES = ["schemas/en", "schemas/cy", "schemas/ga"].flatMap(publishedIn);
const SEEDS = [1, 2, 3];

/** Journeys that chance cannot end, by file and seed, and why. */
const NO_WAY: Readonly<Record<string, string>> = {
  "test_supplementary_data_with_introduction_and_calculated_summary 1": "its options come with supplementary data",
  "test_supplementary_data_with_introduction_and_calculated_summary 2": "its options come with supplementary data",
  "test_supplementary_data_with_introduction_and_calculated_summary 3": "its options come with supplementary data",
  "test_validation_sum_against_total_less_than 1": "answers must come to less than a total of 0",
};

const nameOf = (file: string) => file.replace(/^.*\//, "").replace(/\.json$/, "");

/** How long one wanders before going on to the end. */
const STEPS = 40;

describe.skipIf(FILES.length === 0)("a published questionnaire", () => {
  it.each(FILES)("%s becomes a form, and chance completes it", (file) => {
    const imported = importQuestionnaire(JSON.parse(publishedText(file)));
    if (!imported.ok) throw new Error(JSON.stringify(imported.errors));
    const parsed = parse(imported.form, { ownAddresses: true });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
    for (const seed of SEEDS) {
      const one = new BlindRespondent(parsed.form, seed);
      const name = `${nameOf(file)} ${String(seed)}`;
      expect([name, one.complete()]).toEqual([name, !Object.hasOwn(NO_WAY, name)]);
      // Every location can be shown, and what is submitted is all that is shown.
      for (const location of one.walk.path) expect(one.view(location).kind).not.toBe("outcome");
      expect(one.journey.submission(one.walk, one.at).form).toBe(imported.form.id);
    }
  });

  it.each(FILES)("%s can be wandered about in: no loop, no step that throws, and an end", (file) => {
    const imported = importQuestionnaire(JSON.parse(publishedText(file)));
    const parsed = parse(imported.ok && imported.form, { ownAddresses: true });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
    const one = new WanderingRespondent(parsed.form, 1);
    for (let step = 0; step < STEPS; step++) {
      one.wander();
      const { path, current } = one.walk;
      const places = path.map((location) => JSON.stringify(location));
      expect(new Set(places).size).toBe(places.length);
      expect(one.view(current).kind).not.toBe("outcome");
      // What is stored and read again leads the same way.
      const read = JSON.parse(JSON.stringify(one.response)) as typeof one.response;
      expect(one.journey.walk(read, one.at).path).toEqual(path);
    }
    const name = `${nameOf(file)} 1`;
    expect([name, one.complete()]).toEqual([name, !Object.hasOwn(NO_WAY, name)]);
  });
});
