import { expect } from "vitest";
import type { EqCase } from "../src/case.ts";
import { addAll, date, pick, qa, type } from "./household.ts";
import { hasRow, open, state } from "./hub-rows.ts";

const feature = "Lists and repeats";
const HUB = "/questionnaire/";

/** Pages and sections that come once others are complete. */
export const progress: readonly EqCase[] = [
  {
    schema: "test_progress_block_value_source_repeating_sections",
    feature,
    behaviour: "a page of each item comes once a page of another section is complete",
    run: async (visitor) => {
      await open(visitor, "section-1");
      await addAll(visitor, "anyone-else", ["Ann Ash"]);
      await pick(visitor, "anyone-else-1");
      await type(visitor, "answer", "1");
      await visitor.goTo(HUB);
      await open(visitor, "section-2-1");
      await date(visitor, "date-of-birth-answer", 1, 1, 2000);
      expect(await visitor.path()).toMatch(/\/questionnaire\/sections\/section-2\/\w+\/$/);
      await visitor.submit();
      expect(await state(visitor, "section-2-1")).toBe("Completed");
      await open(visitor, "section-1");
      await type(visitor, "random-question-enabler-answer", "1");
      expect(await visitor.path()).toBe(HUB);
      expect(await state(visitor, "section-2-1")).toBe("Partially completed");
      await open(visitor, "section-2-1");
      expect(await visitor.path()).toContain("/other-question-block/");
    },
  },
  {
    schema: "test_progress_section_value_source_repeating_sections",
    feature,
    behaviour: "a page of each item comes once another section is complete",
    run: async (visitor) => {
      await open(visitor, "section-1");
      await addAll(visitor, "anyone-else", ["Ann Ash"]);
      await pick(visitor, "anyone-else-1");
      await type(visitor, "answer", "1");
      await visitor.goTo(HUB);
      await open(visitor, "section-2-1");
      await date(visitor, "date-of-birth-answer", 1, 1, 2000);
      await visitor.submit();
      expect(await state(visitor, "section-2-1")).toBe("Completed");
      await open(visitor, "section-1");
      await type(visitor, "random-question-enabler-answer", "1");
      expect(await state(visitor, "section-2-1")).toBe("Partially completed");
      await open(visitor, "section-1");
      await visitor.goTo("/questionnaire/list-collector/");
      await addAll(visitor, "anyone-else", ["Ben Birch"]);
      await visitor.goTo(HUB);
      expect(await hasRow(visitor, "section-2-2")).toBe(true);
    },
  },
  {
    schema: "test_progress_value_source_blocks",
    feature: "Routing and skipping",
    behaviour: "pages are skipped and routed to by whether others are complete",
    run: async (visitor) => {
      await type(visitor, "s1-b1-q1-a1", "0");
      expect(await visitor.path()).toBe("/questionnaire/s1-b3/");
      await type(visitor, "s1-b3-q1-a1", "1");
      expect(await visitor.path()).toBe("/questionnaire/s1-b5/");
      await type(visitor, "s1-b5-q1-a1", "1");
      expect(await visitor.path()).toBe("/questionnaire/s1-b7/");
      await type(visitor, "s1-b7-q1-a1", "1");
      expect(await visitor.path()).toBe("/questionnaire/submit/");
      await visitor.follow(qa("s1-b1-q1-a1-edit"));
      await type(visitor, "s1-b1-q1-a1", "1");
      expect(await visitor.path()).toMatch(/^\/questionnaire\/s1-b2\//);
      await type(visitor, "s1-b2-q1-a1", "1");
      expect(await visitor.path()).toMatch(/^\/questionnaire\/s1-b4\//);
    },
  },
  {
    schema: "test_progress_value_source_blocks_cross_section",
    feature: "Routing and skipping",
    behaviour: "the route of one section rests on a page of another",
    run: async (visitor) => {
      await open(visitor, "section-1");
      await type(visitor, "s1-b1-q1-a1", "0");
      await type(visitor, "s1-b3-q1-a1", "1");
      await visitor.submit();
      await open(visitor, "section-2");
      await type(visitor, "s2-b5-q1-a1", "1");
      expect(await visitor.path()).toBe("/questionnaire/s2-b7/");
      await type(visitor, "s2-b7-q1-a1", "1");
      await visitor.submit();
      expect(await state(visitor, "section-2")).toBe("Completed");
      await open(visitor, "section-1");
      await visitor.follow(qa("s1-b1-q1-a1-edit"));
      await type(visitor, "s1-b1-q1-a1", "1");
      await type(visitor, "s1-b2-q1-a1", "1");
      await type(visitor, "s1-b4-q1-a1", "1");
      await visitor.goTo(HUB);
      expect(await state(visitor, "section-1")).toBe("Completed");
      expect(await state(visitor, "section-2")).toBe("Partially completed");
    },
  },
  {
    schema: "test_progress_value_source_section_enabled_no_hub",
    feature: "Sections and hub",
    behaviour: "a section is enabled once the one before it is complete",
    run: async (visitor) => {
      await type(visitor, "s1-b1-q1-a1", "1");
      await type(visitor, "s1-b2-q1-a1", "1");
      expect(await visitor.path()).toBe("/questionnaire/s2-b1/");
      await type(visitor, "s2-b1-q1-a1", "1");
      expect(await visitor.path()).toBe("/questionnaire/submit/");
    },
  },
  {
    schema: "test_progress_value_source_repeating_sections_chained_dependencies",
    feature,
    behaviour: "completing one section opens those again that rest on it, one resting on the other",
    run: async (visitor) => {
      await open(visitor, "section-2");
      await type(visitor, "s2-b2-q1-a1", "1");
      expect(await state(visitor, "section-2")).toBe("Completed");
      await open(visitor, "section-1");
      await type(visitor, "s1-b1-q1-a1", "1");
      expect(await visitor.path()).toBe(HUB);
      expect(await state(visitor, "section-2")).toBe("Partially completed");
      await open(visitor, "section-2");
      expect(await visitor.path()).toMatch(/^\/questionnaire\/s2-b1\//);
      await type(visitor, "s2-b1-q1-a1", "1");
      await visitor.goTo(HUB);
      expect(await state(visitor, "section-2")).toBe("Completed");
    },
  },
  {
    schema: "test_progress_value_source_calculated_summary",
    feature,
    behaviour: "confirming a total brings a page of each item",
    run: async (visitor) => {
      await open(visitor, "section-2");
      expect(await visitor.path()).toBe("/questionnaire/list-collector/");
      await addAll(visitor, "anyone-else", ["Ann Ash"]);
      await pick(visitor, "anyone-else-1");
      await visitor.goTo(HUB);
      expect(await state(visitor, "section-2")).toBe("Completed");
      await open(visitor, "section-1");
      await type(visitor, "first-number-answer", "1");
      await type(visitor, "second-number-answer", "1");
      await visitor.submit();
      await visitor.goTo(HUB);
      expect(await state(visitor, "section-1")).toBe("Completed");
      expect(await state(visitor, "section-2")).toBe("Partially completed");
    },
  },
];
