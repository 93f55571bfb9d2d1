import { expect } from "vitest";
import type { EqCase } from "../src/case.ts";
import {
  ADD_ITEM,
  addAll,
  changeItem,
  itemLabel,
  items,
  name,
  pick,
  PREVIOUS,
  qa,
  removeItem,
  type,
} from "./household.ts";

const feature = "Lists and repeats";

/** Collecting a list: adding, changing and removing its items. */
export const lists: readonly EqCase[] = [
  {
    schema: "test_list_collector",
    feature,
    behaviour: "items are added, changed and removed; cancelling changes nothing",
    browser: true,
    run: async (visitor) => {
      expect(await visitor.path()).toBe("/questionnaire/list-collector/");
      await addAll(visitor, "anyone-else", ["Marcus Twin", "Samuel Clemens"]);
      await pick(visitor, "anyone-else-0");
      expect(await visitor.path()).toBe("/questionnaire/people/add-person/");
      await visitor.follow("#cancel-and-return");
      expect(await visitor.path()).toBe("/questionnaire/list-collector/");
      expect(await items(visitor)).toEqual(["Marcus Twin", "Samuel Clemens"]);
      await visitor.follow(changeItem(1));
      expect(await visitor.value("first-name")).toBe("Marcus");
      await name(visitor, "Mark Twin");
      expect(await visitor.text(itemLabel(1))).toBe("Mark Twin");
      await visitor.follow(removeItem(1));
      await pick(visitor, "remove-confirmation-1");
      expect(await items(visitor)).toEqual(["Mark Twin", "Samuel Clemens"]);
      await visitor.follow(removeItem(1));
      await pick(visitor, "remove-confirmation-0");
      expect(await items(visitor)).toEqual(["Samuel Clemens"]);
    },
  },
  {
    schema: "test_list_collector",
    feature,
    behaviour: "who was named in one list collector is not asked for again in another of the same list",
    run: async (visitor) => {
      await addAll(visitor, "anyone-else", ["Marcus Twin"]);
      await pick(visitor, "anyone-else-1");
      expect(await visitor.path()).toBe("/questionnaire/next-interstitial/");
      await visitor.submit();
      expect(await items(visitor)).toEqual(["Marcus Twin"]);
      await addAll(visitor, "another-anyone-else", ["Samuel Clemens"]);
      await pick(visitor, "another-anyone-else-1");
      expect(await visitor.path()).toBe("/questionnaire/sections/section/");
      expect(await items(visitor)).toEqual(["Marcus Twin", "Samuel Clemens"]);
      await visitor.follow(changeItem(1));
      expect(await visitor.path()).toMatch(/^\/questionnaire\/people\/\w+\/edit-person\/\?return_to=section-summary$/);
      await name(visitor, "Mark Twin");
      expect(await visitor.path()).toBe("/questionnaire/sections/section/");
      await visitor.submit();
      expect(await visitor.path()).toBe("/questionnaire/submit/");
    },
  },
  {
    schema: "test_list_collector",
    feature,
    behaviour: "asks whether there are more, names what is missing, and leads back from the form for an item",
    run: async (visitor) => {
      await visitor.submit();
      expect(await visitor.errors()).toEqual(["Select an answer to ‘Does anyone else live here?’"]);
      expect(await visitor.title()).toMatch(/^Error: /);
      await pick(visitor, "anyone-else-0");
      await visitor.submit();
      expect((await visitor.errors()).length).toBeGreaterThan(0);
      await visitor.follow(PREVIOUS);
      expect(await visitor.path()).toBe("/questionnaire/list-collector/");
      await visitor.goTo("/questionnaire/people/somebody/edit-person/");
      expect(await visitor.path()).not.toContain("somebody");
    },
  },
  {
    schema: "test_list_collector_section_summary",
    feature,
    behaviour: "the section's summary shows items where their page stands, with related answers that can be changed",
    browser: true,
    run: async (visitor) => {
      await pick(visitor, "any-companies-or-branches-answer-0");
      const company = async (named: string, number: string) => {
        await visitor.fill("company-or-branch-name", named);
        await visitor.fill("registration-number", number);
        await pick(visitor, "authorised-insurer-radio-0");
      };
      await company("Acme", "123");
      await pick(visitor, "any-other-companies-or-branches-answer-0");
      await company("Bolt", "456");
      await pick(visitor, "any-other-companies-or-branches-answer-1");
      expect(await visitor.path()).toBe("/questionnaire/sections/section-companies/");
      expect(await visitor.text(itemLabel(1))).toBe("Name of UK company or branch");
      expect(await visitor.count(`#group-companies-0 ${qa("any-companies-or-branches-answer")}`)).toBe(1);
      expect(await visitor.texts("#group-companies-1 [data-list-item-id]")).toHaveLength(2);
      const landmark = qa("companies-list-summary");
      expect(await visitor.count(`div${landmark} ${itemLabel(2)}`)).toBe(1);
      expect(await visitor.count(`div${landmark} ${ADD_ITEM}`)).toBe(1);
      const id = (await visitor.attribute(itemLabel(1), "data-list-item-id")) ?? "";
      expect(await visitor.text(qa(`registration-number-${id}`))).toBe("123");
      await visitor.follow(qa(`registration-number-${id}-edit`));
      expect(await visitor.path()).toBe(
        `/questionnaire/companies/${id}/edit-company/?return_to=section-summary&return_to_answer_id=registration-number-${id}`,
      );
      expect(await visitor.fragment()).toBe("registration-number");
      await type(visitor, "registration-number", "789");
      expect(await visitor.fragment()).toBe(`registration-number-${id}`);
      expect(await visitor.text(qa(`registration-number-${id}`))).toBe("789");
    },
  },
  {
    schema: "test_list_collector_section_summary",
    feature,
    behaviour: "a page that counts the items appears with the third and goes with it",
    run: async (visitor) => {
      await pick(visitor, "any-companies-or-branches-answer-0");
      for (const named of ["Acme", "Bolt", "Cord"]) {
        await visitor.fill("company-or-branch-name", named);
        await visitor.fill("registration-number", "123");
        await pick(visitor, "authorised-insurer-radio-0");
        await pick(visitor, `any-other-companies-or-branches-answer-${named === "Cord" ? 1 : 0}`);
      }
      expect(await visitor.path()).toBe("/questionnaire/confirmation-checkbox/");
      await pick(visitor, "confirmation-checkbox-answer-0");
      expect(await visitor.path()).toBe("/questionnaire/sections/section-companies/");
      expect(await visitor.count(qa("confirmation-checkbox-answer"))).toBe(1);
      await visitor.follow(removeItem(3));
      await pick(visitor, "remove-confirmation-company-0");
      expect(await visitor.path()).toBe("/questionnaire/sections/section-companies/");
      expect(await visitor.count("[data-list-item-id]")).toBe(2);
      expect(await visitor.count(qa("confirmation-checkbox-answer"))).toBe(0);
    },
  },
  {
    schema: "test_list_collector_section_summary",
    feature,
    behaviour: "with no items the summary says so, and its link that adds one leads to the driving question",
    run: async (visitor) => {
      await pick(visitor, "any-companies-or-branches-answer-1");
      expect(await visitor.path()).toBe("/questionnaire/sections/section-companies/");
      expect(await visitor.says("No UK company or branch added")).toBe(true);
      await visitor.follow(ADD_ITEM);
      expect(await visitor.path()).toBe("/questionnaire/any-companies-or-branches/?return_to=section-summary");
    },
  },
  {
    schema: "test_list_collector_two_list_collectors",
    feature,
    behaviour: "two list collectors of one list show the same items",
    run: async (visitor) => {
      await pick(visitor, "anyone-usually-live-at-answer-0");
      await name(visitor, "Marcus Twin");
      await pick(visitor, "anyone-else-1");
      await pick(visitor, "another-anyone-usually-live-at-answer-1");
      expect(await visitor.path()).toBe("/questionnaire/another-list-collector/");
      expect(await items(visitor)).toEqual(["Marcus Twin"]);
      await addAll(visitor, "another-anyone-else", ["Samuel Clemens"]);
      await pick(visitor, "another-anyone-else-1");
      expect(await items(visitor)).toEqual(["Marcus Twin", "Samuel Clemens"]);
      await visitor.follow(removeItem(1));
      await pick(visitor, "remove-confirmation-0");
      expect(await visitor.path()).toBe("/questionnaire/sections/section/");
      expect(await items(visitor)).toEqual(["Samuel Clemens"]);
    },
  },
  {
    schema: "test_list_collector_variants",
    feature,
    behaviour: "adding, changing and removing are worded by an earlier answer",
    run: async (visitor) => {
      await pick(visitor, "you-live-here-answer-0");
      const own = await visitor.heading();
      await visitor.goTo("/questionnaire/you-live-here-block/");
      await pick(visitor, "you-live-here-answer-1");
      expect(await visitor.heading()).not.toBe(own);
    },
  },
  {
    schema: "test_answer_action_redirect_to_list_add_block_radio",
    feature,
    behaviour: "yes leads to the first item while there is none, then to the list",
    run: async (visitor) => {
      await pick(visitor, "anyone-usually-live-at-answer-0");
      expect(await visitor.path()).toMatch(/^\/questionnaire\/people\/add-person\//);
      await visitor.follow(PREVIOUS);
      expect(await visitor.path()).toBe("/questionnaire/anyone-usually-live-at/");
      await visitor.submit();
      await name(visitor, "Marcus Twin");
      expect(await visitor.path()).toBe("/questionnaire/anyone-else-live-at/");
      await visitor.follow(PREVIOUS);
      await visitor.submit();
      expect(await visitor.path()).toBe("/questionnaire/anyone-else-live-at/");
      await pick(visitor, "anyone-else-live-at-answer-0");
      await visitor.follow(PREVIOUS);
      expect(await visitor.path()).toBe("/questionnaire/anyone-else-live-at/");
    },
  },
  {
    schema: "test_list_collector_primary_person",
    feature,
    behaviour: "the respondent is the first of the list, marked as such, and cannot be removed",
    browser: true,
    run: async (visitor) => {
      await pick(visitor, "you-live-here-0");
      expect(await visitor.path()).toMatch(/^\/questionnaire\/people\/\w+\/add-or-edit-primary-person\/$/);
      await visitor.follow(PREVIOUS);
      expect(await visitor.path()).toBe("/questionnaire/primary-person-list-collector/");
      await visitor.submit();
      await name(visitor, "Mark Twin");
      expect(await visitor.text(itemLabel(1))).toBe("Mark Twin (You)");
      expect(await visitor.count(removeItem(1))).toBe(0);
      await addAll(visitor, "anyone-else", ["Samuel Clemens"]);
      expect(await visitor.count(removeItem(2))).toBe(1);
      await visitor.follow(PREVIOUS);
      expect(await visitor.path()).toBe("/questionnaire/primary-person-list-collector/");
      await pick(visitor, "you-live-here-1");
      expect(await visitor.path()).toBe("/questionnaire/anyone-usually-live-at/");
      await pick(visitor, "anyone-usually-live-at-answer-0");
      expect(await items(visitor)).toEqual(["Samuel Clemens"]);
    },
  },
  {
    schema: "test_list_collector_same_name_items",
    feature,
    behaviour: "middle names tell apart those who share first and last name",
    run: async (visitor) => {
      await pick(visitor, "you-live-here-1");
      await pick(visitor, "anyone-usually-live-at-answer-0");
      const person = async (first: string, middle: string, last: string) => {
        await visitor.fill("first-name", first);
        await visitor.fill("middle-names", middle);
        await type(visitor, "last-name", last);
      };
      await person("Marcus", "John", "Twin");
      expect(await items(visitor)).toEqual(["Marcus Twin"]);
      await pick(visitor, "anyone-else-0");
      await person("Marcus", "Paul", "Twin");
      expect(await items(visitor)).toEqual(["Marcus John Twin", "Marcus Paul Twin"]);
    },
  },
  {
    schema: "test_placeholder_based_on_first_item_in_list",
    feature,
    behaviour: "a section that begins with a list is come back to by the list, however many it holds",
    run: async (visitor) => {
      await visitor.submit();
      await addAll(visitor, "anyone-else", ["Marcus Twin"]);
      await pick(visitor, "anyone-else-1");
      await visitor.follow(qa("hub-row-section-link"));
      expect(await visitor.path()).toBe("/questionnaire/list-collector/");
    },
  },
];
