import type { FormDefinition } from "@waypost/form";
import type { SubmittedData } from "@waypost/journey";
import { expect, it } from "vitest";
import { eqData, eqSubmission } from "./submission.ts";

const form = {
  sections: [
    {
      pages: [
        {
          questions: [
            {
              fields: [
                { id: "name", type: "text", codes: { ons: "1" } },
                { id: "stay", type: "duration", units: ["years", "months"] },
                { id: "wait", type: "duration", units: ["months"] },
                { id: "lease", type: "duration", units: ["years"] },
                { id: "age", type: "radio", options: [{ value: 30, codes: { ons: "no text" } }, { value: "x" }] },
                {
                  id: "why",
                  type: "radio",
                  codes: { q: "other" },
                  options: [
                    { value: "y", codes: { ons: "2a" } },
                    { value: "x", codes: { ons: "2b" }, reveal: { id: "other", type: "text" } },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
} as unknown as FormDefinition;

const submitted: SubmittedData = {
  schema: "waypost/submission/1",
  form: "small",
  answers: [
    { field: "name", value: "Ann" },
    { field: "why", value: "y" },
    { field: "stay", value: "P1Y2M" },
    { field: "wait", value: "P1Y1M" },
    { field: "lease", value: "P5Y" },
    { field: "spent", element: "s1", value: 4 },
    { field: "age", item: "p1", value: 30 },
    { field: "relationship", item: "p1", to: "p2", value: "Partner" },
    { field: "relationship", item: "p1", to: "p3", value: "Child" },
  ],
  lists: { people: ["p1", "p2", "p3"], none: [] },
  primary: { people: "p1" },
  facts: [],
  hidden: {},
  metadata: {},
  outcome: "done",
  outcomeTitle: "Done",
  startedAt: "2026-11-21T09:00:00.000Z",
  submittedAt: "2026-11-21T10:00:00.000Z",
};

const launch = {
  txId: "t",
  caseId: "c",
  collectionExerciseSid: "ce",
  responseId: "r",
  schemaName: "small",
  launchLanguage: "en",
  surveyMetadata: { survey_id: "123" },
};

const sent = eqSubmission(form, submitted, launch, { language: "cy", flushed: false, dataVersion: "0.0.3" });

it("answers carry the ids of the questionnaire, and of the list item they are about", () => {
  expect(sent.data.answers).toEqual([
    { answer_id: "name", value: "Ann" },
    { answer_id: "why", value: "y" },
    { answer_id: "stay", value: { years: 1, months: 2 } },
    { answer_id: "wait", value: { months: 13 } },
    { answer_id: "lease", value: { years: 5 } },
    { answer_id: "spent", value: 4, list_item_id: "s1" },
    { answer_id: "age", value: 30, list_item_id: "p1" },
    {
      answer_id: "relationship",
      value: [
        { list_item_id: "p1", to_list_item_id: "p2", relationship: "Partner" },
        { list_item_id: "p1", to_list_item_id: "p3", relationship: "Child" },
      ],
    },
  ]);
});

it("lists that have items are told, with the respondent's own", () => {
  expect(sent.data.lists).toEqual([{ name: "people", items: ["p1", "p2", "p3"], primary_person: "p1" }]);
});

it("codes are those of the answers that were given, with each of their options", () => {
  expect(sent.data.answer_codes).toEqual([
    { answer_id: "name", code: "1" },
    { answer_id: "why", answer_value: "y", code: "2a" },
    { answer_id: "why", answer_value: "x", code: "2b" },
  ]);
});

it("the launch, both languages and both times come along", () => {
  expect(sent).toMatchObject({
    version: "v2",
    data_version: "0.0.3",
    tx_id: "t",
    case_id: "c",
    schema_name: "small",
    flushed: false,
    launch_language_code: "en",
    submission_language_code: "cy",
    survey_metadata: { survey_id: "123" },
    started_at: "2026-11-21T09:00:00.000Z",
    submitted_at: "2026-11-21T10:00:00.000Z",
  });
  expect(sent).not.toHaveProperty("region_code");
});

it("supplementary data come along, with what each item is of them", () => {
  const data = { items: { people: [{ identifier: "7" }] } };
  const supplementary = { data, items: { p2: { identifier: "7" } } };
  const { lists, supplementary_data } = eqData(form, submitted, { ...launch, supplementary });
  expect(supplementary_data).toEqual(data);
  expect(lists[0]?.supplementary_data_mappings).toEqual([{ identifier: "7", list_item_id: "p2" }]);
});
