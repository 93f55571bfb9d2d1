import { expect } from "vitest";
import type { EqCase } from "../src/case.ts";
import type { Visitor } from "../src/visitor.ts";
import { dump } from "./dump.ts";
import { answer, choose, fillDate, played, SUBMITTED, SUMMARY } from "./said.ts";

const texts = "Texts and placeholders";
const summary = "Summaries";

/** Shows what a confirmation asks once a date was given. */
async function confirming(visitor: Visitor, id: string, written: string): Promise<string> {
  await fillDate(visitor, id, written);
  await visitor.submit();
  return visitor.heading();
}

const YEARS = new Date().getUTCFullYear() - 1988;

/** What is said of answers: on summaries, and in later texts. */
export const summaries: readonly EqCase[] = [
  {
    schema: "test_custom_question_summary",
    feature: summary,
    behaviour: "answers of one question are joined, by spaces or in lines",
    run: async (visitor) => {
      await answer(visitor, { "first-name": "John", "last-name": "Smith" });
      await answer(visitor, { "address-line1": "Cardiff Road", "town-city": "Newport", postcode: "NP10 8XG" });
      await visitor.fill("age-number", "7");
      await choose(visitor, "single-checkbox-answer-0");
      const row = (id: string) => `${id}-question-concatenated-answer`;
      expect(await played(visitor, row("name"))).toBe("John Smith");
      const value = (id: string) => `[data-qa="${row(id)}"] .ons-summary__text`;
      expect(await visitor.texts(value("address"))).toEqual(["Cardiff RoadNewportNP10 8XG"]);
      expect(await visitor.count(`${value("address")} br`)).toBe(2);
      expect(await visitor.texts(value("age"))).toEqual(["7This age is an estimate"]);
      await visitor.follow(`[data-qa="${row("name")}-edit"]`);
      expect(await visitor.path()).toBe(
        `/questionnaire/name/?return_to=final-summary&return_to_answer_id=${row("name")}`,
      );
      expect(await visitor.fragment()).toBe("first-name");
      await visitor.submit();
      expect(await visitor.path()).toBe(SUMMARY);
      expect(await visitor.fragment()).toBe(row("name"));
    },
  },
  {
    schema: "test_answer_codes",
    feature: summary,
    behaviour: "what is submitted has the codes of what was answered, and of each of its options",
    run: async (visitor) => {
      await visitor.choose("mandatory-checkbox-answer-1");
      await choose(visitor, "mandatory-checkbox-answer-4");
      await answer(visitor, { "other-answer-mandatory": "Rocket" });
      await answer(visitor, { "name-answer": "Ada" });
      await answer(visitor, { "name-answer-2": "Lovelace" });
      expect(await played(visitor, "mandatory-checkbox-answer")).toMatch(/Ham & Cheese\s*Other\s*Rocket/);
      const { answers, answer_codes } = (await dump(visitor)).data;
      expect(answers).toEqual([
        { answer_id: "mandatory-checkbox-answer", value: ["Ham & Cheese", "Other"] },
        { answer_id: "other-answer-mandatory", value: "Rocket" },
        { answer_id: "name-answer", value: "Ada" },
        { answer_id: "name-answer-2", value: "Lovelace" },
      ]);
      expect(answer_codes).toHaveLength(8);
      expect(answer_codes).toContainEqual({ answer_id: "mandatory-checkbox-answer", answer_value: "Ham", code: "1c" });
      expect(answer_codes).toContainEqual({ answer_id: "other-answer-mandatory", code: "1f" });
      await visitor.submit();
      expect(await visitor.path()).toBe(SUBMITTED);
    },
  },
  {
    schema: "test_question_definition",
    feature: texts,
    behaviour: "a definition is folded below its question",
    browser: true,
    run: async (visitor) => {
      expect(await visitor.text('[data-qa="question-definition-title"]')).toBe("What is a photovoltaic system?");
      expect(await visitor.text('[data-qa="question-definition-content"]')).toMatch(/^A typical photovoltaic system/);
    },
  },
  {
    schema: "test_question_definition_array_type",
    feature: texts,
    behaviour: "definitions may be several",
    run: async (visitor) => {
      expect(await visitor.text('[data-qa="question-definition-title"]')).toBe("What is a photovoltaic system?");
    },
  },
  {
    schema: "test_question_description",
    feature: texts,
    behaviour: "a question that one box answers is described below its heading",
    run: async (visitor) => {
      expect(await visitor.text(".ons-question__description")).toMatch(/Answer the question\s*Go on/);
      expect(await visitor.text('label[for="name-answer"]')).toBe("What is your name?");
      expect(await visitor.count("legend")).toBe(0);
    },
  },
  {
    schema: "test_markup",
    feature: texts,
    behaviour: "emphasis is kept in titles and texts, and left out of the page's title",
    run: async (visitor) => {
      expect(await visitor.text("h1 strong")).toBe("with emphasis");
      expect(await visitor.title()).toBe("This is a title with emphasis - Test Markup");
      expect(await visitor.text("#answer-guidance-content strong")).toBe("consectetur adipiscing elit");
    },
  },
  {
    schema: "test_instructions",
    feature: texts,
    behaviour: "instructions stand on pages of text and on questions",
    run: async (visitor) => {
      await visitor.submit();
      expect(await visitor.text("div.block__description")).toContain("Just pause for a second");
      await visitor.submit();
      expect(await visitor.says("Tell us about what you eat")).toBe(true);
    },
  },
  {
    schema: "test_interstitial_page",
    feature: texts,
    behaviour: "a page of text stands between questions, with a button to go on",
    browser: true,
    run: async (visitor) => {
      await visitor.submit();
      await answer(visitor, { "favourite-breakfast": "Eggs" });
      expect(await visitor.title()).toBe("Breakfast interstitial - Test Interstitial Page");
      expect(await visitor.text("div.block__description")).toContain("completed the breakfast section");
      expect(await visitor.text('[data-qa="btn-submit"]')).toBe("Continue");
      await visitor.submit();
      await visitor.submit();
      expect(await visitor.path()).toBe(SUMMARY);
      expect(await visitor.heading()).toBe("Submit your questionnaire");
      expect(await visitor.count(".ons-summary")).toBe(0);
    },
  },
  {
    schema: "test_interstitial_page_title",
    feature: texts,
    behaviour: "the heading of a page of text may name who answers, the browser's title does not",
    run: async (visitor) => {
      expect(await visitor.heading()).toBe("Your RU name: Apple");
      expect(await visitor.title()).toBe("Your RU name: … - Test Interstitial Page Title");
    },
  },
  {
    schema: "test_interstitial_definition",
    feature: texts,
    behaviour: "definitions stand on pages of text, as earlier answers have it",
    run: async (visitor) => {
      expect(await visitor.texts('[data-qa="question-definition-title"]')).toEqual(["Successfully"]);
      await visitor.submit();
      await choose(visitor, "content-variant-definition-answer-0");
      expect(await visitor.texts('[data-qa="question-definition-title"]')).toEqual(["According", "Answer"]);
    },
  },
  {
    schema: "test_titles_radio_and_checkbox",
    feature: texts,
    behaviour: "a question's title is worded by an earlier answer",
    run: async (visitor) => {
      await answer(visitor, { "name-answer": "Peter" });
      expect(await visitor.heading()).toBe("Did Peter make changes to this business?");
      await choose(visitor, "checkbox-answer-0");
      expect(await visitor.heading()).toBe("Is Peter the boss?");
      await choose(visitor, "radio-answer-2");
      expect(await visitor.text('[data-qa="radio-question"]')).toBe("Is Peter the boss?");
      expect(await played(visitor, "radio-answer")).toBe("Maybe");
    },
  },
  {
    schema: "test_title",
    feature: texts,
    behaviour: "the page's title is the question's and the survey's",
    run: async (visitor) => {
      expect(await visitor.title()).toBe("How are you feeling?? - Test Title");
      await visitor.submit();
      expect(await visitor.title()).toBe("Error: How are you feeling?? - Test Title");
    },
  },
  {
    schema: "test_variants_content",
    feature: texts,
    behaviour: "a page of text is worded by an earlier answer",
    run: async (visitor, launch) => {
      await answer(visitor, { "age-answer": "12" });
      expect(await visitor.heading()).toBe("You are 16 or younger");
      await launch.again(visitor, "test_variants_content");
      await answer(visitor, { "age-answer": "18" });
      expect(await visitor.heading()).toBe("You are 16 or older");
    },
  },
  {
    schema: "test_variants_question",
    feature: texts,
    behaviour: "questions, their fields and summaries are worded by earlier answers",
    run: async (visitor) => {
      await answer(visitor, { "first-name-answer": "Ann", "last-name-answer": "Lee" });
      expect(await visitor.heading()).toBe("Are you Ann Lee?");
      await choose(visitor, "proxy-answer-1");
      expect(await visitor.heading()).toBe("What age is Ann Lee?");
      await answer(visitor, { "age-answer": "15" });
      expect(await visitor.heading()).toBe("Ann Lee is under 16?");
      await choose(visitor, "age-confirm-answer-0");
      expect(await visitor.text('[data-qa="age-question"]')).toBe("What age is Ann Lee?");
      await visitor.submit();
      await choose(visitor, "currency-answer-0");
      expect(await visitor.text('label[for="first-number-answer"]')).toBe("First answer in USD");
      await answer(visitor, { "first-number-answer": "123" });
      await answer(visitor, { "second-number-answer": "321" });
      expect(await played(visitor, "first-number-answer")).toBe("$123.00");
      await visitor.follow('[data-qa="currency-answer-edit"]');
      await choose(visitor, "currency-answer-1");
      expect(await visitor.path()).toBe("/questionnaire/sections/currency-section/");
      expect(await played(visitor, "first-number-answer")).toBe("£123.00");
    },
  },
  {
    schema: "test_multiple_piping",
    feature: texts,
    behaviour: "several answers become one text, those left out without a gap",
    run: async (visitor) => {
      await answer(visitor, { "address-line-1": "1 The ONS", "town-city": "Newport", country: "Wales" });
      await answer(visitor, { "first-text": "Fireman", "second-text": "Sam" });
      expect(await visitor.heading()).toBe("Does Fireman Sam live at 1 The ONS");
      expect(await visitor.text("#multiple-piping-answer-0-label")).toBe("1 The ONS, Newport, Wales");
    },
  },
  {
    schema: "test_placeholder_difference_in_years",
    feature: texts,
    behaviour: "an age is counted from a date to today",
    run: async (visitor) => {
      const age = await confirming(visitor, "date-dob", "1/1/1988");
      expect(age).toBe(`You are ${String(YEARS)} years old. Is this correct?`);
    },
  },
  {
    schema: "test_placeholder_difference_in_years_month_year",
    feature: texts,
    behaviour: "years are counted from a month",
    run: async (visitor) => {
      const since = await confirming(visitor, "date-dob", "1/1988");
      expect(since).toBe(`It has been ${String(YEARS)} years since you last went on holiday. Is this correct?`);
    },
  },
  {
    schema: "test_placeholder_difference_in_years_range",
    feature: texts,
    behaviour: "the time between two dates is named in its largest unit",
    run: async (visitor) => {
      await fillDate(visitor, "period-from", "1/1/2000");
      const away = await confirming(visitor, "period-to", "3/3/2001");
      expect(away).toBe("You were out of the UK for 1 year. Is this correct?");
    },
  },
  {
    schema: "test_placeholder_transform_date_range_bounds",
    feature: texts,
    behaviour: "weeks around a date are named by their first and last day",
    run: async (visitor) => {
      const days = await confirming(visitor, "reference-date", "1/7/2021");
      expect(days).toBe("How many days did you work between Monday 21 June to Monday 5 July 2021?");
      await visitor.submit();
      await fillDate(visitor, "ref-answer0", "1/1/2021");
      const range = await confirming(visitor, "ref-answer1", "2/3/2021");
      expect(range).toBe("This is a formatted date range: Friday 1 January to Tuesday 2 March 2021");
    },
  },
  {
    schema: "test_placeholder_first_non_empty_item",
    feature: texts,
    behaviour: "dates of the launch stand in a text until others are given",
    run: async (visitor) => {
      await choose(visitor, "date-answer-0");
      expect(await visitor.heading()).toContain("For the period 1 January 2017 to 1 February 2017");
      await visitor.follow("#top-previous");
      await choose(visitor, "date-answer-1");
      await fillDate(visitor, "date-entry-answer-from", "5/1/2017");
      const asked = await confirming(visitor, "date-entry-answer-to", "25/1/2017");
      expect(asked).toContain("For the period 5 January 2017 to 25 January 2017");
    },
  },
  {
    schema: "test_placeholder_first_non_empty_item_cross_section_dependencies",
    feature: texts,
    behaviour: "dates given in one section stand in the texts of another",
    run: async (visitor) => {
      await visitor.submit();
      await choose(visitor, "date-answer-1");
      await fillDate(visitor, "date-entry-answer-from", "5/1/2017");
      await fillDate(visitor, "date-entry-answer-to", "25/1/2017");
      await visitor.submit();
      await visitor.follow('[data-qa="hub-row-second-section-link"]');
      expect(await visitor.heading()).toContain("For the period 5 January 2017 to 25 January 2017");
    },
  },
];
