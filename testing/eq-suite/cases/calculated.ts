import { expect } from "vitest";
import type { EqCase } from "../src/case.ts";
import type { Visitor } from "../src/visitor.ts";
import { answer, choose, played } from "./said.ts";

const feature = "Calculated summaries";

/** Answers every question of test_grand_calculated_summary, up to the first grand total. */
async function commute(visitor: Visitor): Promise<void> {
  await answer(visitor, { "q1-a1": "10", "q1-a2": "5" });
  await answer(visitor, { "q2-a1": "20", "q2-a2": "3" });
  await visitor.submit();
  await visitor.submit();
  await answer(visitor, { "q3-a1": "100", "q3-a2": "1" });
  await answer(visitor, { "q4-a1": "1.5", "q4-a2": "2" });
  await visitor.submit();
  await visitor.submit();
}

/** Totals of answers and totals of totals. */
export const calculated: readonly EqCase[] = [
  {
    schema: "test_calculated_and_grand_calculated_summary_decimals",
    feature,
    behaviour: "a total has the decimals of its fields; answers are called by their labels",
    browser: true,
    run: async (visitor) => {
      await answer(visitor, { "first-number-answer": "10.1" });
      await answer(visitor, { "second-number-answer": "20.1", "second-number-answer-also-in-total": "10" });
      await answer(visitor, { "third-number-answer": "10" });
      await visitor.submit();
      expect(await visitor.text('[data-qa="calculated-summary-title"]')).toBe(
        "We calculate the total of currency values entered to be £50.20. Is this correct?",
      );
      expect(await visitor.title()).toMatch(/^Grand total of previous values - /);
      expect(await visitor.text('[data-qa="calculated-summary-answer"]')).toBe("£50.20");
      expect(await visitor.text('[data-qa="first-number-answer-label"]')).toBe("First answer label (Decimal limit: 1)");
      expect(await played(visitor, "fourth-number-answer")).toBe("No answer provided");
      await visitor.submit();
      expect(await visitor.says("Total currency values: £50.20")).toBe(true);
      await visitor.submit();
      await answer(visitor, { "fifth-number-answer": "5" });
      await answer(visitor, { "sixth-number-answer": "2" });
      await visitor.submit();
      expect(await visitor.text('[data-qa="grand-calculated-summary-answer"]')).toBe("£57.20");
    },
  },
  {
    schema: "test_grand_calculated_summary",
    feature,
    behaviour: "a grand total shows the totals that it adds, in their groups and units",
    run: async (visitor) => {
      await commute(visitor);
      expect(await visitor.text('[data-qa="grand-calculated-summary-title"]')).toBe(
        "We calculate the grand total weekly distance travelled to be 131.5 mi. Is this correct?",
      );
      expect(await visitor.texts(".ons-summary__group-title")).toEqual(["Commuting", "Alternative Transport"]);
      expect(await visitor.text('[data-qa="distance-calculated-summary-1-label"]')).toBe(
        "Calculated distance on foot and driving",
      );
      expect(await visitor.texts('[data-qa="distance-calculated-summary-1"]')).toEqual(["30 mi"]);
      expect(await visitor.count('[id="distance-calculated-summary-1"]')).toBe(1);
    },
  },
  {
    schema: "test_grand_calculated_summary",
    feature,
    behaviour: "a change of an answer leads back through its total to the grand total",
    browser: true,
    run: async (visitor) => {
      await commute(visitor);
      await visitor.follow('[data-qa="distance-calculated-summary-1-edit"]');
      expect(await visitor.path()).toBe(
        "/questionnaire/distance-calculated-summary-1/?return_to=grand-calculated-summary" +
          "&return_to_answer_id=distance-calculated-summary-1&return_to_block_id=distance-grand-calculated-summary",
      );
      await visitor.follow('[data-qa="q1-a1-edit"]');
      expect(await visitor.path()).toBe(
        "/questionnaire/first-number-block/?return_to=calculated-summary,grand-calculated-summary" +
          "&return_to_answer_id=q1-a1,distance-calculated-summary-1" +
          "&return_to_block_id=distance-calculated-summary-1,distance-grand-calculated-summary",
      );
      await answer(visitor, { "q1-a1": "11" });
      expect(await visitor.heading()).toContain("31 mi");
      expect(await visitor.fragment()).toBe("q1-a1");
      await visitor.submit();
      expect(await visitor.path()).toBe("/questionnaire/distance-grand-calculated-summary/");
      expect(await visitor.fragment()).toBe("distance-calculated-summary-1");
      expect(await visitor.heading()).toContain("132.5 mi");
    },
  },
  {
    schema: "test_new_calculated_summary_repeating_and_static_answers",
    feature,
    behaviour: "answers asked for each item of a list count beside others",
    run: async (visitor) => {
      await choose(visitor, "any-supermarket-answer-0");
      await answer(visitor, { "supermarket-name": "Tesco" });
      await choose(visitor, "list-collector-answer-1");
      const box = async (name: string) => (await visitor.attribute(`input[id^="${name}-"]`, "id")) ?? "";
      const cost = await box("cost-of-shopping");
      expect(await visitor.text(`label[for="${cost}"]`)).toBe("How much do you spend on groceries at Tesco?");
      await answer(visitor, { [cost]: "30", [await box("cost-of-other")]: "5", [await box("days-a-week")]: "2" });
      await answer(visitor, { "extra-spending-answer": "5" });
      await choose(visitor, "extra-spending-method-answer-0");
      expect(await visitor.heading()).toBe(
        "We calculate the total cost of your weekly shopping to be £40.00. Is this correct?",
      );
      expect(await visitor.text('[data-qa="btn-submit"]')).toBe("Yes, I confirm these are correct");
      expect(await played(visitor, cost)).toBe("£30.00");
      await visitor.follow(`[data-qa="${cost}-edit"]`);
      expect(await visitor.fragment()).toBe(cost);
      await answer(visitor, { [cost]: "31" });
      expect(await visitor.heading()).toContain("£41.00");
    },
  },
  {
    schema: "test_calculated_summary_dependent_questions",
    feature,
    behaviour: "a changed answer asks for what its limit rests on, then for the total",
    run: async (visitor) => {
      await answer(visitor, { "answer-1": "100" });
      await answer(visitor, { "answer-2": "50" });
      await answer(visitor, { "answer-3": "80" });
      await answer(visitor, { "answer-4": "10" });
      expect(await visitor.heading()).toBe("We have calculated your total spend to be £180.00. Is this correct?");
      await visitor.follow('[data-qa="answer-1-edit"]');
      await answer(visitor, { "answer-1": "40" });
      expect(await visitor.path()).toContain("/questionnaire/block-2/");
      await visitor.submit();
      expect(await visitor.errors()).toEqual(["Enter an answer less than or equal to £40.00"]);
      await answer(visitor, { "answer-2": "40" });
      expect(await visitor.heading()).toContain("£120.00");
    },
  },
];
