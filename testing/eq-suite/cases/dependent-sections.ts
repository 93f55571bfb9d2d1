import { expect } from "vitest";
import type { EqCase } from "../src/case.ts";
import type { Visitor } from "../src/visitor.ts";
import { dumpedPath } from "./dump.ts";
import { addAll, pick, qa, type } from "./household.ts";
import { open } from "./hub-rows.ts";
import { answer } from "./said.ts";

const HUB = "/questionnaire/";

/** The states of sections, as the hub shows them. */
async function states(visitor: Visitor, sections: readonly string[]): Promise<readonly string[]> {
  await visitor.goTo(HUB);
  return Promise.all(sections.map((section) => visitor.text(qa(`hub-row-${section}-state`))));
}

/** Answers the questions of a section that holds one number a page; gives the ids of those pages. */
async function numbers(visitor: Visitor, section: number): Promise<readonly string[]> {
  await visitor.goTo(HUB);
  await open(visitor, `section-${String(section)}`);
  const pages: string[] = [];
  for (let path = await visitor.path(); path !== HUB; path = await visitor.path()) {
    const page = path.split("/").at(-2) ?? "";
    pages.push(page);
    await type(visitor, `${page}-q1-a1`, "1");
  }
  return pages;
}

/** Spends on four things, and leaves out butter. */
async function spend(visitor: Visitor, milk: string): Promise<void> {
  await answer(visitor, { "milk-answer": milk, "eggs-answer": "1", "bread-answer": "1", "cheese-answer": "1" });
}

const TOTALS = [
  "test_routing_and_skipping_section_dependencies_calculated_summary",
  "test_routing_and_skipping_section_dependencies_new_calculated_summary",
] as const;

/** Sections that rest on what was calculated, and on how far others are. */
export const dependentSections: readonly EqCase[] = [
  {
    schema: "test_progress_value_source_calculated_summary_extended",
    feature: "Sections and hub",
    behaviour: "sections that rest on a section, and those that rest on these, open and close again with it",
    run: async (visitor) => {
      await visitor.submit();
      for (const section of [11, 12]) expect(await numbers(visitor, section)).toEqual([`s${String(section)}-b2`]);
      for (const section of [8, 9, 10]) await numbers(visitor, section);
      const near = ["section-8", "section-9", "section-10"];
      const far = ["section-11", "section-12"];
      expect(await states(visitor, near)).toEqual(near.map(() => "Completed"));
      expect(await states(visitor, far)).toEqual(far.map(() => "Partially completed"));
      await open(visitor, "section-2");
      await addAll(visitor, "anyone-else", ["Ada Fern"]);
      await pick(visitor, "anyone-else-1");
      expect(await states(visitor, near)).toEqual(near.map(() => "Partially completed"));
      expect(await states(visitor, far)).toEqual(far.map(() => "Completed"));
      await open(visitor, "section-1");
      await type(visitor, "first-number-answer", "1");
      await type(visitor, "second-number-answer", "2");
      await visitor.submit();
      // The calculated summary adds a question to the section that the others rest on.
      expect(await states(visitor, ["section-2", ...near])).toEqual([
        "Partially completed",
        ...near.map(() => "Completed"),
      ]);
    },
  },
  ...TOTALS.map((schema): EqCase => ({
    schema,
    feature: "Calculated summaries",
    behaviour: "a total shows, skips and routes to pages of another section, and offers a section of its own",
    run: async (visitor) => {
      const own = qa("hub-row-dependent-enabled-section-title");
      await open(visitor, "calculated-summary-section");
      await spend(visitor, "97");
      await pick(visitor, "skip-butter-block-answer-0");
      expect(await visitor.heading()).toContain("£100.00");
      await visitor.submit();
      await visitor.goTo(HUB);
      expect(await visitor.count(own)).toBe(1);
      await open(visitor, "dependent-question-section");
      expect(await visitor.path()).toBe("/questionnaire/vegetables/");
      await pick(visitor, "vegetables-answer-0");
      expect(await visitor.path()).toBe("/questionnaire/second-question-block/");
      await visitor.goTo("/questionnaire/first-question-block/");
      await spend(visitor, "2");
      await visitor.submit();
      expect(await visitor.heading()).toContain("£5.00");
      await visitor.submit();
      await visitor.goTo(HUB);
      expect(await visitor.count(own)).toBe(0);
      const paths = await dumpedPath(visitor);
      expect(paths.find(({ section_id }) => section_id === "dependent-question-section")?.routing_path).toEqual(
        expect.arrayContaining(["fruit", "vegetables"]),
      );
      await open(visitor, "dependent-question-section");
      expect(await visitor.path()).toBe("/questionnaire/fruit/?resume=True");
      await visitor.submit();
      await visitor.submit();
      expect(await visitor.path()).toBe("/questionnaire/sections/dependent-question-section/");
    },
  })),
];
