import type { CompiledField, CompiledPage, CompiledQuestion, CompiledVariants, Form, Rule } from "@waypost/form";
import type { AskedQuestion } from "./asked.ts";
import { fingerprint, fingerprintAfter } from "./fingerprint.ts";

/** What is known of a page before any response: computed once for a form. */
export interface PagePlan {
  /** The fingerprint: of what its meaning rests on whatever the answers, and on what it rests in a response. */
  readonly printOf: (rests: string) => string;
  /** The fingerprint, where answers change nothing of it. */
  readonly print: string | null;
  /** The questions as they are always asked, where answers change nothing of them; keys are without item. */
  readonly asked: readonly AskedQuestion[] | null;
  /**
   * What may cease to be right while the fingerprint holds, and so is checked at each walk: nothing, limits that move
   * with the clock and rules among answers, or all, where an answer may be changed on another page.
   */
  readonly recheck: "nothing" | "rules" | "all";
  /** Of an item's page: pages on which another list page asks the same fields of the same list's items. */
  readonly twins: readonly string[];
}

/** Plans for every page, by index. */
export function planPages(form: Form): readonly PagePlan[] {
  const times = new Map<number, number>();
  for (const page of form.pages) for (const slot of slotsOn(page)) times.set(slot, (times.get(slot) ?? 0) + 1);
  return form.pages.map((page) => {
    const base = baseOf(page);
    const varies = variesOn(page);
    const shared = slotsOn(page).some((slot) => (times.get(slot) ?? 0) > 1);
    const steady = asks(page) && !asksDifferently(page);
    return {
      printOf: fingerprintAfter(base),
      print: varies ? null : fingerprint(base),
      asked: steady ? askedAlways(page) : null,
      recheck:
        shared || (asks(page) && page.questions.some(({ alike }) => alike))
          ? "all"
          : questionsOf(page).some(needsRecheck)
            ? "rules"
            : "nothing",
      twins: shared ? twinsOf(form, page) : [],
    };
  });
}

/** Who was named on one list page need not be named again on another that collects the same list. */
function twinsOf(form: Form, page: CompiledPage): readonly string[] {
  const collects = ({ owner }: CompiledPage) => {
    const list = owner === null ? undefined : form.pages[owner];
    return list?.type === "list" ? list.collects : null;
  };
  const list = collects(page);
  if (list === null) return [];
  const slots = slotsOn(page);
  return form.pages
    .filter((other) => other !== page && other.owner !== page.owner && collects(other) === list)
    .filter((other) => slots.every((slot) => slotsOn(other).includes(slot)))
    .map(({ id }) => id);
}

/** A page that asks questions, of whatever kind. */
export type AskingPage = CompiledPage & { readonly questions: readonly CompiledVariants[] };

export const asks = (page: CompiledPage): page is AskingPage => "questions" in page;

const questionsOf = (page: CompiledPage): readonly CompiledQuestion[] =>
  asks(page) ? page.questions.flatMap(({ variants }) => variants.map(({ question }) => question)) : [];

function slotsOn(page: CompiledPage): readonly number[] {
  const slots = questionsOf(page).flatMap(({ fields }) => fields.map(({ slot }) => slot.index));
  return [...new Set(slots)];
}

/** True when which questions and fields are asked depends on answers. */
function asksDifferently(page: AskingPage): boolean {
  return page.questions.some(
    ({ whens, variants }) =>
      whens.length > 0 ||
      variants.length > 1 ||
      variants.some(
        ({ when, question }) =>
          when !== null ||
          question.whens.length > 0 ||
          question.fields.some((field) => field.when !== null || field.each !== null),
      ),
  );
}

/** True when what the page means (not how it is worded) depends on answers. */
function variesOn(page: CompiledPage): boolean {
  if (page.type === "list" || page.type === "calculation") return true;
  if (!asks(page)) return false;
  return (
    asksDifferently(page) ||
    questionsOf(page).some(
      ({ fields, checks }) =>
        fields.some(
          (field) =>
            typeof field.required === "object" ||
            field.varyingOptions ||
            [field.min, field.max].some((bound) => typeof bound?.value === "object" && !bound.value.timely),
        ) || checks.some((check) => check.kind === "sum" && typeof check.total === "object" && !check.total.timely),
    )
  );
}

const isTimely = (rule: Rule | number | boolean | null | undefined): boolean =>
  typeof rule === "object" && rule !== null && rule.timely;

/** Limits that move with the clock stay out of the fingerprint, and other rules are not in it at all. */
function needsRecheck({ fields, checks }: CompiledQuestion): boolean {
  return (
    fields.some((field) => isTimely(field.min?.value) || isTimely(field.max?.value)) ||
    checks.some(
      (check) => check.kind === "rule" || (check.kind === "sum" && (isTimely(check.total) || check.when !== null)),
    )
  );
}

function askedAlways(page: AskingPage): readonly AskedQuestion[] {
  return page.questions.flatMap(({ variants }) => {
    const question = variants[0]?.question;
    if (!question) return [];
    const fields: AskedQuestion["fields"][number][] = [];
    for (const field of question.fields) {
      const { id } = field.slot;
      const { revealedBy } = field;
      const owner = revealedBy ? (fields.find((one) => one.field.slot.index === revealedBy.slot.index) ?? null) : null;
      fields.push({ field, id, key: id, element: null, owner });
    }
    return [{ question, variant: 0, fields }];
  });
}

function baseOf(page: CompiledPage): string {
  return JSON.stringify([
    page.type,
    asks(page)
      ? page.questions.map(({ variants }) => variants.map(({ question }) => question.fields.map(fieldBase)))
      : [],
    page.type === "calculation" ? [page.fields.map(({ id }) => id), page.totals] : [],
  ]);
}

/** What an answer of the field may be, as far as the definition alone says. */
function fieldBase(field: CompiledField): unknown {
  const { definition } = field;
  const limit = (bound: CompiledField["min"]) =>
    typeof bound?.value === "number" ? [bound.value, bound.exclusive] : 0;
  const own = [
    "minLength",
    "maxLength",
    "pattern",
    "decimals",
    "units",
    "parts",
    "minSelected",
    "maxSelected",
    "freeText",
  ];
  const settings = own.map((name) => (definition as unknown as Readonly<Record<string, unknown>>)[name] ?? 0);
  const options = field.options?.map((option) => (option.kind === "option" ? option.definition.value : 0)) ?? 0;
  return [
    definition.id,
    definition.type,
    field.required === true,
    limit(field.min),
    limit(field.max),
    settings,
    options,
  ];
}
