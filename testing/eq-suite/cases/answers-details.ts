import { expect } from "vitest";
import type { EqCase } from "../src/case.ts";
import { qa } from "./household.ts";
import { answer, choose, played } from "./said.ts";

const feature = "Answers";

/** Answers that options ask for beside them, and options that other answers make. */
export const details: readonly EqCase[] = [
  {
    schema: "test_checkbox_detail_answer_textfield",
    feature,
    behaviour: "a detail may stand open before its option is chosen",
    browser: true,
    run: async (visitor) => {
      expect(await visitor.count(".ons-checkbox__other--open #checkbox-visible-true-answer-other")).toBe(1);
      await choose(visitor, "checkbox-visible-true-answer-0");
      expect(await visitor.count(".ons-checkbox__other--open")).toBe(0);
    },
  },
  {
    schema: "test_checkbox_detail_answer_numeric",
    feature,
    behaviour: "a number beside an option is checked in the questionnaire's own words",
    run: async (visitor) => {
      await visitor.choose("checkbox-numeric-detail-answer-3");
      await answer(visitor, { "other-answer": "many" });
      expect(await visitor.errors()).toEqual(["Please enter an integer"]);
      await answer(visitor, { "other-answer": "-1" });
      expect(await visitor.errors()).toEqual(["Number cannot be less than zero"]);
      await answer(visitor, { "other-answer": "21" });
      expect(await visitor.errors()).toEqual(["Number is too large"]);
      await answer(visitor, { "other-answer": "13" });
      expect(await played(visitor, "checkbox-numeric-detail-answer")).toMatch(/Other\s*13/);
    },
  },
  {
    schema: "test_radio_detail_answer_numeric",
    feature,
    behaviour: "a number beside a radio button is checked, and may be left out",
    run: async (visitor) => {
      await visitor.choose("radio-answer-numeric-detail-3");
      await answer(visitor, { "other-answer": "21" });
      expect(await visitor.errors()).toEqual(["Number is too large"]);
      await answer(visitor, { "other-answer": "" });
      expect(await played(visitor, "radio-answer-numeric-detail")).toBe("Other");
    },
  },
  {
    schema: "test_checkbox_detail_answer_dropdown",
    feature,
    behaviour: "a dropdown beside an option is needed or not, with its own placeholder",
    run: async (visitor) => {
      expect(await visitor.text("#optional-checkbox-with-optional-dropdown-detail-answer option")).toBe("Select fruit");
      await choose(visitor, "optional-checkbox-with-dropdown-detail-answer-1");
      expect(await played(visitor, "optional-checkbox-with-dropdown-detail-answer")).toBe("Fruit");
      await visitor.follow('[data-qa="optional-checkbox-with-dropdown-detail-answer-edit"]');
      await choose(visitor, "optional-checkbox-with-dropdown-detail-answer-2");
      expect(await visitor.errors()).toEqual(["Please select the type of Jam"]);
    },
  },
  {
    schema: "test_radio_detail_answer_dropdown",
    feature,
    behaviour: "a choice from a dropdown beside a radio button is shown with it",
    run: async (visitor) => {
      await choose(visitor, "optional-radio-with-dropdown-detail-answer-2");
      expect(await visitor.errors()).toEqual(["Please select the type of Jam"]);
      await visitor.choose("optional-radio-with-dropdown-detail-answer-1");
      await visitor.select("optional-radio-with-optional-dropdown-detail-answer", "Mango");
      await visitor.submit();
      expect(await played(visitor, "optional-radio-with-dropdown-detail-answer")).toMatch(/Fruit\s*Mango/);
    },
  },
  {
    schema: "test_checkbox_detail_answer_multiple",
    feature,
    behaviour: "several options each ask for a detail of their own",
    run: async (visitor) => {
      await visitor.choose("mandatory-checkbox-answer-1");
      await visitor.fill("cheese-type-answer", "Mozzarella");
      await choose(visitor, "mandatory-checkbox-answer-6");
      expect(await visitor.errors()).toEqual(["Enter your topping choice to continue"]);
      await answer(visitor, { "your-choice-answer-mandatory": "Pineapple" });
      expect(await played(visitor, "mandatory-checkbox-answer")).toMatch(
        /Cheese\s*Mozzarella\s*Your choice\s*Pineapple/,
      );
    },
  },
  {
    schema: "test_radio_detail_answer_multiple",
    feature,
    behaviour: "a detail is that of the option that is chosen",
    run: async (visitor) => {
      await choose(visitor, "radio-mandatory-answer-2");
      expect(await visitor.errors()).toEqual(["Enter your favourite to continue"]);
      await answer(visitor, { "alternate-answer": "Bacon" });
      expect(await played(visitor, "radio-mandatory-answer")).toMatch(/Favourite not listed\s*Bacon/);
    },
  },
  {
    schema: "test_radio_detail_answer_multiple",
    feature,
    behaviour: "a detail goes with its option once another is chosen",
    run: async (visitor) => {
      await visitor.choose("radio-mandatory-answer-2");
      await answer(visitor, { "alternate-answer": "Bacon" });
      await visitor.follow(qa("radio-mandatory-answer-edit"));
      await choose(visitor, "radio-mandatory-answer-0");
      await visitor.follow(qa("radio-mandatory-answer-edit"));
      expect(await visitor.value("alternate-answer")).toBe("");
      await choose(visitor, "radio-mandatory-answer-2");
      expect(await visitor.errors()).toEqual(["Enter your favourite to continue"]);
    },
  },
  {
    schema: "test_radio_mandatory_with_detail_answer_mandatory",
    feature,
    behaviour: "a detail that is mandatory is asked for where its option is chosen",
    run: async (visitor) => {
      await visitor.submit();
      expect((await visitor.errors())[0]).toContain("Select an answer");
      await choose(visitor, "radio-mandatory-answer-1");
      expect(await visitor.errors()).toEqual(["Enter an answer"]);
      expect(await visitor.isChecked("radio-mandatory-answer-1")).toBe(true);
      await choose(visitor, "radio-mandatory-answer-0");
      expect(await played(visitor, "radio-mandatory-answer")).toBe("Toast");
    },
  },
  {
    schema: "test_radio_optional_with_detail_answer_mandatory_with_overridden_error",
    feature,
    behaviour: "a detail's message of the questionnaire's own takes the place of the default",
    run: async (visitor) => {
      await choose(visitor, "radio-non-mandatory-answer-1");
      expect(await visitor.errors()).toEqual(["Test error message is overridden"]);
    },
  },
  {
    schema: "test_radio_optional_with_detail_answer_mandatory",
    feature,
    behaviour: "a detail that is optional may be empty, with its option alone on the summary",
    run: async (visitor) => {
      await choose(visitor, "radio-non-mandatory-answer-1");
      expect(await played(visitor, "radio-non-mandatory-answer")).toBe("Other");
    },
  },
  {
    schema: "test_radio_checkbox_descriptions",
    feature,
    behaviour: "options are described below their labels",
    run: async (visitor) => {
      expect(await visitor.text("#checkbox-answer-0-label-description-hint")).toMatch(/^For example/);
      await choose(visitor, "checkbox-answer-0");
      expect(await visitor.text("#radio-answer-0-label-description-hint")).toMatch(/^For example/);
    },
  },
  {
    schema: "test_dynamic_radio_options_from_checkbox",
    feature,
    behaviour: "the options of one question are those chosen in another",
    run: async (visitor) => {
      await choose(visitor, "injury-sustained-answer-0", "injury-sustained-answer-2");
      expect(await visitor.texts(".ons-radio__label")).toEqual([
        "Head",
        "Arms",
        "They were of equal severity (static option)",
      ]);
      await choose(visitor, "most-serious-injury-answer-1");
      await visitor.follow("#top-previous");
      expect(await visitor.isChecked("most-serious-injury-answer-1")).toBe(true);
    },
  },
  {
    schema: "test_dynamic_answer_options_function_driven_with_static_options",
    feature,
    behaviour: "the days of a week are offered as options, before those that are written",
    run: async (visitor) => {
      for (const [part, value] of [
        ["day", "31"],
        ["month", "12"],
        ["year", "2020"],
      ] as const)
        await visitor.fill(`reference-date-answer-${part}`, value);
      await visitor.submit();
      expect(await visitor.heading()).toBe("In the week of 31 December 2020, which days did you work?");
      const labels = await visitor.texts(".ons-checkbox__label");
      expect(labels).toHaveLength(8);
      expect([labels[0], labels[6], labels[7]]).toEqual([
        "Monday 28 December 2020",
        "Sunday 3 January 2021",
        "I did not work",
      ]);
      await choose(visitor, "dynamic-checkbox-answer-0", "dynamic-checkbox-answer-1");
      await choose(visitor, "dynamic-radio-answer-6");
      await visitor.select("dynamic-dropdown-answer", "2020-12-30");
      await visitor.submit();
      await choose(visitor, "dynamic-mutually-exclusive-static-answer-0");
      expect(await played(visitor, "dynamic-checkbox-answer")).toMatch(
        /Monday 28 December 2020\s*Tuesday 29 December 2020/,
      );
      expect(await played(visitor, "dynamic-radio-answer")).toBe("Sunday 3 January 2021");
      expect(await played(visitor, "dynamic-dropdown-answer")).toBe("Wednesday 30 December 2020");
      expect(await played(visitor, "dynamic-mutually-exclusive-static-answer")).toBe("I did not work");
    },
  },
  {
    schema: "test_dynamic_answer_options_function_driven_with_static_options_mandatory",
    feature,
    behaviour: "another week asks again for what was chosen of the one before",
    run: async (visitor) => {
      for (const [part, value] of [
        ["day", "31"],
        ["month", "12"],
        ["year", "2020"],
      ] as const)
        await visitor.fill(`reference-date-answer-${part}`, value);
      await visitor.submit();
      await visitor.submit();
      expect((await visitor.errors())[0]).toContain("Select at least one answer");
      await choose(visitor, "dynamic-checkbox-answer-0");
      await visitor.submit();
      expect((await visitor.errors())[0]).toContain("Select an answer");
      await choose(visitor, "dynamic-radio-answer-0");
      await visitor.follow("#top-previous");
      await visitor.follow("#top-previous");
      await visitor.follow("#top-previous");
      await visitor.fill("reference-date-answer-year", "2021");
      await visitor.submit();
      expect(await visitor.path()).toBe("/questionnaire/dynamic-checkbox/");
      expect(await visitor.isChecked("dynamic-checkbox-answer-0")).toBe(false);
    },
  },
  {
    schema: "test_address_lookups",
    feature,
    behaviour: "an address that is looked up can be typed",
    run: async (visitor) => {
      await visitor.submit();
      expect(await visitor.errors()).toEqual(["Enter an address"]);
      await answer(visitor, { "address-mandatory-line1": "68 Abingdon Road", "address-mandatory-town": "Goathill" });
      await visitor.submit();
      expect(await played(visitor, "address-mandatory")).toMatch(/68 Abingdon Road\s*Goathill/);
    },
  },
  {
    schema: "test_textfield_suggestions",
    feature,
    behaviour: "suggestions come from this server, of one answer or several; what is none of them can be typed",
    browser: true,
    run: async (visitor) => {
      expect(await visitor.count("#country-answer-listbox")).toBe(1);
      expect(await visitor.attribute("#country-answer-container", "data-allow-multiple")).toBeNull();
      const from = await visitor.attribute("#country-answer-container", "data-autosuggest-data");
      await answer(visitor, { "country-answer": "United States of America" });
      expect(await visitor.attribute("#multiple-country-answer-container", "data-allow-multiple")).toBe("true");
      await visitor.submit();
      expect(await played(visitor, "country-answer")).toBe("United States of America");
      await visitor.goTo(`${from ?? ""}&q=portu`);
      expect(await visitor.text("body")).toBe('["Portugal"]');
    },
  },
  {
    schema: "test_multiple_answers",
    feature,
    behaviour: "every type of answer may stand on one page, each with an error of its own",
    run: async (visitor) => {
      await visitor.submit();
      expect(await visitor.text('[data-qa="error-header"]')).toBe("There are 14 problems with your answer");
      expect(await visitor.texts(".ons-panel__error")).toHaveLength(14);
      expect(await visitor.text("#mobile-number-answer-error .ons-panel__error")).toBe("Enter a UK mobile number");
    },
  },
];
