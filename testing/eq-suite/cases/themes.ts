import { expect } from "vitest";
import type { EqCase } from "../src/case.ts";

const feature = "Themes and languages";

/** The organisations of each theme's logo, and what its surveys are called. */
const THEMES = [
  ["dbt", "Department for Business and Trade"],
  ["dbt_dsit_ni", "Department for Science, Innovation and Technology"],
  ["dbt_ni", "Department for Business and Trade"],
  ["desnz", "Department for Energy Security and Net Zero"],
  ["desnz_ni", "Department for Energy Security and Net Zero"],
  ["health", "Office for National Statistics"],
  ["northernireland", "Department of Finance"],
  ["orr", "Office of Rail and Road"],
  ["social", "Office for National Statistics"],
  ["ukhsa_ons", "UK Health Security Agency"],
] as const;

/** What a survey looks like, by the theme that it names. */
export const themes: readonly EqCase[] = [
  ...THEMES.map(([theme, organisation]): EqCase => ({
    schema: `test_theme_${theme}`,
    feature,
    behaviour: `the header shows who asks: ${organisation}`,
    run: async (visitor) => {
      expect(await visitor.text("header")).toContain(organisation);
      expect(await visitor.path()).toBe("/questionnaire/radio/");
    },
  })),
  {
    schema: "test_theme_social",
    feature,
    behaviour: "speaks to a person, not to a business, once it is submitted",
    run: async (visitor) => {
      for (let pages = 0; pages < 2; pages++) await visitor.submit();
      expect(await visitor.heading()).toBe("Thank you for completing the Test Theme Social");
      expect(await visitor.says("Apple")).toBe(false);
    },
  },
];
