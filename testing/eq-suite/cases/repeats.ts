import { expect } from "vitest";
import type { EqCase } from "../src/case.ts";
import { addAll, date, items, name, pick, qa, removeItem, type } from "./household.ts";
import { open, state } from "./hub-rows.ts";

const feature = "Lists and repeats";
const HUB = "/questionnaire/";

/** Sections for each item of a list, and what is said of items. */
export const repeats: readonly EqCase[] = [
  {
    schema: "test_repeating_sections_with_hub_and_spoke",
    feature,
    behaviour: "each item has a section of its own, under its name, which goes with it",
    browser: true,
    run: async (visitor) => {
      await open(visitor, "section");
      await pick(visitor, "you-live-here-0");
      await name(visitor, "Marcus Twin");
      await addAll(visitor, "anyone-else", ["Jean Clemens", "Samuel Clemens"]);
      await pick(visitor, "anyone-else-1");
      await visitor.submit();
      expect(await items(visitor)).toEqual(["Marcus Twin (You)", "Jean Clemens", "Samuel Clemens"]);
      await pick(visitor, "another-anyone-else-1");
      await pick(visitor, "visitors-anyone-else-1");
      expect(await visitor.path()).toBe("/questionnaire/sections/section/");
      await visitor.submit();
      expect(await visitor.text(qa("hub-row-personal-details-section-1-title"))).toContain("Marcus Twin");
      expect(await state(visitor, "personal-details-section-3")).toBe("Not started");
      await open(visitor, "personal-details-section-2");
      expect(await visitor.path()).toMatch(/^\/questionnaire\/people\/\w+\/proxy\/$/);
      await pick(visitor, "proxy-answer-1");
      await visitor.goTo(HUB);
      expect(await state(visitor, "personal-details-section-2")).toBe("Partially completed");
      expect(await state(visitor, "personal-details-section-1")).toBe("Not started");
      await open(visitor, "section");
      await visitor.follow(removeItem(2));
      await pick(visitor, "remove-confirmation-0");
      await visitor.goTo(HUB);
      expect(await visitor.text(qa("hub-row-personal-details-section-2-title"))).toContain("Samuel Clemens");
      expect(await state(visitor, "personal-details-section-2")).toBe("Not started");
    },
  },
  {
    schema: "test_repeating_sections_with_hub_and_spoke",
    feature,
    behaviour: "a confirmation that is denied asks again; the summary is the item's own",
    run: async (visitor) => {
      await open(visitor, "section");
      await pick(visitor, "you-live-here-0");
      await name(visitor, "Marcus Twin");
      await pick(visitor, "anyone-else-1");
      await visitor.submit();
      await pick(visitor, "another-anyone-else-1");
      await pick(visitor, "visitors-anyone-else-1");
      await visitor.submit();
      await open(visitor, "personal-details-section-1");
      await pick(visitor, "proxy-answer-0");
      await date(visitor, "date-of-birth-answer", 1, 2, 1980);
      expect(await visitor.path()).toContain("/confirm-dob/");
      await pick(visitor, "confirm-date-of-birth-answer-1");
      expect(await visitor.path()).toContain("/date-of-birth/");
      await visitor.submit();
      await pick(visitor, "confirm-date-of-birth-answer-0");
      await pick(visitor, "sex-answer-0");
      expect(await visitor.path()).toMatch(/^\/questionnaire\/sections\/personal-details-section\/\w+\/$/);
      expect(await visitor.text(qa("date-of-birth-answer"))).toBe("1 February 1980");
      await visitor.follow(qa("sex-answer-edit"));
      expect(await visitor.path()).toMatch(
        /\/people\/\w+\/sex\/\?return_to=section-summary&return_to_answer_id=sex-answer$/,
      );
      await visitor.submit();
      expect(await visitor.path()).toMatch(/^\/questionnaire\/sections\/personal-details-section\/\w+\/$/);
    },
  },
  {
    schema: "test_radio_voluntary_with_repeating_sections",
    feature,
    behaviour: "a choice that is made freely can be left out for each item",
    run: async (visitor) => {
      await open(visitor, "section");
      await addAll(visitor, "anyone-lives-here", ["Ann Ash"]);
      await pick(visitor, "anyone-lives-here-1");
      await open(visitor, "personal-details-section-1");
      await visitor.submit();
      expect(await visitor.text(qa("radio-voluntary-answer"))).toBe("No answer provided");
    },
  },
  {
    schema: "test_confirmation_question",
    feature: "Routing and skipping",
    behaviour: "zero is to be confirmed; denied, it is asked again; confirmed, the rest is passed over",
    run: async (visitor) => {
      await type(visitor, "number-of-employees-total", "0");
      expect(await visitor.path()).toBe("/questionnaire/confirm-zero-employees-block/");
      await pick(visitor, "confirm-zero-employees-answer-1");
      expect(await visitor.path()).toBe("/questionnaire/number-of-employees-total-block/");
      await visitor.submit();
      expect(await visitor.isChecked("confirm-zero-employees-answer-1")).toBe(false);
      await pick(visitor, "confirm-zero-employees-answer-0");
      expect(await visitor.path()).toBe("/questionnaire/submit/");
      expect(await visitor.text(qa("number-of-employees-total"))).toBe("0");
      expect(await visitor.count(qa("confirm-zero-employees-answer"))).toBe(0);
    },
  },
  {
    schema: "test_confirmation_question_within_repeating_section",
    feature,
    behaviour: "a confirmation in a repeated section leads back and on within its item",
    run: async (visitor) => {
      await addAll(visitor, "anyone-else", ["Ann Ash"]);
      await pick(visitor, "anyone-else-1");
      await date(visitor, "date-of-birth-answer", 1, 1, new Date().getFullYear() - 2);
      expect(await visitor.path()).toMatch(/\/people\/\w+\/confirm-dob-block\//);
      await pick(visitor, "confirm-date-of-birth-answer-1");
      expect(await visitor.path()).toMatch(/\/people\/\w+\/dob-block\//);
      await date(visitor, "date-of-birth-answer", 1, 1, 1980);
      expect(await visitor.path()).toMatch(/\/people\/\w+\/carer-block\//);
      await pick(visitor, "carer-answer-1");
      await pick(visitor, "confirm-carer-answer-0");
      expect(await visitor.path()).toMatch(/\/people\/\w+\/student-block\//);
      await pick(visitor, "student-answer-1");
      expect(await visitor.path()).toMatch(/\/sections\/default-section\/\w+\/$/);
      expect(await visitor.heading()).toBe("Ann Ash");
    },
  },
  {
    schema: "test_placeholder_based_on_first_item_in_list",
    feature: "Texts and placeholders",
    behaviour: "the first of a list reads otherwise than the others",
    run: async (visitor) => {
      await open(visitor, "section");
      await addAll(visitor, "anyone-else", ["Ann Ash", "Ben Birch"]);
      await pick(visitor, "anyone-else-1");
      await open(visitor, "personal-details-section-1");
      const first = await visitor.text("main");
      await visitor.goTo(HUB);
      await open(visitor, "personal-details-section-2");
      expect(await visitor.text("main")).not.toBe(first);
    },
  },
  {
    schema: "test_variants_first_item_in_list",
    feature: "Texts and placeholders",
    behaviour:
      "the first of a list is asked otherwise than the others; the window of a summary is called as the section",
    run: async (visitor) => {
      await open(visitor, "section");
      await addAll(visitor, "anyone-else", ["Ann Ash", "Ben Birch"]);
      await pick(visitor, "anyone-else-1");
      await open(visitor, "personal-details-section-1");
      const first = await visitor.heading();
      await visitor.goTo(HUB);
      await open(visitor, "personal-details-section-2");
      expect(await visitor.heading()).not.toBe(first);
      await visitor.submit();
      expect(await visitor.heading()).toBe("Ben Birch");
      expect(await visitor.title()).toContain("Personal Details - ");
    },
  },
  {
    schema: "test_placeholder_first_non_empty_item_repeating_sections",
    feature: "Texts and placeholders",
    behaviour: "the dates that were given replace those of the launch in every item's section",
    run: async (visitor) => {
      await open(visitor, "date-section");
      await pick(visitor, "date-answer-0");
      await open(visitor, "list-collector-section");
      await addAll(visitor, "anyone-else", ["Ann Ash"]);
      await pick(visitor, "anyone-else-1");
      await visitor.submit();
      await open(visitor, "repeating-section-1");
      expect(await visitor.heading()).toContain("1 January 2017");
      await visitor.goTo("/questionnaire/date-question-block/");
      await pick(visitor, "date-answer-1");
      await visitor.fill("date-entry-answer-from-day", "5");
      await visitor.fill("date-entry-answer-from-month", "1");
      await visitor.fill("date-entry-answer-from-year", "2017");
      await date(visitor, "date-entry-answer-to", 25, 1, 2017);
      await open(visitor, "repeating-section-1");
      expect(await visitor.heading()).toContain("5 January 2017");
    },
  },
  {
    schema: "test_placeholder_playback_list",
    feature: "Texts and placeholders",
    behaviour: "what was chosen is played back as a list",
    run: async (visitor) => {
      await visitor.choose("mandatory-checkbox-answer-1");
      await pick(visitor, "mandatory-checkbox-answer-2");
      expect(await visitor.texts("#main-content li")).toEqual(expect.arrayContaining(["Cheese", "Ham"]));
    },
  },
  {
    schema: "test_plural_forms",
    feature: "Texts and placeholders",
    behaviour: "texts agree with the number in them",
    run: async (visitor) => {
      await type(visitor, "number-of-people-answer", "1");
      const one = await visitor.heading();
      await visitor.goTo("/questionnaire/number-of-people-block/");
      await type(visitor, "number-of-people-answer", "2");
      expect(await visitor.heading()).not.toBe(one);
      expect(await visitor.heading()).toContain("people");
    },
  },
  {
    schema: "test_list_collector_content_page",
    feature,
    behaviour: "a page of content lists the items, and leads through what is asked of each",
    run: async (visitor) => {
      await pick(visitor, "any-companies-or-branches-answer-0");
      for (const company of ["Acme", "Bolt"]) {
        await visitor.fill("company-or-branch-name", company);
        await visitor.fill("registration-number", "123");
        await pick(visitor, "authorised-insurer-radio-0");
        await pick(visitor, `any-other-companies-or-branches-answer-${company === "Bolt" ? 1 : 0}`);
      }
      await visitor.submit();
      await open(visitor, "section-list-collector-contents");
      await pick(visitor, "responsible-party-answer-0");
      expect(await items(visitor)).toEqual(["Acme", "Bolt"]);
      expect(await visitor.count(".ons-summary__item-title-icon--check")).toBe(0);
      expect(await visitor.count(qa("add-item-link"))).toBe(0);
      await visitor.submit();
      expect(await visitor.path()).toMatch(/\/companies\/\w+\/companies-repeating-block-1\//);
      await visitor.fill("registration-number-repeating-block", "12");
      await date(visitor, "registration-date-repeating-block", 1, 1, 2020);
      await pick(visitor, "authorised-trader-uk-radio-repeating-block-0");
      expect(await visitor.path()).toBe("/questionnaire/list-collector-content/");
      expect(await visitor.count(".ons-summary__item-title-icon--check")).toBe(1);
    },
  },
  {
    schema: "test_list_collector_repeating_blocks_with_hub",
    feature,
    behaviour: "more is asked of each item once it is named, and the list waits for all of it",
    browser: true,
    run: async (visitor) => {
      await pick(visitor, "responsible-party-answer-0");
      await pick(visitor, "any-companies-or-branches-answer-0");
      await type(visitor, "company-or-branch-name", "Acme");
      expect(await visitor.path()).toMatch(/\/companies\/\w+\/companies-repeating-block-1\//);
      expect(await visitor.heading()).toBe("Give details about Acme");
      await visitor.goTo("/questionnaire/any-other-companies-or-branches/");
      await pick(visitor, "any-other-companies-or-branches-answer-1");
      expect(await visitor.path()).toMatch(/\/companies\/\w+\/companies-repeating-block-1\//);
      await visitor.fill("registration-number", "12");
      await date(visitor, "registration-date", 1, 1, 2020);
      await pick(visitor, "authorised-trader-uk-radio-0");
      expect(await visitor.path()).toBe("/questionnaire/any-other-companies-or-branches/");
      expect(await visitor.count(`${qa("list-item-1-label")} .ons-summary__item-title-icon--check`)).toBe(1);
      await pick(visitor, "any-other-companies-or-branches-answer-1");
      expect(await visitor.path()).toBe("/questionnaire/any-other-trading-details/");
    },
  },
];
