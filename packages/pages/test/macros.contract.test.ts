import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { normalDom } from "./normal-dom.ts";
import { CHOICE_ROWS } from "./rows/choices.ts";
import { CHROME_ROWS } from "./rows/chrome.ts";
import { FIELD_ROWS } from "./rows/fields.ts";
import { type Row, reference } from "./rows/row.ts";
import { SURVEY_ROWS } from "./rows/survey.ts";
import { WORD_ROWS } from "./rows/words.ts";

const ROWS: readonly Row[] = [...FIELD_ROWS, ...CHOICE_ROWS, ...WORD_ROWS, ...CHROME_ROWS, ...SURVEY_ROWS];

/** Components without a macro of the same name, and why. */
const OWN: Readonly<Record<string, string>> = {
  progress: "the design system has no indicator of steps",
  telephone: "the design system has no telephone panel",
};

describe("each component draws what the design system's macro draws", () => {
  for (const row of ROWS) {
    it(`${row.component}: ${row.name}`, () => {
      expect(normalDom(row.ours)).toBe(reference(row));
    });
  }
});

it("no component is without a row", () => {
  const files = readdirSync(new URL("../src/components", import.meta.url)).map((file) => file.replace(/\.ts$/, ""));
  const seen = new Set([...ROWS.map((row) => row.component), ...Object.keys(OWN)]);
  expect(files.filter((file) => !seen.has(file))).toEqual([]);
});
