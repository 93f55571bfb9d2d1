import {
  decimalsOf,
  formatNumber,
  isDecimal,
  type CompiledCalculationPage,
  type CompiledField,
  type Slot,
} from "@waypost/form";
import type { Step } from "./step.ts";
import type { Path } from "./walk.ts";

/** How the total of a page is written, found once. */
const writers = new WeakMap<CompiledCalculationPage, CompiledField | null>();

/** A total as the fields that it adds are written: with their currency or unit, and the most decimals that one takes. */
export function totalText({ state, form }: Path, { page, total }: Step, language: string): string {
  if (page.type !== "calculation" || !isDecimal(total)) return "";
  let field = writers.get(page);
  if (field === undefined) {
    field = writerOf(page, form);
    writers.set(page, field);
  }
  if (field === null) return formatNumber(total, language);
  const asked = { field, id: field.slot.id, key: field.slot.id, element: null, owner: null };
  return state.format(asked, total.toFixed(), language).join(" ");
}

/** The field that takes the most decimals. */
function writerOf(page: CompiledCalculationPage, form: Path["form"]): CompiledField | null {
  const slots = new Set(slotsOf(page, form).map(({ index }) => index));
  let found: CompiledField | null = null;
  for (const other of form.pages) {
    if (other.type !== "question") continue;
    for (const { variants } of other.questions) {
      for (const { question } of variants) {
        for (const field of question.fields) {
          if (slots.has(field.slot.index) && (found === null || decimals(field) > decimals(found))) found = field;
        }
      }
    }
  }
  return found;
}

/** What a total adds; of a grand total, what the totals add that it adds. */
function slotsOf({ fields, totals }: CompiledCalculationPage, form: Path["form"]): readonly Slot[] {
  return [
    ...fields,
    ...totals.flatMap((index) => {
      const page = form.pages[index];
      return page?.type === "calculation" ? slotsOf(page, form) : [];
    }),
  ];
}

function decimals({ definition }: CompiledField): number {
  switch (definition.type) {
    case "number":
    case "currency":
    case "percentage":
    case "unit":
      return decimalsOf(definition);
    default:
      return 0;
  }
}
