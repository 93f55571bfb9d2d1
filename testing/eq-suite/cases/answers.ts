import { expect } from "vitest";
import type { EqCase } from "../src/case.ts";

/** What the types of answer take and give back. */
export const answers: readonly EqCase[] = [
  {
    schema: "test_textfield",
    feature: "Answers",
    behaviour: "a text comes back on the summary, its change link leads to the field",
    browser: true,
    run: async (visitor) => {
      expect(await visitor.title()).toBe("Title - Test Textfield");
      await visitor.fill("name-answer", "Ada Lovelace");
      await visitor.submit();
      expect(await visitor.path()).toBe("/questionnaire/submit/");
      expect(await visitor.text('[data-qa="name-answer"]')).toBe("Ada Lovelace");
      await visitor.follow('[data-qa="name-answer-edit"]');
      expect(await visitor.fragment()).toBe("name-answer");
      expect(await visitor.value("name-answer")).toBe("Ada Lovelace");
    },
  },
];
