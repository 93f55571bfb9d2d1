import { expect } from "vitest";
import type { EqCase } from "../src/case.ts";
import { ADD_ITEM, addAll, items, name, pick, PREVIOUS, qa, removeItem, type } from "./household.ts";

const feature = "Lists and repeats";

/** Lists that a question before them leads to, and those that a section sums up. */
export const listsDriven: readonly EqCase[] = [
  {
    schema: "test_list_collector_driving_checkbox",
    feature,
    behaviour: "a box leads straight to the first of the others, though the respondent is listed",
    run: async (visitor) => {
      await visitor.submit();
      await pick(visitor, "you-live-here-0");
      await name(visitor, "Marcus Twin");
      await pick(visitor, "anyone-usually-live-at-answer-0");
      expect(await visitor.path()).toBe("/questionnaire/people/add-person/?previous=anyone-usually-live-at");
      await visitor.follow(PREVIOUS);
      expect(await visitor.path()).toBe("/questionnaire/anyone-usually-live-at/");
      await visitor.submit();
      await name(visitor, "Suzy Clemens");
      await pick(visitor, "anyone-else-1");
      expect(await visitor.path()).toBe("/questionnaire/list-collector-temporary-away-stay/");
      expect(await items(visitor)).toEqual(["Marcus Twin (You)", "Suzy Clemens"]);
      expect(await visitor.says("there are 2 people living here")).toBe(true);
    },
  },
  {
    schema: "test_list_collector_primary_and_collector_with_driving_question",
    feature,
    behaviour: "with nobody else, the section's link that adds one leads to the driving question",
    run: async (visitor) => {
      await visitor.submit();
      await pick(visitor, "you-live-here-0");
      await name(visitor, "Marcus Twin");
      await pick(visitor, "anyone-else-usually-live-at-answer-1");
      expect(await visitor.path()).toBe("/questionnaire/sections/section/");
      expect(await items(visitor)).toEqual(["Marcus Twin (You)"]);
      await visitor.follow(ADD_ITEM);
      expect(await visitor.path()).toBe("/questionnaire/anyone-else-usually-live-at/?return_to=section-summary");
      await pick(visitor, "anyone-else-usually-live-at-answer-0");
      expect(await visitor.path()).toMatch(/^\/questionnaire\/people\/add-person\//);
    },
  },
  {
    schema: "test_list_collector_primary_and_collector_with_driving_question",
    feature,
    behaviour: "somebody added and removed again leaves the link with the list",
    run: async (visitor) => {
      await visitor.submit();
      await pick(visitor, "you-live-here-1");
      await pick(visitor, "anyone-else-usually-live-at-answer-0");
      await name(visitor, "Suzy Clemens");
      await pick(visitor, "anyone-else-live-at-answer-1");
      await visitor.follow(removeItem(1));
      await pick(visitor, "remove-confirmation-0");
      expect(await visitor.path()).toBe("/questionnaire/sections/section/");
      await visitor.follow(ADD_ITEM);
      expect(await visitor.path()).toBe("/questionnaire/people/add-person/?return_to=section-summary");
    },
  },
  {
    schema: "test_list_collector_primary_and_collector_with_driving_question",
    feature,
    behaviour: "who was named is listed no more once there is said to be nobody else, and comes back",
    run: async (visitor) => {
      const driving = async (option: string) => {
        await visitor.goTo("/questionnaire/anyone-else-usually-live-at/");
        await pick(visitor, `anyone-else-usually-live-at-answer-${option}`);
      };
      await visitor.submit();
      await pick(visitor, "you-live-here-0");
      await name(visitor, "Marcus Twin");
      await driving("0");
      await name(visitor, "Suzy Clemens");
      await driving("1");
      expect(await visitor.path()).toBe("/questionnaire/sections/section/");
      expect(await items(visitor)).toEqual(["Marcus Twin (You)"]);
      await driving("0");
      expect(await items(visitor)).toEqual(["Marcus Twin (You)", "Suzy Clemens"]);
    },
  },
  {
    schema: "test_list_collector_list_summary",
    feature,
    behaviour:
      "a section sums up two lists, each with its links; after one is added it is asked whether there are more",
    run: async (visitor) => {
      const summary = "/questionnaire/sections/section/";
      await visitor.submit();
      await pick(visitor, "you-live-here-1");
      await addAll(visitor, "anyone-else", ["Samuel Clemens"]);
      await pick(visitor, "anyone-else-1");
      await pick(visitor, "any-more-visitors-1");
      expect(await visitor.path()).toBe(summary);
      const people = qa("people-list-summary");
      const visitors = qa("visitors-list-summary");
      expect(await visitor.texts(`${people} [data-list-item-id]`)).toEqual(["Samuel Clemens"]);
      expect(await visitor.text(visitors)).toContain("There are no visitors");
      await visitor.follow(`${visitors} ${ADD_ITEM}`);
      await visitor.fill("first-name-visitor", "Olivia");
      await type(visitor, "last-name-visitor", "Clemens");
      expect(await visitor.path()).toContain("/questionnaire/visitor-list-collector/");
      await visitor.submit();
      expect(await visitor.errors()).toHaveLength(1);
      await pick(visitor, "any-more-visitors-1");
      expect(await visitor.path()).toBe(summary);
      expect(await visitor.texts(`${visitors} [data-list-item-id]`)).toEqual(["Olivia Clemens"]);
      await visitor.follow(`${people} ${removeItem(1)}`);
      await visitor.follow("#cancel-and-return");
      expect(await visitor.path()).toBe(summary);
    },
  },
  {
    schema: "test_list_collector_content_page",
    feature,
    behaviour: "what was not said of an item yet is come back to from the list's page",
    run: async (visitor) => {
      await pick(visitor, "any-companies-or-branches-answer-0");
      await visitor.fill("company-or-branch-name", "Acme");
      await type(visitor, "registration-number", "123");
      await pick(visitor, "any-other-companies-or-branches-answer-1");
      await visitor.submit();
      const link = qa("hub-row-section-list-collector-contents-link");
      await visitor.follow(link);
      await pick(visitor, "responsible-party-answer-0");
      expect(await visitor.path()).toBe("/questionnaire/list-collector-content/");
      await visitor.submit();
      expect(await visitor.path()).toMatch(/companies-repeating-block-1\/$/);
      await visitor.goTo("/questionnaire/");
      await visitor.follow(link);
      expect(await visitor.path()).toBe("/questionnaire/list-collector-content/?resume=True");
      await visitor.submit();
      expect(await visitor.path()).toMatch(/companies-repeating-block-1\/$/);
    },
  },
];
