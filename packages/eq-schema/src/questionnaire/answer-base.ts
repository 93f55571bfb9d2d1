import { z } from "zod";
import { Guidance } from "./content.ts";
import { Validation } from "./message.ts";
import { identifier, questionCode, words } from "./primitive.ts";
import { Text } from "./text.ts";

/** What answers of every type have. */
export const base = {
  id: identifier,
  mandatory: z.boolean(),
  label: Text.optional(),
  description: Text.optional(),
  guidance: Guidance.optional(),
  q_code: questionCode.optional(),
  validation: Validation.optional(),
  /** Marks a choice that the respondent may decline, on a question that must otherwise be answered. */
  voluntary: z.boolean().optional(),
  /** For a detail answer: shown at all times, not only with its option. */
  visible: z.boolean().optional(),
  /** Only for a system that calculated it downstream. */
  calculated: z.boolean().optional(),
  /** The answer of whose option this is the detail, in older questionnaires. */
  parent_answer_id: identifier.optional(),
};

/** What answers with a label of necessity have. */
export const labelled = { ...base, label: Text };

/** An instruction beside a field's label; null where a questionnaire says that there is none. */
export const instruction = words.nullable();
