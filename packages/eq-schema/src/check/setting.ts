import { fault, type Faults } from "./fault.ts";
import type { Outline } from "./outline.ts";

/** The themes that show whom the questionnaire is for, and whose responses are receipted by period. */
const BUSINESS_THEMES = new Set([
  "default",
  "business",
  "northernireland",
  "dbt",
  "dbt-ni",
  "dbt-dsit",
  "dbt-dsit-ni",
  "desnz",
  "desnz-ni",
  "orr",
]);
const BUSINESS_METADATA = ["user_id", "period_id", "ru_name"];

/** The settings of the whole questionnaire go together. */
export function* checkSettings(outline: Outline): Faults {
  const { theme, preview_questions: preview, questionnaire_flow: flow } = outline.questionnaire;
  const [, ...others] = outline.blocks.filter(({ block }) => block.type === "Introduction");
  for (const { path } of others) yield fault("eq/several-introductions", path, "is a second introduction");
  if (flow.type === "Hub") {
    for (const { section, path } of outline.sections) {
      if (section.title === undefined && section.repeat === undefined && section.show_on_hub !== false)
        yield fault("eq/section-title-needed", path, "has no title, by which the hub lists it");
    }
  }
  if (BUSINESS_THEMES.has(theme)) {
    for (const name of BUSINESS_METADATA) {
      if (!outline.metadata.has(name))
        yield fault("eq/metadata-needed", ["metadata"], `does not declare ${name}, which the theme ${theme} needs`);
    }
  }
  if (preview === true && !outline.blocks.some(({ block }) => block.type === "Introduction")) {
    yield fault(
      "eq/introduction-needed",
      ["preview_questions"],
      "needs an introduction, from which the questions are previewed",
    );
  }
}
