import { describe, expect, it } from "vitest";
import { publishedIn, publishedText } from "../test/published.ts";
import { readQuestionnaireText } from "./read.ts";

const codesOf = (file: string): string[] => {
  const reading = readQuestionnaireText(publishedText(file));
  return reading.ok ? [] : reading.errors.map(({ code, pointer }) => `${code} ${pointer}`);
};

/** The reason that a refused file's name gives, as the code it must be refused for. */
const REASONS: Readonly<Record<string, string>> = {
  answer_action_redirect_to_list_add_block_no_params: "eq/params-needed",
  answer_action_redirect_to_list_add_block_params: "eq/unknown-block",
  answer_action_redirect_to_list_add_block_unexpected_params: "eq/unexpected-params",
  answer_comparison_types: "eq/operand-kinds-differ",
  answer_source_reference: "eq/answer-asked-later",
  answer_type_for_question_summary: "eq/wrong-summary-answer",
  calculated_summary: "eq/mixed-sum",
  calculated_summary_answer_ranges: "eq/wrong-limit-source",
  calculations_value_source: "eq/not-numeric",
  default_theme_metadata_field: "eq/metadata-needed",
  grand_calculated_summary_with_repeating_calculated_summary: "eq/repeated-summary",
  hub_section_definition: "eq/unknown-section",
  inconsistent_types_in_variants: "eq/variant-answer-types",
  introduction_block: "eq/introduction-needed",
  list_collector_bad_sub_block_types: "eq/wrong-sub-block",
  list_collector_repeating_blocks_empty: "eq/no-repeating-blocks",
  list_collector_repeating_blocks_placeholder_references_same_block: "eq/own-answer",
  list_collector_section_summary_fields_missing: "eq/summary-items-needed",
  list_source_reference_repeating_blocks: "eq/list-collected-later",
  mm_yyyy_date_range_period: "eq/period-unit",
  multiple_list_collectors_and_lists: "eq/several-collectors",
  multiple_list_collectors_with_summary_items: "eq/several-collectors",
  mutually_exclusive_conditions: "eq/exclusive-mandatory",
  new_calculated_summary_answer_after_calculated_summary: "eq/answer-asked-later",
  new_calculated_summary_with_dynamic_answers: "eq/too-few-summed",
  placeholder_answer_type_from_transform: "eq/transform-type",
  placeholder_answer_type_from_transform_number: "eq/transform-type",
  placeholder_question_not_mandatory: "eq/optional-answer",
  placeholder_source_ids: "eq/unknown-answer",
  primary_person_list_collector_different_answer_ids_multi_collectors: "eq/collector-answers",
  primary_person_list_collector_no_radio: "eq/radio-needed",
  progress_value_source_current_location: "eq/progress-of-here",
  q_code_regex_pattern: "eq/wrong-question-code",
  quotes_in_schema_text: "eq/straight-quotes",
  relationship_list_doesnt_exist: "eq/unknown-list",
  relationship_multiple_answers: "eq/several-relationship-answers",
  relationship_no_list_specified: "eq/list-needed",
  relationship_wrong_answer_type: "eq/wrong-relationship-answer",
  single_variant: "eq/single-variant",
  string_transforms: "eq/transform-order",
  theme: "eq/unknown-theme",
  use_of_block_id_relationships: "eq/reserved-id",
  validation_sum_against_total_different_answer_types: "eq/mixed-sum",
  when_comparison_list: "eq/unknown-list",
  when_condition_list_property: "eq/unknown-list",
  when_condition_property: "eq/operand-kind",
};

/**
 * Files whose name tells of rules that the format no longer has (docs/eq.md): what they were refused for is gone, and they
 * differ from files that ONS accepts only in what is valid.
 */
const OUTDATED = new Set(["hub_and_spoke_with_summary_confirmation", "list_collector_bad_answer_reference_ids"]);

const named = (file: string): string => file.replace(/^.*test_invalid_|\.json$/g, "");

describe.skipIf(publishedIn("validator/valid").length === 0)("ONS's published questionnaires", () => {
  it.each([
    ...["en", "cy", "ga"].flatMap((language) => publishedIn(`schemas/${language}`)),
    ...publishedIn("validator/valid"),
  ])("reads %s", (file) => {
    expect(codesOf(file)).toEqual([]);
  });

  it.each(publishedIn("validator/invalid").filter((file) => !OUTDATED.has(named(file))))(
    "refuses %s for what its name says",
    (file) => {
      expect(codesOf(file).map((error) => error.split(" ")[0])).toContain(
        REASONS[named(file)] ?? "a reason in this test's table",
      );
    },
  );
});
