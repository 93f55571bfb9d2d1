import { describe, expect, it } from "vitest";
import { BlindRespondent } from "../test/blind.ts";
import { AT } from "../test/drive.ts";
import { formFiles, realForm } from "../test/real-forms.ts";

describe("every form of the repository", () => {
  for (const file of formFiles) {
    it(`${file} is completed by a respondent who answers by chance`, () => {
      const form = realForm(file);
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
