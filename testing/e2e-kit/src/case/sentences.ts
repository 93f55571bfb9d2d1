/** What the docstring of an action says, and what its parameters are called: `Enter registration {registration}.` */
export interface Sentence {
  readonly text: string;
  readonly parameters: readonly string[];
  /** What a parameter is when it is not given, in their order. */
  readonly defaults?: readonly unknown[];
}

/** Sentences by `Class.method`. */
export type Sentences = Readonly<Record<string, Sentence>>;

/** An action of a run in words: its own sentence where the documents were made, its name and arguments otherwise. */
export function sentenceOf(self: object, className: string, method: string, args: readonly unknown[]): string {
  const sentence = sentencesOfRun()[`${className}.${method}`];
  if (sentence === undefined)
    return `${className}: ${spaced(method)}${args.length > 0 ? ` ${args.map(shown).join(", ")}` : ""}`;
  const { text, parameters, defaults = [] } = sentence;
  const given = parameters.map((name, at): [string, unknown] => [name, args[at] ?? defaults[at]]);
  return fillSentence(text, new Map<string, unknown>([...given, ["this", self]]));
}

/** Puts values in the places of a sentence: `{name}`, or `{name.part}` for a part of an object. */
export function fillSentence(text: string, values: ReadonlyMap<string, unknown>): string {
  return text.replace(/\{(\w+(?:\.\w+)*)\}/g, (place, path: string) => {
    const [name = "", ...parts] = path.split(".");
    if (!values.has(name)) return place;
    const value = parts.reduce<unknown>((whole, part) => (isObject(whole) ? whole[part] : undefined), values.get(name));
    return shown(value);
  });
}

/** A value as a reader of a document wants it. */
export function shown(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (value === "") return "nothing";
  if (Array.isArray(value)) return value.map(shown).join(", ");
  if (isObject(value)) return Object.values(value).map(shown).join(", ");
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return String(value);
  return typeof value;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** `fillComplex` as words: fill complex. */
const spaced = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();

let known: Sentences | null = null;

/** The sentences that the run was started with. */
function sentencesOfRun(): Sentences {
  known ??= JSON.parse(process.env["WAYPOST_E2E_SENTENCES"] ?? "{}") as Sentences;
  return known;
}
