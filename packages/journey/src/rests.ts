import { addDecimals, decimal, isDecimal, type CompiledCalculationPage, type Value } from "@waypost/form";
import { limitOf, optionsOf, type AskedQuestion } from "./asked.ts";
import { canonical } from "./json-value.ts";
import type { State } from "./state.ts";

/** What the meaning of a page rests on: wordings, fields, options, limits and totals. Not how it reads. */
export function restsOn(asked: readonly AskedQuestion[], state: State): string {
  let text = "";
  for (const { question, variant, fields } of asked) {
    text += `|${question.definition.id}:${variant}`;
    for (const one of fields) {
      const { field } = one;
      text += `,${one.id}`;
      state.within(one, () => {
        if (typeof field.required === "object") text += field.required.evaluate(state) === true ? "!" : "?";
        if (field.varyingOptions) text += JSON.stringify(optionsOf(field, state).map(({ value }) => value));
        for (const bound of [field.min, field.max]) {
          if (typeof bound?.value !== "object" || bound.value.timely || bound.lasting) continue;
          text += `;${canonical(limitOf(bound, state)?.value ?? null)}`;
        }
      });
    }
    for (const check of question.checks) {
      if (check.kind !== "sum" || typeof check.total !== "object" || check.total.timely || check.lasting) continue;
      text += `=${canonical(check.total.evaluate(state))}`;
    }
  }
  return text;
}

/** The answers that a calculation page shows: every one of them must be confirmed again once it changes. */
export function partsOf({ fields }: CompiledCalculationPage, state: State): readonly Value[] {
  return fields.flatMap((slot): readonly Value[] => {
    const values =
      slot.list === null || slot.list === state.current?.list
        ? [state.field(slot.index)]
        : state.itemsOnPath(slot.list).map((item) => item.values[slot.local] ?? null);
    return values.flat(1);
  });
}

/** The sum of what is a number among some values. */
export function sumOf(values: readonly Value[]): Value {
  let total = decimal(0);
  for (const value of values) if (isDecimal(value)) total = addDecimals(total, value) ?? total;
  return total;
}
