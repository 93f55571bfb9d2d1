import { optionsOf } from "../questionnaire/answer.ts";
import { CHOICE_TYPES } from "../questionnaire/choice-answer.ts";
import { isObject } from "../questionnaire/primitive.ts";
import { isOperator } from "../questionnaire/rule.ts";
import { fault, type Faults } from "./fault.ts";
import { isDate } from "./date.ts";
import { isNumeric } from "./number.ts";
import type { Outline } from "./outline.ts";
import type { Place } from "./walk.ts";

/** What a value is while rules compare it; any is what only the response can say. */
type Kind = "number" | "text" | "list" | "date" | "null" | "any";

const ORDERING = new Set(["<", "<=", ">", ">="]);
const EQUALITY = new Set(["==", "!="]);
const AMONG = new Set(["any-in", "all-in"]);
const NUMBERS = new Set(["count", "+", "-", "*", "/", "sum"]);

/** The operands of a rule are of kinds that its operator takes, and options it names exist. */
export function* checkRule(outline: Outline, { value, path, block }: Place): Faults {
  const [entry, ...others] = Object.entries(value);
  if (entry === undefined || others.length > 0 || !Array.isArray(entry[1])) return;
  const [operator, operands] = entry as [string, unknown[]];
  if (!isOperator(operator)) return;
  const here = [...path, operator];
  if (block?.parent === undefined) yield* checkKinds(outline, operator, operands, here);
  const chooses = EQUALITY.has(operator) || operator === "in" || AMONG.has(operator);
  if (chooses && block?.parent === undefined) yield* checkOptionValues(outline, operands, here);
  const compares = ORDERING.has(operator) || EQUALITY.has(operator) || operator === "in" || AMONG.has(operator);
  if (compares && operands.length > 1 && !readsAnything(operands))
    yield fault("eq/reads-nothing", here, "compares what is written here, which is always the same");
  if (operator === "date") yield* checkDateOperand(outline, operands[0], here);
  if (operator === "option-label-from-value") yield* checkChoice(outline, operands[1], [...here, 1]);
  if (operator === "map" && !readsSelf(operands[0])) {
    yield fault("eq/map-without-self", [...here, 0], "does not read self, the item");
  }
  if (readsSelf(operands, true) && !selfIsKnown(path)) {
    yield fault("eq/self-outside-map", here, "reads self, which only map and dynamic options have");
  }
}

function* checkKinds(outline: Outline, operator: string, operands: readonly unknown[], here: Place["path"]): Faults {
  const kinds = operands.map((operand) => kindOf(outline, operand));
  const wrong = (at: number, needed: string) =>
    fault("eq/operand-kind", [...here, at], `is no ${needed}, which ${operator} takes`);
  if (ORDERING.has(operator))
    for (const [at, kind] of kinds.entries())
      if (!["number", "date", "any"].includes(kind)) yield wrong(at, "number or date");
  if (operator === "in") {
    if (!["number", "text", "any"].includes(kinds[0] ?? "any")) yield wrong(0, "number or text");
    if (!["list", "any"].includes(kinds[1] ?? "any")) yield wrong(1, "list");
  }
  if (AMONG.has(operator))
    for (const [at, kind] of kinds.entries()) if (!["list", "any"].includes(kind)) yield wrong(at, "list");
  if (AMONG.has(operator) && operands.some((operand) => Array.isArray(operand) && operand.length === 0)) {
    yield fault("eq/wrong-operands", here, "has an empty list, which nothing is in");
  }
  if (operator === "count" && !["list", "any"].includes(kinds[0] ?? "any")) yield wrong(0, "list");
  if (ORDERING.has(operator) || EQUALITY.has(operator)) {
    const told = new Set(kinds.filter((kind) => kind !== "any" && kind !== "null"));
    if (told.size > 1) yield fault("eq/operand-kinds-differ", here, `compares ${[...told].join(" with ")}`);
  }
}

function kindOf(outline: Outline, operand: unknown): Kind {
  if (operand === null) return "null";
  if (typeof operand === "number") return "number";
  if (typeof operand === "string") return "text";
  if (Array.isArray(operand)) return "list";
  if (!isObject(operand)) return "any";
  const { source, identifier, selector } = operand;
  if (typeof source === "string") {
    switch (source) {
      case "answers":
        return typeof identifier === "string" && selector === undefined ? answerKind(outline, identifier) : "any";
      case "calculated_summary":
      case "grand_calculated_summary":
        return "number";
      case "list":
        return selector === undefined || selector === "same_name_items"
          ? "list"
          : selector === "count"
            ? "number"
            : "text";
      case "metadata":
      case "progress":
      case "location":
        return "text";
      default:
        return "any";
    }
  }
  const [operator = ""] = Object.keys(operand);
  if (operator === "date") return "date";
  return NUMBERS.has(operator) ? "number" : "any";
}

function answerKind(outline: Outline, id: string): Kind {
  const [entry] = outline.answersById.get(id) ?? [];
  if (entry === undefined || entry.dynamic !== undefined) return "any";
  const { answer } = entry;
  if (isNumeric(answer)) return "number";
  if (isDate(answer)) return "text";
  if (answer.type === "Checkbox") return "list";
  return ["Radio", "Dropdown", "TextField", "TextArea", "MobileNumber", "Relationship"].includes(answer.type)
    ? "text"
    : "any";
}

/** A text compared with a choice is one of its options. */
function* checkOptionValues(outline: Outline, operands: readonly unknown[], path: Place["path"]): Faults {
  const source = operands.find((operand) => isObject(operand) && operand["source"] === "answers");
  if (!isObject(source) || typeof source["identifier"] !== "string") return;
  const entries = outline.answersById.get(source["identifier"]) ?? [];
  if (!entries.some(({ answer }) => CHOICE_TYPES.has(answer.type))) return;
  if (entries.some(({ answer }) => "dynamic_options" in answer && answer.dynamic_options !== undefined)) return;
  const values = new Set(entries.flatMap(({ answer }) => optionsOf(answer).map(({ value }) => value)));
  for (const [at, operand] of operands.entries()) {
    for (const value of [operand].flat()) {
      if (typeof value === "string" && value !== "" && !values.has(value)) {
        yield fault("eq/unknown-option", [...path, at], `${value} is none of the options of ${source["identifier"]}`);
      }
    }
  }
}

function* checkDateOperand(outline: Outline, operand: unknown, path: Place["path"]): Faults {
  if (!isObject(operand) || operand["source"] !== "answers" || typeof operand["identifier"] !== "string") return;
  const [entry] = outline.answersById.get(operand["identifier"]) ?? [];
  if (entry !== undefined && !isDate(entry.answer))
    yield fault("eq/operand-kind", [...path, 0], `the answer ${entry.answer.id} is no date`);
}

/** The answer whose options' labels are wanted is there, and a choice. */
export function* checkChoice(outline: Outline, id: unknown, path: Place["path"]): Faults {
  if (typeof id !== "string") return;
  const [entry] = outline.answersById.get(id) ?? [];
  if (entry === undefined) yield fault("eq/unknown-answer", path, `there is no answer ${id}`);
  else if (!CHOICE_TYPES.has(entry.answer.type))
    yield fault("eq/not-a-choice", path, `the answer ${id} has no options`);
}

/** Whether operands look at anything but what is written: at a value, the day or the item of a map. */
function readsAnything(operand: unknown): boolean {
  if (operand === "now" || operand === "self") return true;
  if (Array.isArray(operand)) return operand.some(readsAnything);
  return isObject(operand) && (operand["source"] !== undefined || Object.values(operand).some(readsAnything));
}

/** Whether operands read the item of a map, here or, unless told otherwise, in rules within. */
function readsSelf(operand: unknown, here = false): boolean {
  if (operand === "self") return true;
  if (Array.isArray(operand)) return operand.some((each) => (here && isObject(each) ? false : readsSelf(each, here)));
  return (
    isObject(operand) && operand["source"] === undefined && Object.values(operand).some((each) => readsSelf(each, here))
  );
}

function selfIsKnown(path: Place["path"]): boolean {
  return path.includes("map") || (path.includes("dynamic_options") && path.includes("transform"));
}
