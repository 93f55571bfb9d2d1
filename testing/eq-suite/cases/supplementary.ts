import { expect } from "vitest";
import type { EqCase } from "../src/case.ts";
import { dump } from "./dump.ts";
import type { Dumped } from "./dump.ts";
import { date, pick, qa } from "./household.ts";
import { answer, played } from "./said.ts";

const feature = "Lists and repeats";
const HUB = "/questionnaire/";
/** Launched twice, in the order of its one case. */
const RESPONSE = `data-${String(Date.now())}`;
/** What the suite's own data (`data/<dataset>/`) are known by. */
const launched = (dataset: string) => ({ sds_dataset_id: dataset, survey_id: "123", ru_ref: "12346789012A" });

/** Questionnaires that know something of the respondent before the first question. */
export const supplementary: readonly EqCase[] = [
  {
    schema: "test_supplementary_data_with_introduction_and_calculated_summary",
    feature,
    claims: launched("workshop-autumn"),
    behaviour: "what is known before stands in texts, options, limits and units",
    run: async (visitor) => {
      expect(await visitor.texts("main li")).toEqual(["Clay", "Sand"]);
      expect(await visitor.says("Fern, Gale")).toBe(true);
      await visitor.submit();
      expect(await visitor.says("You are completing this survey for Tern Street Workshop")).toBe(true);
      expect(await visitor.says("01234 567890")).toBe(true);
      await visitor.submit();
      await visitor.follow(qa("hub-row-section-1-link"));
      expect(await visitor.heading()).toBe(
        "Is post@tern.example still the correct contact email for Tern Street Workshop?",
      );
      await pick(visitor, "same-email-answer-0");
      expect(await visitor.text('label[for="trading-answer-0"]')).toBe("Friday 1 March 2019");
      expect(await visitor.text('label[for="trading-answer-6"]')).toBe("Thursday 7 March 2019");
      await pick(visitor, "trading-answer-1");
      expect(await visitor.heading()).toContain("£5,000.50 total UK sales");
      await answer(visitor, { "sales-bristol-answer": "5000", "sales-london-answer": "1" });
      expect(await visitor.errors()).toEqual(["Enter answers that add up to or are less than £5,000.50"]);
      await answer(visitor, { "sales-bristol-answer": "5000", "sales-london-answer": "0.5" });
      expect(await visitor.heading()).toContain("calculated to be £5,000.50");
      await visitor.submit();
      expect(await visitor.heading()).toBe("Summary of information provided for Tern Street Workshop");
    },
  },
  {
    schema: "test_supplementary_data_with_list_collector",
    feature,
    claims: launched("workshop-autumn"),
    behaviour: "a section is repeated for the items that are known and for those that are added, within known dates",
    run: async (visitor) => {
      await visitor.follow(qa("hub-row-section-1-link"));
      expect(await visitor.texts("[data-list-item-id]")).toEqual(["Ada Fern", "Bo Gale"]);
      await visitor.submit();
      await visitor.follow(qa("hub-row-section-2-link"));
      await pick(visitor, "any-additional-employee-answer-0");
      await answer(visitor, { "employee-first-name": "Ed", "employee-last-name": "Jay" });
      await pick(visitor, "list-collector-additional-answer-1");
      await visitor.submit();
      expect(await visitor.text(qa("hub-row-section-3-2-title"))).toContain("Bo Gale");
      expect(await visitor.text(qa("hub-row-section-4-1-title"))).toContain("Ed Jay");
      await visitor.follow(qa("hub-row-section-3-1-link"));
      expect(await visitor.heading()).toBe("When did Ada Fern start working for Tern Street Workshop?");
      await date(visitor, "employment-start", 28, 2, 2019);
      expect(await visitor.errors()).toEqual(["Enter a date after 28 February 2019"]);
      await date(visitor, "employment-start", 1, 3, 2019);
      expect(await played(visitor, "employment-start")).toBe("1 March 2019");
      const { lists, supplementary_data } = (await dump(visitor)).data;
      expect(supplementary_data).toMatchObject({ company_name: "Tern Street Workshop" });
      expect(lists.map(({ name, items }) => [name, items.length])).toEqual([
        ["employees", 2],
        ["additional-employees", 1],
      ]);
      expect(identifiers(lists)).toEqual(["1", "2"]);
    },
  },
  {
    schema: "test_supplementary_data_with_list_collector",
    feature,
    claims: { ...launched("workshop-autumn"), response_id: RESPONSE },
    behaviour: "a launch with other data changes the list that they hold; what was answered of items that stay is kept",
    run: async (visitor, launch) => {
      await visitor.follow(qa("hub-row-section-1-link"));
      await visitor.submit();
      await visitor.follow(qa("hub-row-section-2-link"));
      await pick(visitor, "any-additional-employee-answer-1");
      await visitor.submit();
      await visitor.follow(qa("hub-row-section-3-2-link"));
      await date(visitor, "employment-start", 4, 5, 2020);
      await visitor.submit();
      expect(await visitor.text(qa("hub-row-section-3-2-state"))).toBe("Completed");
      const other = { ...launched("workshop-winter"), response_id: RESPONSE };
      await launch.again(visitor, "test_supplementary_data_with_list_collector", other);
      await visitor.goTo(HUB);
      expect(await visitor.text(qa("hub-row-section-3-1-title"))).toContain("Bo Gale");
      // Among three, there is a further question.
      expect(await visitor.text(qa("hub-row-section-3-1-state"))).toBe("Partially completed");
      expect(await visitor.text(qa("hub-row-section-3-3-title"))).toContain("Di Ives");
      const { answers, lists } = (await dump(visitor)).data;
      const [bo] = lists.find(({ name }) => name === "employees")?.items ?? [];
      expect(answers).toContainEqual({ answer_id: "employment-start", value: "2020-05-04", list_item_id: bo });
      expect(identifiers(lists)).toEqual(["2", "3", "4"]);
    },
  },
];

const identifiers = (lists: Dumped["data"]["lists"]) =>
  lists.flatMap(({ supplementary_data_mappings = [] }) =>
    supplementary_data_mappings.map(({ identifier }) => identifier),
  );
