/** What an expression comes to. An `id` is a text that names an item of a list. */
export type Kind =
  | "text"
  | "choice"
  | "id"
  | "number"
  | "boolean"
  | "date"
  | "month"
  | "year"
  | "duration"
  | "list"
  | "context"
  | "null"
  | "any";

/** How tightly an expression holds together: the operators of docs/expressions.md from tightest to loosest. */
export const Level = { atom: 0, product: 1, sum: 2, comparison: 3, and: 4, or: 5, clause: 6 } as const;
/** See {@link Level}. */
export type Level = (typeof Level)[keyof typeof Level];

/** An expression of a form as it is written, and what is known of it. */
export interface Code {
  readonly text: string;
  readonly kind: Kind;
  /** Of a list: what its elements are. */
  readonly element?: Kind;
  /** Of a choice, or of a list of choices: the values of its options, where all of them are known. */
  readonly options?: readonly string[];
  readonly level: Level;
  /** It never comes to null. */
  readonly total: boolean;
  /** What it says where it is a literal. */
  readonly literal?: string | number | boolean | null;
  /** The elements, where it is a list that is written out. */
  readonly elements?: readonly Code[];
  /** It is the completion of a section or page: true or false in place of eQ's statuses. */
  readonly progress?: boolean;
}

/** Writes a text between quotation marks. */
export function quote(text: string): string {
  return JSON.stringify(text);
}

/** Writes an id of the form so that dashes and keywords do no harm. */
export function name(id: string): string {
  return `\`${id}\``;
}

/** A literal: a text, a number, true, false or null. */
export function literal(value: string | number | boolean | null): Code {
  const common = { level: Level.atom, literal: value };
  if (value === null) return { ...common, text: "null", kind: "null", total: false };
  if (typeof value === "string") return { ...common, text: quote(value), kind: "text", total: true };
  if (typeof value === "boolean") return { ...common, text: String(value), kind: "boolean", total: true };
  return { ...common, text: String(value), kind: "number", total: true };
}

/** A list that is written out. */
export function listOf(elements: readonly Code[]): Code {
  const [first] = elements;
  const text = `[${elements.map((element) => element.text).join(", ")}]`;
  return { text, kind: "list", element: first?.kind ?? "any", level: Level.atom, total: true, elements };
}

/** A name of the form, or a path from one. */
export function reference(
  text: string,
  kind: Kind,
  more: Partial<Pick<Code, "element" | "options" | "total">> = {},
): Code {
  return { text, kind, level: Level.atom, total: false, ...more };
}

/** A call of a function. */
export function call(
  functionName: string,
  parameters: readonly Code[],
  kind: Kind,
  more: Partial<Pick<Code, "element" | "total">> = {},
): Code {
  const text = `${functionName}(${parameters.map((parameter) => parameter.text).join(", ")})`;
  return { text, kind, level: Level.atom, total: false, ...more };
}

/** Operands with an operator between them. */
export function infix(operator: string, operands: readonly Code[], level: Level, kind: Kind, total = false): Code {
  const [only] = operands;
  if (only && operands.length === 1) return only;
  const arithmetic = level === Level.sum || level === Level.product;
  const text = operands
    // Sums and products group from the left.
    .map((operand, index) =>
      arithmetic && index === 0 && operand.level === level ? operand.text : within(operand, level),
    )
    .join(` ${operator} `);
  return { text, kind, level, total };
}

/** All of several conditions, or any of them. */
export function joined(operator: "and" | "or", conditions: readonly Code[]): Code {
  const total = conditions.every((condition) => condition.total);
  return infix(operator, conditions, Level[operator], "boolean", total);
}

/** The opposite: of what comes to null, too, where eQ reads false. */
export function negation(condition: Code): Code {
  const certain = condition.total ? condition : call("coalesce", [condition, literal(false)], "boolean");
  return call("not", [certain], "boolean", { total: true });
}

/** An expression between parentheses where it would fall apart inside one of that level. */
export function within(code: Code, level: Level): string {
  const loose = code.level >= level && code.level !== Level.atom;
  const chains = code.level === level && (level === Level.and || level === Level.or);
  return loose && !chains ? `(${code.text})` : code.text;
}

/** A variable of `for`, or the element for which an option is made. */
export function variable(id: string, kind: Kind, options?: readonly string[]): Code {
  return { text: id, kind, level: Level.atom, total: false, ...(options ? { options } : {}) };
}

/** `for <variable> in <list> return <result>`. */
export function loop(id: string, over: Code, result: Code): Code {
  const text = `for ${id} in ${within(over, Level.clause)} return ${result.text}`;
  return { text, kind: "list", element: result.kind, level: Level.clause, total: false };
}
