import { expect } from "vitest";
import type { EqCase } from "../src/case.ts";
import type { Visitor } from "../src/visitor.ts";
import { addAll, itemId, items, name, pick, PREVIOUS, qa, removeItem, type } from "./household.ts";
import { open, state } from "./hub-rows.ts";

const feature = "Sections and hub";
const HUB = "/questionnaire/";
const linkOf = (visitor: Visitor, row: string) => visitor.text(`${qa(`hub-row-${row}-link`)} [aria-hidden]`);

/** Sections in any order, their states, and what makes them come and go. */
export const hub: readonly EqCase[] = [
  {
    schema: "test_hub_and_spoke",
    feature,
    behaviour: "rows say how far each section is and lead into it",
    browser: true,
    run: async (visitor) => {
      expect(await visitor.heading()).toBe("Choose another section to complete");
      expect(await state(visitor, "employment-section")).toBe("Not started");
      expect(await linkOf(visitor, "employment-section")).toBe("Start section");
      await open(visitor, "employment-section");
      expect(await visitor.path()).toBe("/questionnaire/employment-status/");
      await visitor.follow(PREVIOUS);
      expect(await visitor.path()).toBe(HUB);
      await open(visitor, "employment-section");
      await pick(visitor, "employment-status-answer-exclusive-0");
      expect(await visitor.path()).toBe("/questionnaire/employment-type/");
      await visitor.goTo(HUB);
      expect(await state(visitor, "employment-section")).toBe("Partially completed");
      expect(await linkOf(visitor, "employment-section")).toBe("Continue with section");
      await open(visitor, "employment-section");
      expect(await visitor.path()).toBe("/questionnaire/employment-type/?resume=True");
      await visitor.submit();
      expect(await visitor.path()).toBe(HUB);
      expect(await state(visitor, "employment-section")).toBe("Completed");
      expect(await linkOf(visitor, "employment-section")).toBe("View answers");
    },
  },
  {
    schema: "test_hub_and_spoke",
    feature,
    behaviour: "a section with a summary ends there, and shows it again from the hub",
    run: async (visitor) => {
      await open(visitor, "accommodation-section");
      await pick(visitor, "proxy-answer-0");
      expect(await visitor.path()).toBe("/questionnaire/sections/accommodation-section/");
      await visitor.submit();
      expect(await visitor.path()).toBe(HUB);
      await open(visitor, "accommodation-section");
      expect(await visitor.path()).toBe("/questionnaire/sections/accommodation-section/");
      await visitor.follow(qa("proxy-answer-edit"));
      expect(await visitor.path()).toBe(
        "/questionnaire/proxy/?return_to=section-summary&return_to_answer_id=proxy-answer",
      );
      await pick(visitor, "proxy-answer-1");
      expect(await visitor.path()).toBe("/questionnaire/sections/accommodation-section/");
      expect(await visitor.text(qa("proxy-answer"))).toBe("Yes");
    },
  },
  {
    schema: "test_hub_and_spoke",
    feature,
    behaviour: "continuing opens the sections one after the other, and submits at the end",
    run: async (visitor) => {
      await visitor.submit();
      expect(await visitor.path()).toBe("/questionnaire/employment-status/");
      await pick(visitor, "employment-status-answer-0");
      await visitor.submit();
      await pick(visitor, "proxy-answer-0");
      await visitor.submit();
      expect(await visitor.text(qa("btn-submit"))).toBe("Continue");
      await visitor.submit();
      await pick(visitor, "does-anyone-live-here-answer-1");
      expect(await visitor.path()).toBe("/questionnaire/sections/household-section/");
      await visitor.submit();
      expect(await visitor.path()).toBe(HUB);
    },
  },
  {
    schema: "test_hub_and_spoke_custom_content",
    feature,
    behaviour: "says in the questionnaire's own words that everything is complete",
    run: async (visitor) => {
      expect(await visitor.heading()).toBe("Choose another section to complete");
      await visitor.submit();
      await pick(visitor, "does-anyone-live-here-answer-1");
      await visitor.submit();
      expect(await visitor.heading()).toBe("Submission title");
      expect(await visitor.text(qa("guidance"))).toBe("Submission guidance");
      expect(await visitor.text(qa("warning"))).toContain("Submission warning");
      expect(await visitor.text(qa("btn-submit"))).toBe("Submission button");
      await visitor.submit();
      expect(await visitor.path()).toBe("/submitted/thank-you/");
    },
  },
  {
    schema: "test_hub_complete_sections",
    feature,
    behaviour: "there is no hub before the required sections are complete",
    run: async (visitor) => {
      expect(await visitor.path()).toBe("/questionnaire/employment-status/");
      await visitor.goTo(HUB);
      expect(await visitor.path()).toBe("/questionnaire/employment-status/");
      await pick(visitor, "employment-status-answer-exclusive-0");
      await visitor.goTo(HUB);
      expect(await visitor.path()).toBe("/questionnaire/employment-type/?resume=True");
      await visitor.submit();
      expect(await visitor.path()).toBe(HUB);
      expect(await state(visitor, "employment-section")).toBe("Completed");
    },
  },
  {
    schema: "test_hub_section_required_with_repeat",
    feature,
    behaviour: "a required section that repeats is required of every item",
    run: async (visitor) => {
      await pick(visitor, "you-live-here-0");
      await name(visitor, "Mark Twin");
      await addAll(visitor, "anyone-else", ["Jean Clemens"]);
      await pick(visitor, "anyone-else-1");
      await visitor.submit();
      for (let person = 1; person <= 2; person++) {
        expect(await visitor.path()).toMatch(/\/questionnaire\/people\/\w+\/proxy\//);
        await pick(visitor, "proxy-answer-0");
        await visitor.fill("date-of-birth-answer-day", "1");
        await visitor.fill("date-of-birth-answer-month", "1");
        await type(visitor, "date-of-birth-answer-year", "2000");
        await visitor.submit();
      }
      expect(await visitor.path()).toBe(HUB);
      expect(await visitor.text(qa("hub-row-personal-details-section-1-title"))).toContain("Mark Twin");
      expect(await state(visitor, "personal-details-section-2")).toBe("Completed");
    },
  },
  {
    schema: "test_introduction_hub",
    feature,
    behaviour: "an introduction may come before a hub",
    run: async (visitor) => {
      expect(await visitor.path()).toBe("/questionnaire/introduction/");
      await visitor.submit();
      expect(await visitor.path()).toBe("/questionnaire/report-radio/");
      await visitor.follow(PREVIOUS);
      expect(await visitor.path()).toBe("/questionnaire/introduction/");
    },
  },
  {
    schema: "test_section_enabled_checkbox",
    feature,
    behaviour: "sections come with the boxes that ask for them, and go with them",
    run: async (visitor) => {
      await visitor.choose("section-1-answer-0");
      await pick(visitor, "section-1-answer-1");
      expect(await visitor.path()).toBe("/questionnaire/section-2-block/");
      await visitor.submit();
      expect(await visitor.path()).toBe("/questionnaire/section-3-block/");
      await visitor.submit();
      expect(await visitor.count(qa("section-2-answer"))).toBe(1);
      await visitor.follow(qa("section-1-answer-edit"));
      await visitor.unchoose("section-1-answer-0");
      await visitor.submit();
      expect(await visitor.path()).toBe("/questionnaire/submit/");
      expect(await visitor.count(qa("section-2-answer"))).toBe(0);
      expect(await visitor.count(qa("section-3-answer"))).toBe(1);
    },
  },
  {
    schema: "test_section_enabled_hub",
    feature,
    behaviour: "the hub shows the sections that are enabled, and no others",
    run: async (visitor) => {
      await pick(visitor, "section-1-answer-exclusive-0");
      expect(await visitor.count(qa("hub-row-section-2-title"))).toBe(0);
      await open(visitor, "section-1");
      await visitor.unchoose("section-1-answer-exclusive-0");
      await pick(visitor, "section-1-answer-0");
      expect(await state(visitor, "section-2")).toBe("Not started");
      expect(await visitor.count(qa("hub-row-section-3-title"))).toBe(0);
    },
  },
  {
    schema: "test_section_enabled_radio",
    feature,
    behaviour: "a section is enabled by one answer and not by the other",
    run: async (visitor) => {
      await pick(visitor, "section-1-answer-1");
      expect(await visitor.path()).toBe("/questionnaire/submit/");
      await visitor.follow(qa("section-1-answer-edit"));
      await pick(visitor, "section-1-answer-0");
      expect(await visitor.path()).toBe(
        "/questionnaire/section-2-block/?return_to=final-summary&return_to_answer_id=section-1-answer",
      );
    },
  },
  {
    schema: "test_list_change_evaluates_sections",
    feature,
    behaviour: "adding the first person opens a completed section again where its path counts people",
    run: async (visitor) => {
      await open(visitor, "who-lives-here");
      await pick(visitor, "you-live-here-1");
      await pick(visitor, "anyone-else-1");
      await visitor.submit();
      await open(visitor, "accommodation-section");
      await pick(visitor, "accommodation-type-answer-0");
      await pick(visitor, "central-heating-answer-0");
      await visitor.submit();
      expect(await state(visitor, "accommodation-section")).toBe("Completed");
      await open(visitor, "who-lives-here");
      await visitor.follow(qa("add-item-link"));
      await name(visitor, "John Doe");
      await visitor.goTo(HUB);
      expect(await state(visitor, "accommodation-section")).toBe("Partially completed");
      await open(visitor, "who-lives-here");
      await visitor.follow(removeItem(1));
      await pick(visitor, "remove-confirmation-0");
      await visitor.goTo(HUB);
      expect(await state(visitor, "accommodation-section")).toBe("Completed");
    },
  },
  {
    schema: "test_last_viewed_question_guidance_hub",
    feature,
    behaviour: "who comes back in the middle of a section is told how to go to its start",
    browser: true,
    run: async (visitor) => {
      await visitor.submit();
      expect(await visitor.count("#last-viewed-question-guidance")).toBe(0);
      await visitor.goTo(HUB);
      expect(await visitor.path()).toBe("/questionnaire/paid-work/?resume=True");
      expect(await visitor.attribute("#section-start-link", "href")).toBe("/questionnaire/work-interstitial/");
      await pick(visitor, "paid-work-answer-0");
      await pick(visitor, "unpaid-work-answer-0");
      await open(visitor, "education-section");
      expect(await visitor.count("#last-viewed-question-guidance")).toBe(0);
      await pick(visitor, "gcse-answer-0");
      await visitor.goTo(HUB);
      await open(visitor, "education-section");
      await visitor.follow("#section-start-link");
      expect(await visitor.path()).toBe("/questionnaire/gcses/");
    },
  },
  {
    schema: "test_last_viewed_question_guidance",
    feature,
    behaviour: "a launch of the same response comes back to where it was left, and says so",
    claims: { response_id: "left-in-the-middle" },
    run: async (visitor, launch) => {
      const id = `left-${String(Date.now())}`;
      await launch.again(visitor, "test_last_viewed_question_guidance", { response_id: id });
      expect(await visitor.count("#last-viewed-question-guidance")).toBe(0);
      await visitor.submit();
      const other = launch.visitor();
      await launch.again(other, "test_last_viewed_question_guidance", { response_id: id });
      expect(await other.path()).toBe("/questionnaire/address-confirmation/?resume=True");
      expect(await other.attribute("#section-start-link", "href")).toBe("/questionnaire/household-interstitial/");
    },
  },
  {
    schema: "test_routing_and_skipping_section_dependencies",
    feature,
    behaviour: "an answer of one section shows and skips pages of others, which are opened again and closed with it",
    run: async (visitor) => {
      await open(visitor, "skip-section");
      await pick(visitor, "skip-age-answer-1");
      await pick(visitor, "skip-household-section-answer-0");
      await visitor.submit();
      await open(visitor, "primary-person");
      await type(visitor, "name-answer", "John Smith");
      expect(await visitor.path()).toBe("/questionnaire/age/");
      await type(visitor, "age-answer", "30");
      await pick(visitor, "reason-no-confirmation-answer-0");
      await visitor.submit();
      expect(await state(visitor, "primary-person")).toBe("Completed");
      await open(visitor, "skip-section");
      await visitor.follow(qa("skip-age-answer-edit"));
      await pick(visitor, "skip-age-answer-0");
      await visitor.submit();
      await open(visitor, "primary-person");
      expect(await visitor.count(qa("age-answer"))).toBe(0);
      expect(await visitor.count(qa("name-answer"))).toBe(1);
      await visitor.goTo("/questionnaire/sections/skip-section/");
      await visitor.follow(qa("skip-age-answer-edit"));
      await pick(visitor, "skip-age-answer-1");
      await visitor.goTo("/questionnaire/sections/primary-person/");
      expect(await visitor.text(qa("age-answer"))).toBe("30");
    },
  },
  {
    schema: "test_routing_and_skipping_section_dependencies",
    feature,
    behaviour: "repeated sections are opened again by an answer of a section before them",
    run: async (visitor) => {
      await open(visitor, "skip-section");
      await pick(visitor, "skip-age-answer-0");
      await pick(visitor, "skip-household-section-answer-1");
      await pick(visitor, "enable-section-answer-0");
      await visitor.submit();
      await open(visitor, "household-section");
      await addAll(visitor, "anyone-else", ["Sarah Smith"]);
      await pick(visitor, "anyone-else-1");
      await visitor.submit();
      const row = "household-personal-details-section-1";
      await open(visitor, row);
      await pick(visitor, "repeating-sex-answer-0");
      await pick(visitor, "repeating-is-dependent-answer-0");
      await visitor.submit();
      expect(await state(visitor, row)).toBe("Completed");
      await visitor.goTo("/questionnaire/sections/skip-section/");
      await visitor.follow(qa("skip-age-answer-edit"));
      await pick(visitor, "skip-age-answer-1");
      await visitor.goTo(HUB);
      expect(await state(visitor, row)).toBe("Partially completed");
      await visitor.goTo("/questionnaire/sections/skip-section/");
      await visitor.follow(qa("skip-age-answer-edit"));
      await pick(visitor, "skip-age-answer-0");
      await visitor.goTo(HUB);
      expect(await state(visitor, row)).toBe("Completed");
    },
  },
  {
    schema: "test_custom_page_titles",
    feature,
    behaviour: "pages of lists, relationships and repeats have titles of their own, with positions",
    run: async (visitor) => {
      const survey = "Test Custom Page Titles";
      const titled = async (title: string) => {
        expect(await visitor.title()).toBe(`${title} - ${survey}`);
      };
      await open(visitor, "section");
      await titled("Custom page title");
      await pick(visitor, "anyone-else-0");
      await titled("Add person 1");
      await name(visitor, "Marcus Twin");
      await addAll(visitor, "anyone-else", ["Samuel Clemens"]);
      const second = await itemId(visitor, 2);
      await visitor.goTo(`/questionnaire/household/${second}/edit-person/`);
      await titled("Edit person 2");
      await visitor.follow(PREVIOUS);
      await visitor.follow(removeItem(2));
      await titled("Remove person 2");
      await pick(visitor, "remove-confirmation-1");
      expect(await items(visitor)).toHaveLength(2);
      await pick(visitor, "anyone-else-1");
      await titled("How Person 1 is related to Person 2");
      await pick(visitor, "relationship-answer-0");
      await titled("Custom section summary page title");
      await visitor.submit();
      await open(visitor, "individual-section-2");
      await titled("Individual interstitial: Person 2");
      await visitor.submit();
      await titled("Proxy question: Person 2");
    },
  },
];
