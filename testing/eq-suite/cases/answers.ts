import { expect } from "vitest";
import type { EqCase } from "../src/case.ts";
import { SUBMITTED } from "./said.ts";

const feature = "Answers";

/** What the types of answer take and give back. */
export const answers: readonly EqCase[] = [
  {
    schema: "test_textfield",
    feature,
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
  {
    schema: "test_textarea",
    feature,
    behaviour: "a text over its length is refused and shown again; one within it comes back",
    browser: true,
    run: async (visitor) => {
      await visitor.fill("answer", "x".repeat(21));
      await visitor.submit();
      expect(await visitor.errors()).toEqual(["You have entered too many characters. Enter up to 20 characters"]);
      expect(await visitor.value("answer")).toBe("x".repeat(21));
      await visitor.fill("answer", "two\nlines");
      await visitor.submit();
      expect(await visitor.text('[data-qa="answer"] .ons-summary__text')).toMatch(/^two ?lines$/);
      expect(await visitor.count('[data-qa="answer"] li')).toBe(0);
    },
  },
  {
    schema: "test_checkbox",
    feature,
    behaviour: "chosen options are listed on the summary, a detail with its option",
    browser: true,
    run: async (visitor) => {
      await visitor.submit();
      expect(await visitor.text('[data-qa="error-header"]')).toBe("There is a problem with your answer");
      const [error = ""] = await visitor.errors();
      expect(error).toBe("Select at least one answer to ‘Which pizza toppings would you like?’");
      await visitor.choose("mandatory-checkbox-answer-1");
      await visitor.choose("mandatory-checkbox-answer-6");
      await visitor.submit();
      expect(await visitor.errors()).toEqual(["Enter an answer"]);
      await visitor.fill("other-answer-mandatory", "Chilli");
      await visitor.submit();
      await visitor.submit();
      await visitor.submit();
      expect(await visitor.text('[data-qa="mandatory-checkbox-answer"]')).toMatch(/Ham & Cheese\s*Other\s*Chilli/);
      expect(await visitor.text('[data-qa="non-mandatory-checkbox-answer"]')).toBe("No answer provided");
    },
  },
  {
    schema: "test_checkbox_instruction",
    feature,
    behaviour: "the default instruction stands above checkboxes, unless another or none is asked for",
    run: async (visitor) => {
      expect(await visitor.says("Select all that apply")).toBe(true);
      await visitor.submit();
      expect(await visitor.says("Select all that apply")).toBe(false);
      await visitor.submit();
      expect(await visitor.says("Select your answer")).toBe(true);
    },
  },
  {
    schema: "test_radio_mandatory_with_overridden_error",
    feature,
    behaviour: "a message of the questionnaire's own takes the place of the default",
    run: async (visitor) => {
      await visitor.submit();
      expect(await visitor.errors()).toEqual(["Test error message is overridden"]);
    },
  },
  {
    schema: "test_radio_mandatory_with_detail_answer_optional",
    feature,
    behaviour: "a detail that is not mandatory may be left out, and is shown with its option",
    run: async (visitor) => {
      await visitor.choose("radio-mandatory-answer-1");
      await visitor.submit();
      expect(await visitor.text('[data-qa="radio-mandatory-answer"]')).toBe("Other");
      await visitor.follow('[data-qa="radio-mandatory-answer-edit"]');
      expect(await visitor.fragment()).toBe("radio-mandatory-answer");
      await visitor.fill("other-answer-mandatory", "Kippers");
      await visitor.submit();
      expect(await visitor.text('[data-qa="radio-mandatory-answer"]')).toMatch(/Other\s*Kippers/);
    },
  },
  {
    schema: "test_dropdown_mandatory",
    feature,
    behaviour: "a choice from a dropdown is needed, and comes back",
    browser: true,
    run: async (visitor) => {
      await visitor.submit();
      expect((await visitor.errors())[0]).toContain("Select an answer");
      await visitor.select("dropdown-mandatory-answer", "Rugby is better!");
      await visitor.submit();
      expect(await visitor.text('[data-qa="dropdown-mandatory-answer"]')).toBe("Rugby is better!");
      await visitor.follow('[data-qa="dropdown-mandatory-answer-edit"]');
      expect(await visitor.value("dropdown-mandatory-answer")).toBe("Rugby is better!");
    },
  },
  {
    schema: "test_default",
    feature,
    behaviour: "a default counts for what is left empty, and is not typed into the box",
    run: async (visitor) => {
      await visitor.submit();
      await visitor.fill("answer-two", "123");
      await visitor.submit();
      expect(await visitor.text('[data-qa="answer-one"]')).toBe("0");
      await visitor.follow('[data-qa="answer-one-edit"]');
      expect(await visitor.value("answer-one")).toBe("");
    },
  },
  {
    schema: "test_default_with_skip",
    feature,
    behaviour: "a default routes as an answer does",
    run: async (visitor) => {
      await visitor.submit();
      expect(await visitor.path()).toBe("/questionnaire/number-question-three/");
    },
  },
  {
    schema: "test_mobile_number",
    feature,
    behaviour: "a mobile number is checked, and kept as it was typed",
    run: async (visitor) => {
      await visitor.submit();
      expect(await visitor.errors()).toEqual(["Enter a UK mobile number"]);
      await visitor.fill("mobile-number-answer", "12");
      await visitor.submit();
      expect(await visitor.errors()).toEqual([
        "Enter a UK mobile number in a valid format, for example, 07700 900345 or +44 7700 900345",
      ]);
      await visitor.fill("mobile-number-answer", "07700 900111");
      await visitor.submit();
      expect(await visitor.text('[data-qa="mobile-number-answer"]')).toBe("07700 900111");
    },
  },
  {
    schema: "test_percentage",
    feature,
    behaviour: "a percentage keeps to its limits and decimals and is shown with its sign",
    run: async (visitor) => {
      await visitor.fill("answer", "101");
      await visitor.submit();
      expect(await visitor.errors()).toEqual(["Enter an answer less than or equal to 100"]);
      await visitor.fill("answer", "0.5");
      await visitor.submit();
      expect(await visitor.errors()).toEqual(["Enter a whole number"]);
      await visitor.fill("answer", "50");
      await visitor.submit();
      await visitor.fill("answer-decimal", "3.123");
      await visitor.submit();
      expect(await visitor.text('[data-qa="answer"]')).toBe("50%");
      expect(await visitor.text('[data-qa="answer-decimal"]')).toBe("3.123%");
    },
  },
  {
    schema: "test_unit_patterns",
    feature,
    behaviour: "units stand beside their boxes, short or long, and on the summary",
    run: async (visitor) => {
      expect(await visitor.text("#centimetres-type")).toBe("cm");
      await visitor.fill("centimetres", "10");
      await visitor.submit();
      expect(await visitor.text("#duration-hour-type")).toBe("hours");
      await visitor.fill("duration-hour", "1");
      await visitor.fill("duration-year", "2");
      for (let page = 0; page < 4; page++) await visitor.submit();
      expect(await visitor.path()).toBe("/questionnaire/submit/");
      expect(await visitor.text('[data-qa="centimetres"]')).toBe("10 cm");
      expect(await visitor.text('[data-qa="duration-hour"]')).toBe("1 hour");
      expect(await visitor.text('[data-qa="duration-year"]')).toBe("2 years");
    },
  },
  {
    schema: "test_durations",
    feature,
    behaviour: "a duration needs each of its units, and leaves out those of nothing",
    browser: true,
    run: async (visitor) => {
      await visitor.submit();
      expect(await visitor.text('[data-qa="error-header"]')).toBe("There are 3 problems with your answer");
      expect(await visitor.errors()).toEqual(["Enter a duration", "Enter a duration", "Enter a duration"]);
      await visitor.fill("year-month-answer-years", "1");
      await visitor.fill("mandatory-year-month-answer-years", "1");
      await visitor.fill("mandatory-year-month-answer-months", "2");
      await visitor.fill("mandatory-year-answer-years", "1");
      await visitor.fill("mandatory-month-answer-months", "15");
      await visitor.submit();
      expect(await visitor.errors()).toEqual(["Enter a valid duration"]);
      await visitor.fill("year-month-answer-months", "12");
      await visitor.submit();
      expect(await visitor.errors()).toEqual(["Enter a valid duration"]);
      await visitor.fill("year-month-answer-years", "0");
      await visitor.fill("year-month-answer-months", "3");
      await visitor.submit();
      expect(await visitor.text('[data-qa="year-month-answer"]')).toBe("3 months");
      expect(await visitor.text('[data-qa="mandatory-year-month-answer"]')).toBe("1 year 2 months");
      expect(await visitor.text('[data-qa="mandatory-month-answer"]')).toBe("15 months");
      expect(await visitor.text('[data-qa="year-answer"]')).toBe("No answer provided");
    },
  },
  {
    schema: "test_address",
    feature,
    behaviour: "an address needs its first line alone, which later texts may name",
    browser: true,
    run: async (visitor) => {
      await visitor.submit();
      expect(await visitor.errors()).toEqual(["Enter an address"]);
      await visitor.fill("address-mandatory-line1", "68 Abingdon Road");
      await visitor.fill("address-mandatory-town", "Goathill");
      await visitor.submit();
      await visitor.fill("address-optional-postcode", "1010 Wien");
      await visitor.submit();
      expect(await visitor.heading()).toBe("Please confirm the first line of your address is 68 Abingdon Road");
      await visitor.submit();
      expect(await visitor.texts('[data-qa="address-mandatory"] .ons-summary__text')).toEqual([
        "68 Abingdon RoadGoathill",
      ]);
      expect(await visitor.count('[data-qa="address-mandatory"] .ons-summary__text br')).toBe(1);
      expect(await visitor.text('[data-qa="address-optional"]')).toBe("1010 Wien");
      await visitor.submit();
      expect(await visitor.path()).toBe(SUBMITTED);
    },
  },
];
