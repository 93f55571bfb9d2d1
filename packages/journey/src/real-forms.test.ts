import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BlindRespondent } from "../test/blind.ts";
import { AT, formOf } from "../test/drive.ts";

const FORMS = join(import.meta.dirname, "../../../forms");
const read = (file: string) => JSON.parse(readFileSync(join(FORMS, file), "utf8")) as Record<string, unknown>;
const names = (folder: string) => readdirSync(join(FORMS, folder), { recursive: true, encoding: "utf8" });

const components = Object.fromEntries(
  names("components")
    .filter((file) => file.endsWith(".json"))
    .map((file) => [file.replace(".json", ""), read(join("components", file))]),
);
const files = names(".").filter(
  (file) => file.endsWith(".json") && !file.startsWith("components") && !file.endsWith("theme.json"),
);

describe("every form of the repository", () => {
  for (const file of files) {
    it(`${file} is completed by a respondent who answers by chance`, () => {
      const form = formOf({ ...read(file), components });
      for (let seed = 1; seed <= 3; seed++) {
        const one = new BlindRespondent(form, seed);
        expect(one.complete(), one.current).toBe(true);
        const { journey, walk } = one;
        const ids = form.outcomes.map(({ definition }) => definition.id);
        for (const language of form.languages) {
          expect(ids).toContain(journey.outcome(walk, { language, at: AT }).outcome);
          for (const at of walk.path) journey.view(walk, at, { language, at: AT });
        }
        expect(journey.submission(walk, AT).answers.length).toBeGreaterThan(0);
      }
    }, 30_000);
  }
});
