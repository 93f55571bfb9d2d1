import { expect } from "vitest";
import type { EqCase } from "../src/case.ts";
import type { Visitor } from "../src/visitor.ts";
import { answer, choose, played } from "./said.ts";

const feature = "Calculated summaries";

const link = (section: string): string => `[data-qa="hub-row-${section}-link"]`;
const state = (section: string): string => `[data-qa="hub-row-${section}-state"]`;

/** The id of the first box whose id begins so: that of an item, or of an answer made for one. */
const box = async (visitor: Visitor, name: string): Promise<string> =>
  (await visitor.attribute(`input[id^="${name}-"]`, "id")) ?? "";

/** Totals over lists and in sections that repeat, and sums that rest on other sections. */
export const calculatedLists: readonly EqCase[] = [
  {
    schema: "test_new_calculated_summary_repeating_blocks",
    feature,
    behaviour: "what is asked of each item counts, and can be changed from the total",
    run: async (visitor) => {
      await answer(visitor, { "answer-car": "100" });
      await choose(visitor, "answer-skip-1");
      await choose(visitor, "list-collector-answer-0");
      await visitor.select("transport-name", "Tube");
      await visitor.submit();
      await answer(visitor, {
        "transport-company": "TfL",
        "transport-cost": "30",
        "transport-additional-cost": "5",
      });
      await answer(visitor, { "transport-count": "20" });
      await choose(visitor, "list-collector-answer-1");
      expect(await visitor.heading()).toBe(
        "We calculate the total monthly expenditure on transport to be £135.00. Is this correct?",
      );
      expect(await played(visitor, "answer-car")).toBe("£100.00");
      expect(await visitor.texts('dd[data-qa^="transport-cost-"]')).toEqual(["£30.00"]);
      await visitor.follow('a[data-qa^="transport-cost-"]');
      await answer(visitor, { "transport-cost": "40" });
      expect(await visitor.path()).toBe("/questionnaire/calculated-summary-spending/");
      expect(await visitor.heading()).toContain("£145.00");
    },
  },
  {
    schema: "test_new_calculated_summary_repeating_blocks",
    feature,
    behaviour: "a list that is passed over counts for nothing",
    run: async (visitor) => {
      await answer(visitor, { "answer-car": "100" });
      await choose(visitor, "answer-skip-0");
      expect(await visitor.heading()).toContain("£100.00");
      expect(await visitor.count('[data-qa^="transport-cost-"]')).toBe(0);
    },
  },
  {
    schema: "test_new_calculated_summary_repeating_section",
    feature,
    behaviour: "each item has totals of its own, with its position in their titles",
    run: async (visitor) => {
      await visitor.submit();
      await choose(visitor, "you-live-here-0");
      await answer(visitor, { "first-name": "Marcus", "last-name": "Twin" });
      await choose(visitor, "anyone-else-1");
      await visitor.follow(link("personal-details-section-1"));
      await answer(visitor, { "first-number-answer": "1.23" });
      await answer(visitor, {
        "second-number-answer": "4.56",
        "second-number-answer-unit-total": "789",
        "second-number-answer-also-in-total": "0.12",
      });
      await answer(visitor, { "third-number-answer": "3.45" });
      await answer(visitor, { "third-and-a-half-number-answer-unit-total": "678" });
      await choose(visitor, "skip-fourth-block-answer-0");
      await answer(visitor, { "fifth-percent-answer": "56", "fifth-number-answer": "78.91" });
      await answer(visitor, { "sixth-percent-answer": "23", "sixth-number-answer": "45.67" });
      expect(await visitor.heading()).toContain("£9.36");
      expect(await visitor.count('[data-qa="fourth-number-answer"]')).toBe(0);
      await visitor.submit();
      expect(await visitor.heading()).toContain("1,467 cm");
      expect(await visitor.title()).toContain("Total Unit Values");
      await visitor.submit();
      expect(await visitor.heading()).toContain("79%");
      expect(await visitor.title()).toContain("Percentage Calculated Summary: Person 1");
      await visitor.submit();
      expect(await visitor.heading()).toContain("124.58");
    },
  },
  {
    schema: "test_grand_calculated_summary_inside_repeating_section",
    feature,
    behaviour: "a grand total of an item adds a total of the household; changes lead back to it and to no more",
    run: async (visitor) => {
      await visitor.submit();
      await choose(visitor, "any-cost-answer-1");
      await answer(visitor, { "finance-cost-answer": "90" });
      await visitor.submit();
      await answer(visitor, { "base-credit": "40", "base-debit": "40" });
      await visitor.submit();
      await visitor.follow(link("vehicles-section"));
      await choose(visitor, "any-vehicle-answer-0");
      await visitor.select("vehicle-name", "Car");
      await visitor.submit();
      await choose(visitor, "list-collector-answer-1");
      await visitor.submit();
      await visitor.follow(link("vehicle-details-section-1"));
      await answer(visitor, { "vehicle-maintenance-cost": "100" });
      await answer(visitor, { "vehicle-fuel-cost": "150" });
      await visitor.submit();
      expect(await visitor.text('[data-qa="grand-calculated-summary-title"]')).toContain("£340.00");
      const [grand = ""] = (await visitor.path()).split("?");
      await visitor.follow('[data-qa="calculated-summary-base-cost-edit"]');
      await visitor.follow('[data-qa="finance-cost-answer-edit"]');
      await answer(visitor, { "finance-cost-answer": "95" });
      expect(await visitor.heading()).toContain("£95.00");
      await visitor.submit();
      expect(await visitor.path()).toBe(grand);
      expect(await visitor.heading()).toContain("£345.00");
      await visitor.submit();
      await answer(visitor, { "pay-debit": "345", "pay-credit": "0", "pay-other": "0" });
      await visitor.submit();
      await visitor.goTo("/questionnaire/finance-cost/");
      await answer(visitor, { "finance-cost-answer": "100" });
      await visitor.goTo("/questionnaire/");
      await visitor.follow(link("vehicle-details-section-1"));
      expect(await visitor.heading()).toContain("£350.00");
      // What was paid adds up to the former total: the questionnaire says that it is not asked again.
      await visitor.submit();
      await visitor.goTo("/questionnaire/");
      expect(await visitor.text('[data-qa="hub-row-vehicle-details-section-1-state"]')).toBe("Completed");
    },
  },
  {
    schema: "test_grand_calculated_summary_repeating_answers",
    feature,
    behaviour: "a grand total adds totals of two sections, and goes with what opened it",
    run: async (visitor) => {
      await visitor.submit();
      await answer(visitor, { "q1-a1": "10", "q1-a2": "20" });
      await answer(visitor, { "q2-a1": "1", "q2-a2": "2" });
      await visitor.submit();
      await answer(visitor, { "q3-a1": "3", "q3-a2": "4" });
      for (const total of ["calculated-summary-2", "calculated-summary-3", "grand-calculated-summary-1"]) {
        expect(await visitor.path()).toBe(`/questionnaire/${total}/`);
        await visitor.submit();
      }
      expect(await visitor.path()).toBe("/questionnaire/sections/section-1/");
      await visitor.submit();
      await visitor.follow(link("section-2"));
      await answer(visitor, { "q4-a1": "5", "q4-a2": "5" });
      await visitor.submit();
      await visitor.follow(link("section-3"));
      expect(await visitor.heading()).toContain("£50.00");
      await visitor.follow('[data-qa="calculated-summary-4-edit"]');
      await visitor.follow('[data-qa="q4-a1-edit"]');
      await answer(visitor, { "q4-a1": "0", "q4-a2": "0" });
      await visitor.submit();
      expect(await visitor.path()).toBe("/questionnaire/");
      expect(await visitor.count(link("section-3"))).toBe(0);
    },
  },
  {
    schema: "test_validation_sum_against_total_hub_with_dependent_section",
    feature: "Validation",
    behaviour: "a changed total of one section opens another, whose parts no longer add up",
    run: async (visitor) => {
      await answer(visitor, { "total-turnover-answer": "1000" });
      await answer(visitor, { "total-employees-answer": "10" });
      await visitor.submit();
      await visitor.follow(link("breakdown-section"));
      await answer(visitor, { "turnover-breakdown-1": "900" });
      expect(await visitor.errors()).toEqual(["Enter answers that add up to £1,000.00"]);
      await answer(visitor, { "turnover-breakdown-2": "100" });
      await answer(visitor, { "employees-breakdown-1": "10" });
      await visitor.submit();
      expect(await visitor.text(state("breakdown-section"))).toBe("Completed");
      await visitor.follow(link("company-overview-section"));
      await visitor.follow('[data-qa="total-turnover-answer-edit"]');
      await answer(visitor, { "total-turnover-answer": "1001" });
      await visitor.submit();
      expect(await visitor.text(state("breakdown-section"))).toBe("Partially completed");
      await visitor.follow(link("breakdown-section"));
      await visitor.submit();
      expect(await visitor.errors()).toEqual(["Enter answers that add up to £1,001.00"]);
    },
  },
  {
    schema: "test_validation_sum_against_total_dynamic_answers",
    feature: "Validation",
    behaviour: "answers made for items add up with others to a total, named by its number",
    run: async (visitor) => {
      await answer(visitor, { "total-answer": "100" });
      await visitor.submit();
      await choose(visitor, "any-supermarket-answer-0");
      await answer(visitor, { "supermarket-name": "Tesco" });
      await choose(visitor, "list-collector-answer-1");
      const share = await box(visitor, "percentage-of-shopping");
      expect(share).not.toBe("");
      await answer(visitor, { "percentage-of-shopping-elsewhere": "50" });
      expect(await visitor.errors()).toEqual(["Enter answers that add up to 100"]);
    },
  },
  {
    schema: "test_validation_sum_against_total_repeating_with_dependent_section",
    feature: "Validation",
    behaviour: "in a repeated section parts add up to a total of the household",
    run: async (visitor) => {
      await choose(visitor, "anyone-else-0");
      await answer(visitor, { "first-name": "John", "last-name": "Doe" });
      await choose(visitor, "anyone-else-1");
      await visitor.submit();
      await answer(visitor, { "total-spending-answer": "1000" });
      await answer(visitor, { "entertainment-spending-answer": "500" });
      await visitor.submit();
      await visitor.follow(link("breakdown-section-1"));
      await choose(visitor, "breakdown-driving-answer-0");
      await answer(visitor, { "spending-breakdown-1": "500" });
      expect(await visitor.errors()).toEqual(["Enter answers that add up to £1,000.00"]);
    },
  },
];
