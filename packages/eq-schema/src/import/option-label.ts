import type { Path } from "../error.ts";
import { optionsOf } from "../questionnaire/answer.ts";
import { NotImportable } from "./problems.ts";
import { literal, type Site } from "./sources.ts";

/** How an option of another answer reads, found by its value. */
export function optionLabel(value: string, answer: string, { names }: Site, path: Path): string {
  const known = names.answers.get(answer);
  if (!known) throw new NotImportable(path, `there is no answer "${answer}"`);
  return optionsOf(known.answer).reduceRight((rest, option) => {
    const label = typeof option.label === "string" ? literal(option.label) : value;
    return `(if ${value} = ${literal(option.value)} then ${label} else ${rest})`;
  }, value);
}
