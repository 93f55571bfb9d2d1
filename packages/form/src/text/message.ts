import { TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { decimal, decimalText, isDecimal, subtract } from "../value/decimal.ts";
import type { Type, Value } from "../value/value.ts";
import type { Argument } from "./argument.ts";
import type { TextError } from "./compile.ts";
import { formatDateAs, formatNumber } from "./format-value.ts";
import { pluralRules } from "./intl.ts";
import { parseMarkup, type Hole } from "./markup.ts";
import { addText, templateOf, type Template } from "./template.ts";

type Report = (code: TextError["code"], message: string, from: number, to: number) => void;

/** What a number sign inside a plural stands for. */
interface Counted<E> {
  readonly argument: Argument<E>;
  readonly offset: number;
}

/** Compiles a parsed message. `unknown` is told of arguments that `argumentFor` does not know. */
export function compileMessage<E>(
  elements: readonly MessageFormatElement[],
  argumentFor: (name: string) => Argument<E> | null,
  unknown: (name: string, from: number, to: number) => void,
  report: Report,
): Template<E> {
  const nothing: Template<E> = { constant: true, write: () => undefined };

  const known = (element: MessageFormatElement & { value: string }): Argument<E> | null => {
    const found = argumentFor(element.value);
    if (!found) unknown(element.value, ...placeOf(element));
    return found;
  };
  const typed = (element: MessageFormatElement & { value: string }, kinds: readonly Type["kind"][], use: string) => {
    const found = known(element);
    if (!found || kinds.includes(found.type.kind) || found.type.kind === "any" || found.type.kind === "null")
      return found;
    report(
      "text/wrong-argument",
      `"${element.value}" is a ${found.type.kind} and cannot be used as a ${use}`,
      ...placeOf(element),
    );
    return null;
  };
  const text = (argument: Argument<E>, print: (value: Value, language: string) => string): Template<E> => ({
    constant: argument.constant,
    write: (env, language, nodes) => {
      addText(nodes, print(argument.value(env, language), language));
    },
  });

  const compile = (inner: readonly MessageFormatElement[], counted: Counted<E> | null): Template<E> => {
    const parts = inner.map((element): string | Hole<Template<E>> =>
      element.type === TYPE.literal ? element.value : { hole: one(element, counted) },
    );
    const markup = parseMarkup(parts);
    if (markup.ok) return templateOf(markup.nodes);
    const [first] = inner;
    report(markup.code, markup.message, first ? placeOf(first)[0] : 0, inner.at(-1)?.location?.end.offset ?? 0);
    return nothing;
  };

  const one = (element: MessageFormatElement, counted: Counted<E> | null): Template<E> => {
    switch (element.type) {
      case TYPE.argument: {
        const found = known(element);
        return found ? { constant: found.constant, write: found.write, bare: found.bare } : nothing;
      }
      case TYPE.number: {
        const found = typed(element, ["number"], "number");
        const options = numberOptions(element.style);
        return found
          ? text(found, (value, language) => (isDecimal(value) ? printNumber(value, language, options) : ""))
          : nothing;
      }
      case TYPE.date: {
        const found = typed(element, ["date", "month", "year"], "date");
        const options = dateOptions(element.style);
        return found
          ? text(found, (value, language) => (typeof value === "string" ? formatDateAs(value, options, language) : ""))
          : nothing;
      }
      case TYPE.plural: {
        const found = typed(element, ["number"], "count");
        if (!found) return nothing;
        const { offset } = element;
        const rules = element.pluralType ?? "cardinal";
        const branches = branchesOf(element.options, { argument: found, offset });
        return choose(found, branches, (value, language) => {
          if (!isDecimal(value)) return "other";
          const exact = `=${decimalText(value)}`;
          return branches.has(exact) ? exact : pluralRules(language, rules).select(value.toNumber() - offset);
        });
      }
      case TYPE.select: {
        const found = typed(element, ["text", "choice", "boolean", "year"], "selector");
        if (!found) return nothing;
        return choose(found, branchesOf(element.options, counted), (value) =>
          typeof value === "string" || typeof value === "boolean" ? String(value) : "other",
        );
      }
      case TYPE.pound: {
        if (!counted)
          return {
            constant: true,
            write: (_env, _language, nodes) => {
              addText(nodes, "#");
            },
          };
        const { argument, offset } = counted;
        return text(argument, (value, language) => {
          const shown = isDecimal(value) ? subtract(value, decimal(offset)) : null;
          return shown ? formatNumber(shown, language) : "";
        });
      }
      case TYPE.literal:
        return {
          constant: true,
          write: (_env, _language, nodes) => {
            addText(nodes, element.value);
          },
        };
      case TYPE.time:
      case TYPE.tag:
        report("text/not-supported", "times and tags of this kind are not part of texts", ...placeOf(element));
        return nothing;
    }
  };

  const branchesOf = (
    options: Readonly<Record<string, { readonly value: MessageFormatElement[] }>>,
    counted: Counted<E> | null,
  ): ReadonlyMap<string, Template<E>> =>
    new Map(Object.entries(options).map(([name, option]) => [name, compile(option.value, counted)]));

  return compile(elements, null);
}

/** The branch that a value chooses, else `other`. */
function choose<E>(
  argument: Argument<E>,
  branches: ReadonlyMap<string, Template<E>>,
  pick: (value: Value, language: string) => string,
): Template<E> {
  const other = branches.get("other");
  return {
    constant: argument.constant && [...branches.values()].every((branch) => branch.constant),
    write: (env, language, nodes) => {
      const branch = branches.get(pick(argument.value(env, language), language)) ?? other;
      branch?.write(env, language, nodes);
    },
  };
}

function placeOf({ location }: MessageFormatElement): [from: number, to: number] {
  return [location?.start.offset ?? 0, location?.end.offset ?? 0];
}

type NumberStyle = Extract<MessageFormatElement, { type: TYPE.number }>["style"];
type DateStyle = Extract<MessageFormatElement, { type: TYPE.date }>["style"];
type NumberOptions = Intl.NumberFormatOptions & { readonly scale?: number | undefined };

function numberOptions(style: NumberStyle): NumberOptions {
  if (typeof style === "string") {
    return style === "integer" ? { maximumFractionDigits: 0 } : style === "percent" ? { style: "percent" } : {};
  }
  return style ? style.parsedOptions : {};
}

function printNumber(value: Parameters<typeof formatNumber>[0], language: string, options: NumberOptions): string {
  const { scale, ...rest } = options;
  const scaled = scale === undefined ? value : value.times(scale);
  // Money and percentages have their own number of digits; other numbers keep all of theirs.
  const own = rest.style === "currency" || rest.style === "percent" || "maximumFractionDigits" in rest;
  try {
    return formatNumber(scaled, language, own ? { maximumFractionDigits: undefined, ...rest } : rest);
  } catch {
    return formatNumber(scaled, language);
  }
}

const DATE_STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  short: { day: "numeric", month: "numeric", year: "numeric" },
  medium: { day: "numeric", month: "short", year: "numeric" },
  long: { day: "numeric", month: "long", year: "numeric" },
  full: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
};

function dateOptions(style: DateStyle): Intl.DateTimeFormatOptions {
  const long = DATE_STYLES["long"] ?? {};
  if (typeof style === "string") return DATE_STYLES[style] ?? long;
  return style ? style.parsedOptions : long;
}
