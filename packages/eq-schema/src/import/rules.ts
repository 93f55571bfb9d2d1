import type { BooleanRule, DateOffset, Operand, Rule } from "../eq-schema.ts";
import type { Path } from "../error.ts";
import { isOperator, operatorOf } from "../questionnaire/rule.ts";
import { isValueSource } from "../questionnaire/value-source.ts";
import { literal, sourceText, type Site } from "./sources.ts";
import { optionLabel } from "./option-label.ts";
import { NotImportable } from "./problems.ts";

/** A condition as an expression: what is not known does not hold, as in ONS's runner. */
export const conditionText = (rule: BooleanRule, site: Site, path: Path): string => ruleText(rule, site, path);

/** A rule as an expression. */
export function ruleText(rule: Rule, site: Site, path: Path): string {
  const { operator, operands } = operatorOf(rule);
  const at = (index: number): Path => [...path, operator, index];
  const one = (index: number): string => operandText(operands[index] as Operand, site, at(index));
  const all = () => operands.map((_, index) => one(index));
  switch (operator) {
    case "and":
    case "or":
      return `(${all().join(` ${operator} `)})`;
    case "not":
      // What is not known does not hold, so its opposite does.
      return `not(coalesce(${one(0)}, false))`;
    case "==":
    case "!=":
      return equality(operator, operands as Operand[], site, at);
    case "<":
    case "<=":
    case ">":
    case ">=":
      return `(${one(0)} ${operator} ${one(1)})`;
    case "in":
      return `list contains(${one(1)}, ${one(0)})`;
    case "contains":
      return `list contains(${one(0)}, ${one(1)})`;
    case "any-in":
      return `contains any(${one(1)}, ${one(0)})`;
    case "all-in":
      return `contains all(${one(1)}, ${one(0)})`;
    case "any-not-in":
      return `not(contains all(${one(1)}, ${one(0)}))`;
    case "count":
      return `count(${one(0)})`;
    case "date":
      return dateText(operands[0] as Operand, operands[1] as DateOffset | undefined, site, at(0));
    case "date-range":
      return `(for i in 0..(${one(1)}) - 1 return ${one(0)} + duration("P1D") * i)`;
    case "format-date":
      return `format date(${one(0)}, ${literal(String(operands[1]))})`;
    case "option-label-from-value":
      return optionLabel(one(0), String(operands[1]), site, path);
    case "map":
      return `(for self in ${one(1)} return ${operandText(operands[0] as Operand, { ...site, self: "self" }, at(0))})`;
    case "concatenate": {
      const parts = (operands[0] as Operand[]).map((part, index) => operandText(part, site, [...at(0), index]));
      return `join texts(${[literal(String(operands[1])), ...parts].join(", ")})`;
    }
    case "sum":
    case "+":
      return sumText(all());
    case "-":
    case "*":
    case "/":
      return `(${all().join(` ${operator} `)})`;
  }
}

/** The sum of numbers and of lists of numbers; what is not answered does not count. */
export function sumText(parts: readonly string[]): string {
  return `sum(${parts.map((part) => `sum(${part})`).join(", ")})`;
}

/** Equal texts may differ in capitals where a person typed them. */
function equality(operator: "==" | "!=", operands: readonly Operand[], site: Site, at: (index: number) => Path): string {
  const sign = operator === "==" ? "=" : "!=";
  const typed = operands.some((operand) => isTyped(operand, site));
  const sides = operands.map((operand, index) => {
    const text = operandText(operand, site, at(index));
    return typed && operand !== null ? `lower case(${text})` : text;
  });
  return `(${sides.join(` ${sign} `)})`;
}

const TYPED = new Set(["TextField", "TextArea", "Email", "MobileNumber"]);

function isTyped(operand: Operand, { names }: Site): boolean {
  if (!isValueSource(operand)) return false;
  if (operand.source === "metadata") return isText(operand.identifier, names.questionnaire.metadata);
  const known = operand.source === "answers" ? names.answers.get(operand.identifier) : undefined;
  return known !== undefined && known.each === null && TYPED.has(known.answer.type);
}

const isText = (name: string, metadata: readonly { readonly name: string; readonly type: string }[]): boolean => {
  const type = metadata.find((one) => one.name === name)?.type;
  return type !== "date" && type !== "boolean";
};

/** What an operator works on. */
export function operandText(operand: Operand | Operand[], site: Site, path: Path): string {
  if (operand === null) return "null";
  if (typeof operand === "string") return operand === "self" && site.self !== undefined ? site.self : literal(operand);
  if (typeof operand === "number" || typeof operand === "boolean") return String(operand);
  if (Array.isArray(operand)) {
    return `[${operand.map((one, index) => operandText(one, site, [...path, index])).join(", ")}]`;
  }
  if (isValueSource(operand)) return sourceText(operand, site, path);
  const [name = ""] = Object.keys(operand);
  if (!isOperator(name)) throw new NotImportable(path, `"${name}" is no operator`);
  return ruleText(operand, site, path);
}

const DAYS = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];

/** A date, perhaps some days before or after one. */
export function dateText(operand: Operand, offset: DateOffset | undefined, site: Site, path: Path): string {
  const written = operand === "now" ? "today()" : `date(${operandText(operand, site, path)})`;
  if (!offset) return written;
  let date = written;
  if (offset.day_of_week) {
    const day = DAYS.indexOf(offset.day_of_week);
    // Back to that day of the week, or where it is that day already, no way.
    date = `(${date} - duration("P1D") * modulo(days between(week range(${date})[1], ${date}) - ${String(day)}, 7))`;
  }
  return offsetText(date, offset);
}

/** A date moved by years, months and days. */
export function offsetText(
  date: string,
  { years = 0, months = 0, days = 0 }: { readonly years?: number | undefined; readonly months?: number | undefined; readonly days?: number | undefined },
): string {
  let text = date;
  const total = years * 12 + months;
  if (total !== 0) text = `${text} ${total < 0 ? "-" : "+"} duration("P${String(Math.abs(total))}M")`;
  if (days !== 0) text = `${text} ${days < 0 ? "-" : "+"} duration("P${String(Math.abs(days))}D")`;
  return text === date ? date : `(${text})`;
}

