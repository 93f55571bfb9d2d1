import { expect } from "vitest";
import type { EqCase } from "../src/case.ts";

const feature = "Texts and placeholders";

/** Titles, and values in texts. */
export const texts: readonly EqCase[] = [
  {
    schema: "test_title",
    feature,
    behaviour: "a question's title heads its page and its row of the summary",
    run: async (visitor) => {
      expect(await visitor.heading()).toBe("How are you feeling??");
      expect(await visitor.title()).toBe("How are you feeling?? - Test Title");
      await visitor.choose("feeling-answer-0");
      await visitor.submit();
      expect(await visitor.texts(".ons-summary__row-title, .ons-summary__item-title")).toContain(
        "How are you feeling??",
      );
    },
  },
  {
    schema: "test_custom_page_titles",
    feature,
    behaviour: "the browser's title is the block's own where it has one, with the item's number",
    run: async (visitor) => {
      expect(await visitor.title()).toBe("Choose another section to complete - Test Custom Page Titles");
      await visitor.submit();
      expect(await visitor.title()).toBe("Custom page title - Test Custom Page Titles");
      await visitor.choose("anyone-else-0");
      await visitor.submit();
      expect(await visitor.title()).toBe("Add person 1 - Test Custom Page Titles");
    },
  },
  {
    schema: "test_placeholder_first_non_empty_item",
    feature,
    behaviour: "a period is the respondent's own where they give one, else that of the launch",
    run: async (visitor) => {
      expect(await visitor.heading()).toBe(
        "Are you able to report for the period from 1 January 2017 to 1 February 2017?",
      );
      await visitor.choose("date-answer-0");
      await visitor.submit();
      expect(await visitor.heading()).toContain("For the period 1 January 2017 to 1 February 2017");
    },
  },
];
