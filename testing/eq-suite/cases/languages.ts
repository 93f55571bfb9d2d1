import { expect } from "vitest";
import type { EqCase } from "../src/case.ts";
import { answer, fillDate } from "./said.ts";

const feature = "Themes and languages";

/** One questionnaire in several languages. */
export const languages: readonly EqCase[] = [
  {
    schema: "test_language",
    feature,
    behaviour: "changes language on any page and keeps it, with the answers",
    browser: true,
    run: async (visitor) => {
      expect(await visitor.attribute("html", "lang")).toMatch(/^en/);
      const english = await visitor.heading();
      await visitor.follow('a[href="?language_code=cy"]');
      expect(await visitor.attribute("html", "lang")).toMatch(/^cy/);
      expect(await visitor.heading()).not.toBe(english);
      await visitor.submit();
      expect(await visitor.attribute("html", "lang")).toMatch(/^cy/);
    },
  },
  {
    schema: "test_language",
    feature,
    behaviour: "begins in the language that the launch names",
    claims: { language_code: "ga" },
    run: async (visitor) => {
      expect(await visitor.attribute("html", "lang")).toMatch(/^ga/);
    },
  },
  {
    schema: "test_language",
    feature,
    behaviour: "describes and warns of what it asks",
    run: async (visitor) => {
      await visitor.submit();
      await answer(visitor, { "first-name": "Ann" });
      expect(await visitor.text(".ons-question__description")).toBe("Ann’s date of birth");
      expect(await visitor.text("main")).toContain("Enter your date of birth");
      await fillDate(visitor, "date-of-birth-answer", "1/2/1950");
      await visitor.submit();
      expect(await visitor.text(".ons-question__description")).toBe("The total number of people in the household");
      expect(await visitor.text('[data-qa="warning"]')).toContain("This is a very important question");
    },
  },
];
