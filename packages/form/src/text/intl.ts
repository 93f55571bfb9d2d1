/**
 * The formatting objects of `Intl`, each made once: making one costs a thousand times what using it does. English
 * means British English.
 */
type Kind = "number" | "date" | "plural" | "list";

const byKey = new Map<string, unknown>();
/** Most callers pass the same options object each time: then no key is made. */
const byOptions = new WeakMap<object, Map<string, unknown>>();

/** `kind` and options decide what is made, so an entry is of the type that `make` gives. */
function cached<T>(kind: Kind, language: string, options: object, make: () => T): T {
  const own = byOptions.get(options) ?? new Map<string, unknown>();
  const name = kind + language;
  const quick = own.get(name);
  if (quick !== undefined) return quick as T;
  const key = `${kind} ${language} ${JSON.stringify(options)}`;
  const made = (byKey.get(key) as T | undefined) ?? make();
  if (byKey.size > 2000) byKey.clear();
  byKey.set(key, made);
  own.set(name, made);
  byOptions.set(options, own);
  return made;
}

/** The locale of a language of a form. */
export const localeOf = (language: string): string => (language === "en" ? "en-GB" : language);

/** Throws a RangeError for options that `Intl` refuses (an unknown currency or unit). */
export function numberFormat(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return cached("number", language, options, () => new Intl.NumberFormat(localeOf(language), options));
}

/** Dates are formatted in UTC: they have no time zone of their own. */
export function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return cached(
    "date",
    language,
    options,
    () => new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: "UTC" }),
  );
}

const PLURALS = { cardinal: { type: "cardinal" }, ordinal: { type: "ordinal" } } as const;

export function pluralRules(language: string, type: Intl.PluralRuleType): Intl.PluralRules {
  return cached("plural", language, PLURALS[type], () => new Intl.PluralRules(localeOf(language), PLURALS[type]));
}

const LISTS = { type: "conjunction" } as const;

/** `a, b and c`. */
export function listFormat(language: string): Intl.ListFormat {
  return cached("list", language, LISTS, () => new Intl.ListFormat(localeOf(language), LISTS));
}
