import { expect } from "vitest";
import type { EqCase } from "../src/case.ts";
import { answer, fillDate, played, SUMMARY } from "./said.ts";

const feature = "Validation";

/** What is wrong with answers, by themselves and together. */
export const validation: readonly EqCase[] = [
  {
    schema: "test_numbers",
    feature,
    behaviour: "numbers keep to limits, also those of other answers, with the words for each",
    browser: true,
    run: async (visitor) => {
      await answer(visitor, { "set-minimum": "10", "set-maximum": "1020" });
      expect(await visitor.says("Range Test (10 to 1,020)")).toBe(true);
      await answer(visitor, {
        "test-range": "5",
        "test-range-exclusive": "10",
        "test-min": "-124",
        "test-max": "1235",
        "test-min-exclusive": "123",
        "test-max-exclusive": "1234",
        "test-percent": "101",
        "test-decimal": "5.4",
      });
      expect(await visitor.text('[data-qa="error-header"]')).toBe("There are 8 problems with your answer");
      expect(await visitor.errors()).toEqual([
        "Enter an answer more than or equal to 10",
        "Enter an answer more than 10",
        "Enter an answer more than or equal to -123",
        "Enter an answer less than or equal to 1,234",
        "Enter an answer more than 123",
        "Enter an answer less than 1,234",
        "Enter an answer less than or equal to 100",
        "Enter an answer more than or equal to £10.00",
      ]);
    },
  },
  {
    schema: "test_numbers",
    feature,
    behaviour: "what is no number, not whole or too exact is refused at its box",
    run: async (visitor) => {
      await answer(visitor, { "set-minimum": "ten", "set-maximum": "1001.123" });
      expect(await visitor.errors()).toEqual(["Enter a number", "Enter a number rounded to 2 decimal places"]);
      expect(await visitor.text("#set-minimum-error .ons-panel__error")).toBe("Enter a number");
      expect(await visitor.value("set-maximum")).toBe("1001.123");
      await answer(visitor, { "set-minimum": "10", "set-maximum": "1020" });
      await answer(visitor, { "test-range": "10", "test-min": "1.5" });
      expect(await visitor.errors()).toEqual(["Enter a whole number"]);
      await answer(visitor, { "test-range": "1,0", "test-min": "1.0" });
      expect(await visitor.errors()).toEqual(["Enter a whole number"]);
    },
  },
  {
    schema: "test_numbers",
    feature,
    behaviour: "a number out of its limits that is too exact as well is told both, the limit first",
    run: async (visitor) => {
      await answer(visitor, { "set-minimum": "10", "set-maximum": "1020" });
      await answer(visitor, { "test-range": "5.123", "test-min": "-123.5" });
      const low = "Enter an answer more than or equal to 10";
      expect(await visitor.text('[data-qa="error-header"]')).toBe("There are 4 problems with your answer");
      expect(await visitor.errors()).toEqual([
        low,
        "Enter a number rounded to 2 decimal places",
        "Enter an answer more than or equal to -123",
        "Enter a whole number",
      ]);
      expect(await visitor.text("#test-range-error .ons-panel__error")).toBe(low);
      expect(await visitor.attribute('[data-qa="error-link-2"] > a', "href")).toBe("#test-range");
    },
  },
  {
    schema: "test_dates",
    feature,
    behaviour: "dates are needed, must be there, and be in order",
    browser: true,
    run: async (visitor) => {
      await visitor.submit();
      expect(await visitor.errors()).toEqual(["Enter a date", "Enter a date"]);
      await fillDate(visitor, "date-range-from-answer", "1/1/2020");
      await fillDate(visitor, "date-range-to-answer", "1/1/2020");
      await visitor.submit();
      const order = "Enter a 'period to' date later than the 'period from' date";
      expect(await visitor.errors()).toEqual([order]);
      expect(await visitor.text("#date-range-question-error .ons-panel__error")).toBe(order);
      await fillDate(visitor, "date-range-to-answer", "40/1/2020");
      await visitor.submit();
      expect(await visitor.errors()).toEqual(["Enter a valid date"]);
      await fillDate(visitor, "date-range-to-answer", "3/1/2020");
      await visitor.submit();
      await fillDate(visitor, "month-year-answer", "4/2020");
      await visitor.submit();
      await visitor.fill("single-date-answer-day", "1");
      await visitor.submit();
      expect(await visitor.errors()).toEqual(["Enter a valid date"]);
      await fillDate(visitor, "single-date-answer", "1/1/2020");
      await visitor.submit();
      await visitor.submit();
      await visitor.submit();
      expect(await played(visitor, "date-range-from-answer")).toBe("1 January 2020 to 3 January 2020");
      expect(await visitor.count('[data-qa="date-range-to-answer"]')).toBe(0);
      expect(await played(visitor, "month-year-answer")).toBe("April 2020");
      expect(await played(visitor, "non-mandatory-date-answer")).toBe("No answer provided");
    },
  },
  {
    schema: "test_date_validation_combined",
    feature,
    behaviour: "each end of a range keeps to its limit, then the period to its own",
    run: async (visitor) => {
      expect(await visitor.text('[data-qa="guidance"]')).toContain("Dates between 10 and 50 days apart");
      await fillDate(visitor, "date-range-from", "12/12/2016");
      await fillDate(visitor, "date-range-to", "22/2/2017");
      await visitor.submit();
      expect(await visitor.errors()).toEqual([
        "Enter a date after 12 December 2016",
        "Enter a date before 22 February 2017",
      ]);
      await fillDate(visitor, "date-range-from", "13/12/2016");
      await fillDate(visitor, "date-range-to", "14/12/2016");
      await visitor.submit();
      expect(await visitor.errors()).toEqual(["Enter a reporting period greater than or equal to 10 days"]);
      await fillDate(visitor, "date-range-to", "21/2/2017");
      await visitor.submit();
      expect(await visitor.errors()).toEqual(["Enter a reporting period less than or equal to 50 days"]);
    },
  },
  {
    schema: "test_date_validation_range",
    feature,
    behaviour: "a period is named in its parts",
    run: async (visitor) => {
      await fillDate(visitor, "date-range-from", "1/1/2017");
      await fillDate(visitor, "date-range-to", "1/4/2017");
      await visitor.submit();
      expect(await visitor.errors()).toEqual(["Enter a reporting period less than or equal to 1 month, 20 days"]);
      await fillDate(visitor, "date-range-to", "10/1/2017");
      await visitor.submit();
      expect(await visitor.errors()).toEqual(["Enter a reporting period greater than or equal to 23 days"]);
    },
  },
  {
    schema: "test_date_validation_yyyy_combined",
    feature,
    behaviour: "years alone keep to limits and to periods",
    run: async (visitor) => {
      await answer(visitor, { "date-range-from-year": "2015", "date-range-to-year": "2021" });
      expect(await visitor.errors()).toEqual(["Enter a date after 2015", "Enter a date before 2021"]);
      await answer(visitor, { "date-range-from-year": "2016", "date-range-to-year": "2020" });
      expect(await visitor.errors()).toEqual(["Enter a reporting period less than or equal to 3 years"]);
    },
  },
  {
    schema: "test_mutually_exclusive",
    feature,
    behaviour: "answers that exclude each other are refused together, and needed where one is",
    browser: true,
    run: async (visitor) => {
      await visitor.submit();
      expect((await visitor.errors())[0]).toContain("Select at least one answer");
      expect(await visitor.count("#mutually-exclusive-checkbox-question-error")).toBe(1);
      await visitor.choose("checkbox-exclusive-answer-0");
      await visitor.submit();
      expect(await visitor.path()).toBe("/questionnaire/sections/mutually-exclusive-checkbox-section/");
      expect(await played(visitor, "checkbox-exclusive-answer")).toBe("I prefer not to say");
      expect(await visitor.count('[data-qa="checkbox-answer"]')).toBe(0);
      await visitor.submit();
      await visitor.submit();
      expect(await visitor.errors()).toEqual(["Enter an answer"]);
    },
  },
  {
    schema: "test_mutually_exclusive",
    feature,
    behaviour: "without scripts both sides may come: one is to be removed",
    run: async (visitor) => {
      await visitor.choose("checkbox-answer-0");
      // With scripts, choosing one side clears the other.
      await visitor.choose("checkbox-exclusive-answer-0");
      await visitor.submit();
      expect(await visitor.errors()).toEqual(["Remove an answer"]);
      await visitor.unchoose("checkbox-exclusive-answer-0");
      await visitor.choose("checkbox-answer-1");
      await visitor.submit();
      expect(await played(visitor, "checkbox-answer")).toMatch(/British\s*Irish/);
      expect(await visitor.count('[data-qa="checkbox-exclusive-answer"]')).toBe(0);
    },
  },
  {
    schema: "test_mutually_exclusive_multiple",
    feature,
    behaviour: "several options may exclude an answer, one of them at a time",
    run: async (visitor) => {
      await visitor.choose("checkbox-exclusive-answer-0");
      await visitor.choose("checkbox-exclusive-answer-1");
      await visitor.submit();
      expect(await played(visitor, "checkbox-exclusive-answer")).toBe("I am an alien");
    },
  },
  {
    schema: "test_validation_sum_against_total_less_than",
    feature,
    behaviour: "parts add up to less than a total, in its currency",
    run: async (visitor) => {
      await answer(visitor, { "total-answer": "12" });
      await answer(visitor, { "breakdown-1": "12" });
      const wrong = "Enter answers that add up to less than £12.00";
      expect(await visitor.errors()).toEqual([wrong]);
      expect(await visitor.text("#breakdown-question-error .ons-panel__error")).toBe(wrong);
      await answer(visitor, { "breakdown-1": "3.5" });
      expect(await visitor.path()).toBe(SUMMARY);
      expect(await played(visitor, "breakdown-1")).toBe("£3.50");
    },
  },
  {
    schema: "test_validation_sum_against_total_less_than",
    feature,
    behaviour: "a changed total asks for its parts again",
    run: async (visitor) => {
      await answer(visitor, { "total-answer": "12" });
      await answer(visitor, { "breakdown-1": "3.50" });
      await visitor.follow('[data-qa="total-answer-edit"]');
      await answer(visitor, { "total-answer": "2" });
      expect(await visitor.path()).toContain("/questionnaire/breakdown-block/");
      await visitor.submit();
      expect(await visitor.errors()).toEqual(["Enter answers that add up to less than £2.00"]);
      await answer(visitor, { "breakdown-1": "1" });
      expect(await visitor.path()).toBe(SUMMARY);
    },
  },
  {
    schema: "test_validation_sum_against_total_multiple",
    feature,
    behaviour: "one of several sums is enough",
    run: async (visitor) => {
      await answer(visitor, { "total-answer": "12.5" });
      await answer(visitor, { "breakdown-1": "3" });
      expect(await visitor.errors()).toEqual(["Enter answers that add up to 12.5"]);
      await answer(visitor, { "breakdown-1": "" });
      expect(await visitor.path()).toBe(SUMMARY);
    },
  },
  {
    schema: "test_validation_sum_against_value_source",
    feature,
    behaviour: "parts add up to an answer, or to a calculated summary",
    run: async (visitor) => {
      await answer(visitor, { "total-answer": "5" });
      await answer(visitor, { "breakdown-1": "3", "breakdown-2": "1" });
      expect(await visitor.errors()).toEqual(["Enter answers that add up to 5"]);
      await answer(visitor, { "breakdown-2": "1", "breakdown-3": "1" });
      expect(await visitor.heading()).toBe("We calculate the total of number values entered to be 4. Is this correct?");
      await visitor.submit();
      await answer(visitor, { "second-breakdown-1": "3" });
      expect(await visitor.errors()).toEqual(["Enter answers that add up to 4"]);
    },
  },
  {
    schema: "test_dob_date",
    feature,
    behaviour: "a date keeps to today and to a written day, and routes by age",
    run: async (visitor) => {
      await fillDate(visitor, "date-of-birth-answer", "1/1/1899");
      await visitor.submit();
      expect(await visitor.errors()).toEqual(["Enter a date after 31 December 1899"]);
      await fillDate(visitor, "date-of-birth-answer", "1/1/1990");
      await visitor.submit();
      expect(await visitor.path()).toBe("/questionnaire/over-sixteen/");
      await visitor.follow("#top-previous");
      await fillDate(visitor, "date-of-birth-answer", "//");
      await visitor.submit();
      await answer(visitor, { "dob-age-answer": "119" });
      expect(await visitor.errors()).toEqual(["Enter an answer less than or equal to 118"]);
      await answer(visitor, { "dob-age-answer": "15" });
      expect(await visitor.path()).toBe("/questionnaire/under-sixteen/");
    },
  },
];
