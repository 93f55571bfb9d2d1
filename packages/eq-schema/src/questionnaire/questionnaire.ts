import { z } from "zod";
import { Contents } from "./content.ts";
import { Messages } from "./message.ts";
import { metadataName, refusal, words } from "./primitive.ts";
import { Section } from "./section.ts";
import type { Text } from "./text.ts";

/** The languages that questionnaires are written in: English, Irish, Welsh, Esperanto (for tests) and Ulster Scots. */
export const LANGUAGES = ["en", "cy", "ga", "eo", "ulst"] as const;

/** The names of the themes: the header and logo that a questionnaire is shown under. */
export const THEMES = [
  "default",
  "business",
  "social",
  "health",
  "northernireland",
  "beis",
  "beis-ni",
  "dbt",
  "dbt-ni",
  "dbt-dsit",
  "dbt-dsit-ni",
  "desnz",
  "desnz-ni",
  "orr",
  "census",
  "census-nisra",
  "ukhsa-ons",
  "ons-nhs",
] as const;

/** A claim that the launch token must, or may, carry. */
export const MetadataField = z.strictObject({
  name: metadataName,
  type: z.enum(["boolean", "date", "string", "uuid", "url", "url_encoded_string"]),
  optional: z.boolean().optional(),
  min_length: z.int().min(1).optional(),
  max_length: z.int().min(1).optional(),
  length: z.int().min(0).optional(),
  /** The name by which older questionnaires know the type. */
  validator: words.optional(),
});
/** See {@link MetadataField}. */
export type MetadataField = z.infer<typeof MetadataField>;

/** From section to section, or from a hub that lists them. */
export const QuestionnaireFlow = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("Linear"),
    options: z.strictObject({
      /** With it the page that submits lists all answers. */
      summary: z.strictObject({ collapsible: z.boolean().optional() }).optional(),
    }),
  }),
  z.strictObject({
    type: z.literal("Hub"),
    options: z.strictObject({
      /** The sections that come before the hub is shown. */
      required_completed_sections: z.array(words).min(1).optional(),
    }),
  }),
]);
/** See {@link QuestionnaireFlow}. */
export type QuestionnaireFlow = z.infer<typeof QuestionnaireFlow>;

/** The words of the page that submits. */
export const Submission = z.strictObject({
  title: words.optional(),
  button: words.optional(),
  guidance: words.optional(),
  warning: words.optional(),
});
/** See {@link Submission}. */
export type Submission = z.infer<typeof Submission>;

/** What follows submission. */
export const PostSubmission = z.strictObject({
  guidance: z.strictObject({ contents: Contents }).optional(),
  confirmation_email: z.boolean().optional(),
  feedback: z.boolean().optional(),
  view_response: z.boolean().optional(),
});
/** See {@link PostSubmission}. */
export type PostSubmission = z.infer<typeof PostSubmission>;

/** The code under which an answer, or one value of it, is submitted. */
export const AnswerCode = z.strictObject({
  answer_id: words,
  code: z.string().regex(/^[a-zA-Z0-9._-]+$/, refusal("eq/wrong-answer-code", "is no answer code")),
  answer_value: words.optional(),
});
/** See {@link AnswerCode}. */
export type AnswerCode = z.infer<typeof AnswerCode>;

/** Lets a person of a list answer apart, by a code of their own. */
export const IndividualResponse = z.strictObject({
  for_list: words,
  individual_section_id: words,
  show_on_hub: z.boolean().optional(),
});
/** See {@link IndividualResponse}. */
export type IndividualResponse = z.infer<typeof IndividualResponse>;

/** What the questionnaire expects to be known before it begins; `lists` are filled from it. */
export const SupplementaryData = z.strictObject({ lists: z.array(words).optional() });
/** See {@link SupplementaryData}. */
export type SupplementaryData = z.infer<typeof SupplementaryData>;

/** An ONS eQ questionnaire, all of it. */
export const Questionnaire = z.strictObject({
  $schema: z.string().optional(),
  mime_type: words,
  schema_version: words,
  data_version: z.enum(["0.0.1", "0.0.2", "0.0.3"]),
  language: z.enum(LANGUAGES),
  survey_id: z.string().regex(/^[0-9a-z_-]+$/i, "is no survey id"),
  title: words,
  description: words.optional(),
  theme: z.enum(THEMES, refusal("eq/unknown-theme", "is no theme")),
  legal_basis: words.optional(),
  form_type: words.optional(),
  region_code: z
    .string()
    .regex(/^GB-[A-Z]{3}$/, "is no region code")
    .optional(),
  eq_id: words.optional(),
  questionnaire_id: words.optional(),
  survey: words.optional(),
  /** What older questionnaires name; the runner reads none of it. */
  variables: z.strictObject({ period: words.optional() }).optional(),
  messages: Messages.optional(),
  metadata: z.array(MetadataField),
  questionnaire_flow: QuestionnaireFlow,
  navigation: z.strictObject({ visible: z.boolean().optional() }).optional(),
  session_timeout_in_seconds: z.int().min(1).optional(),
  /** Whether all questions can be previewed from the introduction. */
  preview_questions: z.boolean().optional(),
  submission: Submission.optional(),
  post_submission: PostSubmission.optional(),
  individual_response: IndividualResponse.optional(),
  supplementary_data: SupplementaryData.optional(),
  answer_codes: z.array(AnswerCode).min(1).optional(),
  sections: z.array(Section).min(1),
});
/** See {@link Questionnaire}. */
export type Questionnaire = z.infer<typeof Questionnaire>;
/** A text as questionnaires write it, given again here for those who import the model. */
export type QuestionnaireText = Text;
