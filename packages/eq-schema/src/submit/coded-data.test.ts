import { expect, it } from "vitest";
import { importQuestionnaire } from "../import/import.ts";
import { eqSubmission } from "./submission.ts";
import { checkbox, date, field, number, page, radio, survey } from "../../test/sample.ts";

const options = [
  { label: "Bus", value: "Bus", q_code: "11" },
  {
    label: "Other",
    value: "Other",
    q_code: "12",
    detail_answer: { id: "which", type: "TextField", label: "Which", mandatory: false },
  },
];

const questionnaire = survey(
  [
    page("aa", [number("spent", { q_code: "1" }), date("when", { q_code: "2" }), field("uncoded")]),
    page("bb", [checkbox("apart", [], { options })]),
    page("cc", [checkbox("together", ["Apples", "Pears"], { q_code: "3" })]),
    page("dd", [
      radio("sure", ["Yes", "No"], { q_code: "4" }),
      { ...date("month"), type: "MonthYearDate", q_code: "5" },
    ]),
  ],
  { data_version: "0.0.1" },
);

const answers = [
  { field: "spent", value: 1200 },
  { field: "when", value: "2026-01-31" },
  { field: "uncoded", value: "nobody reads this" },
  { field: "apart", value: ["Bus", "Other"] },
  { field: "which", value: "A boat" },
  { field: "together", value: ["Apples", "Pears"] },
  { field: "sure", value: "Yes" },
  { field: "month", value: "2026-02" },
];

it("data version 0.0.1 has texts by question codes", () => {
  const made = importQuestionnaire(questionnaire, { doubtful: true });
  if (!made.ok) throw new Error(JSON.stringify(made.errors));
  const submitted = { answers, lists: {}, startedAt: "", submittedAt: "" } as unknown as Parameters<
    typeof eqSubmission
  >[1];
  const launch = {
    txId: "t",
    caseId: "c",
    collectionExerciseSid: "e",
    responseId: "r",
    launchLanguage: "en",
    surveyMetadata: {},
  };
  const as = { language: "en", flushed: false, dataVersion: "0.0.1" };
  expect(eqSubmission(made.form, submitted, launch, as)).toMatchObject({ version: "v2", data_version: "0.0.1" });
  expect(eqSubmission(made.form, submitted, launch, as).data).toEqual({
    "1": "1200",
    "2": "31/01/2026",
    "3": "['Apples', 'Pears']",
    "4": "Yes",
    "5": "02/2026",
    "11": "Bus",
    "12": "A boat",
  });
  const lone = { ...submitted, answers: [{ field: "apart", value: ["Other"] }] };
  expect(eqSubmission(made.form, lone, launch, as).data).toEqual({ "12": "Other" });
});
