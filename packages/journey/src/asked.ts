import {
  behaviourOf,
  decimal,
  type Answer,
  type CompiledBound,
  type CompiledField,
  type CompiledQuestion,
  type CompiledQuestionPage,
  type CompiledVariants,
  type FieldOption,
  type Limit,
  type Limits,
  type Value,
} from "@waypost/form";
import { keyOf } from "./key.ts";
import type { Key } from "./response.ts";
import type { State } from "./state.ts";

/** A field as it is asked at one location: for one item, for one element. */
export interface AskedField {
  readonly field: CompiledField;
  /** DOM id and form name. */
  readonly id: string;
  /** Where its answer is kept. */
  readonly key: Key;
  /** What it is made for, when it is made for each of several. */
  readonly element: Value;
  /** The field one of whose options reveals it. */
  readonly owner: AskedField | null;
}

/** A question as it is asked at one location. */
export interface AskedQuestion {
  readonly question: CompiledQuestion;
  /** Which of its wordings it is, as far as that makes a difference to what is asked. */
  readonly variant: number;
  readonly fields: readonly AskedField[];
}

/** Answers by key, as stored or as just typed. */
export type AnswerOf = (key: Key) => Answer | undefined;

/** The questions of a page as they are asked now: wordings chosen, conditions applied, fields made for elements. */
export function askedOn(page: Pick<CompiledQuestionPage, "questions">, state: State): readonly AskedQuestion[] {
  const item = state.current?.id;
  const asked: AskedQuestion[] = [];
  for (const { whens, variants, alike } of page.questions) {
    if (!whens.every((when) => when.evaluate(state) === true)) continue;
    const variant = variants.findIndex(({ when }) => when === null || when.evaluate(state) === true);
    const question = variants[variant]?.question;
    if (!question?.whens.every((when) => when.evaluate(state) === true)) continue;
    asked.push({ question, variant: alike ? 0 : variant, fields: fieldsOf(question, state, item) });
  }
  return asked;
}

/** A question whatever the path: in the wording that holds now, else in its first. */
export function askedPerhaps({ variants }: CompiledVariants, state: State): AskedQuestion | null {
  const holds = variants.findIndex(({ when }) => when === null || when.evaluate(state) === true);
  const variant = Math.max(holds, 0);
  const question = variants[variant]?.question;
  return question ? { question, variant, fields: fieldsOf(question, state, undefined) } : null;
}

/** Questions that are the same for every item, as they are asked of one: its answers have keys of their own. */
export function askedOf(questions: readonly AskedQuestion[], item: string): readonly AskedQuestion[] {
  return questions.map(({ question, variant, fields }) => {
    const own: AskedField[] = [];
    for (const { field, id, element, owner } of fields) {
      const above = owner ? (own.find((one) => one.field === owner.field) ?? null) : null;
      own.push({ field, id, key: keyOf(id, item), element, owner: above });
    }
    return { question, variant, fields: own };
  });
}

function fieldsOf(question: CompiledQuestion, state: State, item: string | undefined): readonly AskedField[] {
  const fields: AskedField[] = [];
  for (const field of question.fields) {
    if (field.when !== null && field.when.evaluate(state) !== true) continue;
    const { id } = field.slot;
    if (field.each) {
      const { over, key } = field.each;
      const seen = new Set<string>();
      state.forEach(0, over.evaluate(state), (element) => {
        const name = key.evaluate(state);
        if (typeof name !== "string" || name === "" || seen.has(name)) return;
        seen.add(name);
        fields.push({ field, id: `${id}-${name}`, key: `${keyOf(id, item)}#${name}`, element, owner: null });
      });
      continue;
    }
    const { revealedBy } = field;
    const owner = revealedBy ? (fields.find((one) => one.field.slot.index === revealedBy.slot.index) ?? null) : null;
    if (revealedBy && !owner) continue;
    fields.push({ field, id, key: keyOf(id, item), element: null, owner });
  }
  return fields;
}

/** True when a field is there to be answered: it stands open, or the option that reveals it is chosen. */
export function isOpen({ owner, field }: AskedField, answerOf: AnswerOf): boolean {
  if (!owner || !field.revealedBy) return true;
  const answer = answerOf(owner.key);
  const { value } = field.revealedBy;
  return isOpen(owner, answerOf) && (answer === value || (Array.isArray(answer) && answer.includes(value)));
}

/** Whether a field must be answered by itself. One of an exclusive pair must not. */
export function isRequired(asked: AskedField, { question }: AskedQuestion, state: State): boolean {
  const { required } = asked.field;
  const exclusive = question.checks.some(
    (check) =>
      check.kind === "exclusive" &&
      check.fields.some((place) => question.fields[place]?.slot.index === asked.field.slot.index),
  );
  if (exclusive) return false;
  return typeof required === "boolean" ? required : required.evaluate(state) === true;
}

/** A limit as it is now; null while what it rests on is not known. */
export function limitOf(bound: CompiledBound | null, state: State): Limit | undefined {
  if (!bound) return undefined;
  const value = typeof bound.value === "number" ? decimal(String(bound.value)) : bound.value.evaluate(state);
  return { value, exclusive: bound.exclusive };
}

/** An option as it is offered now. */
export interface OfferedOption extends FieldOption {
  /** Its place among the field's options, and the element it is made for. */
  readonly place: number;
  readonly element: Value;
}

/** What fields offer that offer the same to everybody. */
const steadyOptions = new WeakMap<CompiledField, readonly OfferedOption[]>();

/** The options offered now, in order; what is made from a list comes once for each value. */
export function optionsOf(field: CompiledField, state: State): readonly OfferedOption[] {
  const steady = steadyOptions.get(field);
  if (steady) return steady;
  if (field.varyingOptions || !field.options?.every(({ label }) => label.constant)) return offeredNow(field, state);
  // Written out, so that they keep no response.
  const options = offeredNow(field, state).map((option): OfferedOption => {
    const labels = new Map(state.form.languages.map((language) => [language, option.label(language)]));
    const first = option.label(state.form.languages[0] ?? "");
    return { ...option, label: (language) => labels.get(language) ?? first };
  });
  steadyOptions.set(field, options);
  return options;
}

function offeredNow(field: CompiledField, state: State): readonly OfferedOption[] {
  const offered: OfferedOption[] = [];
  const seen = new Set<string>();
  field.options?.forEach((option, place) => {
    if (option.kind === "option") {
      const { value, exclusive } = option.definition;
      if (seen.has(value) || (option.when !== null && option.when.evaluate(state) !== true)) return;
      seen.add(value);
      const label = (language: string) => option.label.plain(state, language);
      offered.push({ value, label, exclusive: exclusive ?? false, place, element: null });
      return;
    }
    state.forEach(1, option.each.evaluate(state), (element) => {
      const value = option.value.evaluate(state);
      if (typeof value !== "string" || value === "" || seen.has(value)) return;
      seen.add(value);
      const label = (language: string) => state.withElement(1, element, () => option.label.plain(state, language));
      offered.push({ value, label, exclusive: false, place, element });
    });
  });
  return offered;
}

/** Everything that an answer of the field is checked against. */
export function limitsOf({ field }: AskedField, state: State, language: string): Limits {
  const min = limitOf(field.min, state);
  const max = limitOf(field.max, state);
  return {
    language,
    ...(min ? { min } : {}),
    ...(max ? { max } : {}),
    ...(field.options ? { options: optionsOf(field, state) } : {}),
  };
}

/**
 * Makes the answers of questions known to the state. `given` says that the page was confirmed: then a field that was
 * left empty counts as its default.
 */
export function setAnswers(
  questions: readonly AskedQuestion[],
  state: State,
  answerOf: AnswerOf,
  given: boolean,
): void {
  for (const { fields } of questions) {
    for (let index = 0; index < fields.length; index++) {
      const asked = fields[index];
      if (!asked) continue;
      const { slot } = asked.field;
      if (!slot.each) {
        state.set(slot, isOpen(asked, answerOf) ? valueOf(asked, state, answerOf, given) : null, asked);
        continue;
      }
      const values: Value[] = [];
      let last: AskedField = asked;
      for (let next = fields[index]; next?.field.slot.index === slot.index; next = fields[++index]) {
        values.push(valueOf(next, state, answerOf, given));
        last = next;
      }
      index--;
      state.set(slot, values, last);
    }
  }
}

function valueOf(asked: AskedField, state: State, answerOf: AnswerOf, given: boolean): Value {
  const answer = answerOf(asked.key);
  const { definition, default: fallback } = asked.field;
  if (answer !== undefined) return behaviourOf(definition).valueOf(answer, definition);
  return given && fallback ? state.within(asked, () => fallback.evaluate(state)) : null;
}
