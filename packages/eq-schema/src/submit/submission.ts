import type { FormDefinition } from "@waypost/form";
import type { SubmittedData } from "@waypost/journey";
import { codedData } from "./coded-data.ts";
import { fieldTypes, type SubmittedField } from "./field-types.ts";

/** What the launch said, as far as a submission repeats it. */
export interface LaunchedAs {
  readonly txId: string;
  readonly caseId: string;
  readonly collectionExerciseSid: string;
  readonly responseId: string;
  readonly schemaName?: string;
  readonly schemaUrl?: string;
  readonly cirInstrumentId?: string;
  readonly regionCode?: string;
  readonly channel?: string;
  readonly launchLanguage: string;
  readonly surveyMetadata: Readonly<Record<string, unknown>>;
  /** What was known of the respondent before, and its entries by the ids of their list items. */
  readonly supplementary?: {
    readonly data: unknown;
    readonly items: Readonly<Record<string, unknown>>;
  };
}

/** How it was submitted. */
export interface SubmittedAs {
  readonly language: string;
  readonly flushed: boolean;
  readonly dataVersion: string;
}

/** One answer as ONS's downstream systems read it. */
export interface EqAnswer {
  readonly answer_id: string;
  readonly value: unknown;
  readonly list_item_id?: string;
}

/** A list as it is submitted. */
export interface EqList {
  readonly name: string;
  readonly items: readonly string[];
  readonly primary_person?: string;
  /** Which entry of the supplementary data each item is. */
  readonly supplementary_data_mappings?: readonly { readonly identifier: unknown; readonly list_item_id: string }[];
}

/** A code of an answer, or of one of the values that it may have. */
export interface EqAnswerCode {
  readonly answer_id: string;
  readonly answer_value?: string;
  readonly code: string;
}

/** The answers of data version 0.0.3. */
export interface EqData {
  readonly answers: readonly EqAnswer[];
  readonly lists: readonly EqList[];
  readonly answer_codes?: readonly EqAnswerCode[];
  readonly supplementary_data?: unknown;
}

/** The submitted data of a questionnaire, in the form "v2"; with data version 0.0.1 texts by question codes. */
export interface EqSubmission {
  readonly [claim: string]: unknown;
  readonly data: EqData | Readonly<Record<string, string>>;
}

/** The data version whose answers go by question codes. */
const BY_QUESTION_CODES = "0.0.1";

/**
 * A submission as ONS's runner sends it on: answers on the path with the ids of the questionnaire, list items,
 * metadata of the launch, and the codes of the answers where the questionnaire has them.
 */
export function eqSubmission(
  form: FormDefinition,
  submitted: SubmittedData,
  launch: LaunchedAs,
  { language, flushed, dataVersion }: SubmittedAs,
): EqSubmission {
  const fields = fieldTypes(form);
  return {
    tx_id: launch.txId,
    type: "uk.gov.ons.edc.eq:surveyresponse",
    version: "v2",
    data_version: dataVersion,
    origin: "uk.gov.ons.edc.eq",
    collection_exercise_sid: launch.collectionExerciseSid,
    case_id: launch.caseId,
    ...optional("schema_name", launch.schemaName),
    ...optional("schema_url", launch.schemaUrl),
    ...optional("cir_instrument_id", launch.cirInstrumentId),
    ...optional("region_code", launch.regionCode),
    ...optional("channel", launch.channel),
    flushed,
    started_at: submitted.startedAt,
    submitted_at: submitted.submittedAt,
    launch_language_code: launch.launchLanguage,
    submission_language_code: language,
    survey_metadata: launch.surveyMetadata,
    data: dataVersion === BY_QUESTION_CODES ? codedData(submitted, fields) : dataOf(submitted, fields, launch),
  };
}

/** What was answered, as data version 0.0.3 has it. */
export function eqData(form: FormDefinition, submitted: SubmittedData, launch: LaunchedAs): EqData {
  return dataOf(submitted, fieldTypes(form), launch);
}

function dataOf(submitted: SubmittedData, fields: ReadonlyMap<string, SubmittedField>, launch: LaunchedAs): EqData {
  const answered = new Set(submitted.answers.map(({ field }) => field));
  const codes = [...fields].flatMap(([answer_id, field]) =>
    answered.has(answer_id)
      ? field.codes.map(({ code, value }) => ({ answer_id, ...optional("answer_value", value), code }))
      : [],
  );
  return {
    answers: answersOf(submitted, fields),
    lists: listsOf(submitted, launch),
    ...(codes.length > 0 ? { answer_codes: codes } : {}),
    ...(launch.supplementary === undefined ? {} : { supplementary_data: launch.supplementary.data }),
  };
}

function answersOf(submitted: SubmittedData, fields: ReadonlyMap<string, SubmittedField>): readonly EqAnswer[] {
  const answers: EqAnswer[] = [];
  const related = new Map<string, Record<string, unknown>[]>();
  for (const { field, element, item, to, value } of submitted.answers) {
    if (to !== undefined) {
      // Every relationship of a list is one answer.
      let pairs = related.get(field);
      if (!pairs) {
        related.set(field, (pairs = []));
        answers.push({ answer_id: field, value: pairs });
      }
      pairs.push({ list_item_id: item, to_list_item_id: to, relationship: value });
      continue;
    }
    const own = element ?? item;
    answers.push({
      answer_id: field,
      value: valueAs(fields.get(field), value),
      ...(own === undefined ? {} : { list_item_id: own }),
    });
  }
  return answers;
}

function listsOf({ lists, primary = {} }: SubmittedData, { supplementary }: LaunchedAs): readonly EqList[] {
  return Object.entries(lists).flatMap(([name, items]) => {
    const own = Object.hasOwn(primary, name) ? primary[name] : undefined;
    const known = supplementary?.items ?? {};
    const mappings = items
      .filter((id) => Object.hasOwn(known, id))
      .map((id) => ({ identifier: identifierOf(known[id]), list_item_id: id }));
    return items.length === 0
      ? []
      : [
          {
            name,
            items,
            ...optional("primary_person", own),
            ...(mappings.length === 0 ? {} : { supplementary_data_mappings: mappings }),
          },
        ];
  });
}

/** What an entry of supplementary data is known by. */
const identifierOf = (data: unknown): unknown =>
  typeof data === "object" && data !== null && "identifier" in data ? data.identifier : null;

/** A value as eQ writes it: a duration by the units that are asked for; everything else is written alike. */
function valueAs({ units }: Pick<SubmittedField, "units"> = {}, value: unknown): unknown {
  if (units === undefined || typeof value !== "string") return value;
  const [, years, months] = /^P(?:(\d+)Y)?(?:(\d+)M)?/.exec(value) ?? [];
  const [whole, rest] = [Number(years ?? 0), Number(months ?? 0)];
  const inYears = units.includes("years");
  return {
    ...(inYears ? { years: whole } : {}),
    ...(units.includes("months") ? { months: inYears ? rest : 12 * whole + rest } : {}),
  };
}

function optional<K extends string>(name: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined ? {} : ({ [name]: value } as Record<K, string>);
}
