import { parse, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import type { Text } from "../definition/primitives.ts";
import type { Binding, Scope } from "../expression/scope.ts";
import { parseExpression } from "../expression/parse.ts";
import type { ExpressionError } from "../expression/tree.ts";
import { ANY } from "../value/types.ts";
import type { Type, Value } from "../value/value.ts";
import { compileArgument, type Argument } from "./argument.ts";
import { compileMessage } from "./message.ts";
import { plainOf } from "./plain.ts";
import type { RichNode, RichText } from "./rich-text.ts";
import { addText, type Template } from "./template.ts";
import { veiled } from "./veil.ts";

/** What is wrong with a text, and where: a JSON pointer within the text, and offsets within that message. */
export interface TextError {
  readonly code: `text/${string}` | ExpressionError["code"];
  readonly message: string;
  readonly pointer: string;
  readonly from: number;
  readonly to: number;
}

/** Values of the arguments that only the place of a text knows, by name. */
export type ExtraValues = Readonly<Record<string, Value>>;

/** A text ready to be written. Writing never throws; a text without arguments is a constant. */
export interface CompiledText<E> {
  readonly ok: true;
  /** A language that is missing is given in the first one. */
  readonly rich: (env: E, language: string, extra?: ExtraValues) => RichText;
  /** The same without markup. */
  readonly plain: (env: E, language: string, extra?: ExtraValues) => string;
  /** The same with `…` for every argument: what a browser's history may keep of it. */
  readonly veiled: (language: string) => string;
  /** True of a text without arguments: it says the same of every response. */
  readonly constant: boolean;
  /** The scope's names that it reads. */
  readonly references: ReadonlySet<string>;
  /** Languages of the form in which it is not given. */
  readonly missingLanguages: readonly string[];
}

export interface FailedText {
  readonly ok: false;
  readonly errors: readonly TextError[];
}

/** `languages` of the form, the first being what a plain text is in; `extra` types of arguments given when written. */
export interface TextOptions {
  readonly languages: readonly string[];
  readonly extra?: Readonly<Record<string, Type>>;
}

/** Compiles a text: ICU MessageFormat with the short markup allow-list, in every language it is given in. */
export function compileText<E>(text: Text, scope: Scope<E>, options: TextOptions): CompiledText<E> | FailedText {
  const errors: TextError[] = [];
  const references = new Set<string>();
  const slots = slotsFor(options.extra ?? {});
  const inner = withExtra(scope, options.extra ?? {}, slots);
  const { messages, arguments: expressions } = layOut(text, options.languages);

  const known = new Map<string, Argument<E> | null>();
  const argumentFor = (name: string): Argument<E> | null => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const source = Object.hasOwn(expressions, name) ? expressions[name] : undefined;
    const found = compileNamed(source, name, inner);
    const argument = found.ok ? namedWhileUnfilled(name, found.argument, scope) : null;
    known.set(name, argument);
    if (found.ok) for (const reference of found.argument.references) references.add(reference);
    // An argument that `with` names is reported there; one that it does not, where the message uses it.
    else if (source !== undefined)
      errors.push(...found.errors.map((error) => ({ ...error, pointer: `/with/${name}` })));
    return argument;
  };
  for (const name of Object.keys(expressions)) argumentFor(name);

  const templates = new Map<string, Template<E>>();
  for (const { language, message, pointer } of messages) {
    const report = (code: TextError["code"], text: string, from: number, to: number) =>
      errors.push({ code, message: text, pointer, from, to });
    const elements = parseMessage(message, report);
    if (!elements) continue;
    const template = compileMessage<E>(
      elements,
      argumentFor,
      (name, from, to) => {
        if (Object.hasOwn(expressions, name)) return;
        const failure = compileNamed(undefined, name, inner);
        const first = failure.ok ? undefined : failure.errors[0];
        report(first?.code ?? "text/unknown-argument", first?.message ?? `"${name}" is not known`, from, to);
      },
      report,
    );
    templates.set(language, template);
  }
  if (errors.length > 0) return { ok: false, errors };
  for (const name of Object.keys(options.extra ?? {})) references.delete(name);
  const written = finish(templates, options.languages, references, slots);
  return { ...written, constant: known.size === 0, veiled: veiling(messages, options.languages) };
}

interface Message {
  readonly language: string;
  readonly message: string;
  readonly pointer: string;
}

/**
 * Writes messages without markup and without the values of their arguments. Few texts are ever asked for it: each is read
 * again then, once a language, rather than kept in parts.
 */
function veiling(messages: readonly Message[], [first = "en"]: readonly string[]): (language: string) => string {
  let made: Map<string, string> | undefined;
  return (language) => {
    made ??= new Map();
    const known = made.get(language);
    if (known !== undefined) return known;
    const found = messages.find((one) => one.language === language) ?? messages.find((one) => one.language === first);
    const veil = found === undefined ? "" : veiledText(found.message);
    made.set(language, veil);
    return veil;
  };
}

function veiledText(message: string): string {
  const elements = parseMessage(message, () => undefined) ?? [];
  const nodes: RichNode[] = [];
  const nothing = () => undefined;
  compileMessage<null>(veiled(elements), () => null, nothing, nothing).write(null, "", nodes);
  return plainOf(joined(nodes));
}

/** The messages of a text by language, each with its pointer, and the expressions of its arguments. */
function layOut(text: Text, languages: readonly string[]) {
  const [first = "en"] = languages;
  const byLanguage = (given: string | Readonly<Record<string, string>>, pointer: string): readonly Message[] =>
    typeof given === "string"
      ? [{ language: first, message: given, pointer }]
      : Object.entries(given).map(([language, message]) => ({ language, message, pointer: `${pointer}/${language}` }));
  if (typeof text === "object" && "text" in text && isWithArguments(text)) {
    return { messages: byLanguage(text.text, "/text"), arguments: text.with ?? {} };
  }
  return { messages: byLanguage(text, ""), arguments: {} as Record<string, string> };
}

/** A language has two or three letters, so `text` is none. */
type WithArguments = Extract<Text, { text: unknown; with?: unknown }>;
const isWithArguments = (text: Exclude<Text, string>): text is WithArguments => Object.hasOwn(text, "text");

function parseMessage(
  message: string,
  report: (code: TextError["code"], message: string, from: number, to: number) => void,
): readonly MessageFormatElement[] | null {
  try {
    return parse(message, { ignoreTag: true, captureLocation: true, shouldParseSkeletons: true });
  } catch (error) {
    const { location, message: why } = error as {
      location?: { start: { offset: number }; end: { offset: number } };
      message?: unknown;
    };
    const reason = typeof why === "string" ? why.toLowerCase().replaceAll("_", " ") : "cannot be read";
    report(
      "text/syntax",
      `this message is not written right: ${reason}`,
      location?.start.offset ?? 0,
      location?.end.offset ?? message.length,
    );
    return null;
  }
}

function compileNamed<E>(
  source: string | undefined,
  name: string,
  scope: Scope<E>,
): { ok: true; argument: Argument<E> } | { ok: false; errors: readonly ExpressionError[] } {
  if (source !== undefined) {
    const parsed = parseExpression(source);
    return parsed.ok ? compileArgument(parsed.tree, scope) : parsed;
  }
  return compileArgument({ kind: "name", name, from: 0, to: name.length }, scope);
}

/** An argument that writes its name where the scope wants that of what has no value. */
function namedWhileUnfilled<E>(name: string, argument: Argument<E>, scope: Scope<E>): Argument<E> {
  if (!scope.namesUnfilled) return argument;
  return {
    ...argument,
    write: (env, language, nodes) => {
      if (scope.namesUnfilled?.(env) !== true) {
        argument.write(env, language, nodes);
        return;
      }
      const own: RichNode[] = [];
      argument.write(env, language, own);
      if (own.length === 0) addText(nodes, `{${name}}`);
      for (const node of own) {
        if (typeof node === "string") addText(nodes, node);
        else nodes.push(node);
      }
    },
  };
}

/** Where the values of extra arguments are put while a text is written. */
type Slots = ReadonlyMap<string, { value: Value }>;

/** What most texts have: kept once, for a form has a thousand of them. */
const NO_SLOTS: Slots = new Map();

function slotsFor(extra: Readonly<Record<string, Type>>): Slots {
  const names = Object.keys(extra);
  return names.length === 0 ? NO_SLOTS : new Map(names.map((name) => [name, { value: null }]));
}

/** The scope with the extra arguments in front: they are read from slots that are set while a text is written. */
function withExtra<E>(scope: Scope<E>, extra: Readonly<Record<string, Type>>, slots: Slots): Scope<E> {
  if (slots.size === 0) return scope;
  const bindings = new Map<string, Binding<E>>();
  for (const [name, slot] of slots) bindings.set(name, { type: extra[name] ?? ANY, read: () => slot.value });
  return {
    lookup: (name) => bindings.get(name) ?? scope.lookup(name),
    names: () => [...bindings.keys(), ...(scope.names?.() ?? [])],
    ...(scope.now ? { now: (env: E) => scope.now?.(env) ?? "" } : {}),
    ...(scope.namesUnfilled ? { namesUnfilled: (env: E) => scope.namesUnfilled?.(env) ?? false } : {}),
    ...(scope.timeZone === undefined ? {} : { timeZone: scope.timeZone }),
  };
}

function finish<E>(
  templates: ReadonlyMap<string, Template<E>>,
  languages: readonly string[],
  references: ReadonlySet<string>,
  slots: Slots,
): Omit<CompiledText<E>, "veiled" | "constant"> {
  const [first = "en"] = languages;
  const fallback = templates.get(first) ?? [...templates.values()][0];
  let constants: Map<string, { rich: RichText; plain: string }> | undefined;
  const write = (env: E, language: string, extra: ExtraValues | undefined): RichText => {
    const known = constants?.get(language);
    if (known) return known.rich;
    const template = templates.get(language) ?? fallback;
    if (!template) return "";
    const within = templates.has(language) ? language : first;
    const restore = [...slots].map(([name, slot]) => {
      const before = slot.value;
      slot.value = extra && Object.hasOwn(extra, name) ? (extra[name] ?? null) : null;
      return () => (slot.value = before);
    });
    const nodes: RichNode[] = [];
    template.write(env, within, nodes);
    for (const back of restore) back();
    const rich = joined(nodes);
    if (template.constant) (constants ??= new Map()).set(language, { rich, plain: plainOf(rich) });
    return rich;
  };
  return {
    ok: true,
    rich: write,
    plain: (env, language, extra) => constants?.get(language)?.plain ?? plainOf(write(env, language, extra)),
    references,
    missingLanguages: languages.filter((language) => !templates.has(language)),
  };
}

/** Nodes as a rich text: one string where there is no markup. */
function joined(nodes: readonly RichNode[]): RichText {
  return nodes.every((node) => typeof node === "string") ? nodes.join("") : nodes;
}
