/**
 * The formatting objects of `Intl`, each made once: making one costs a thousand times what using it does. English
 * means British English.
 */
const cache = new Map<string, unknown>();

function cached<T>(key: string, make: () => T): T {
  const known = cache.get(key) as T | undefined;
  if (known !== undefined) return known;
  const made = make();
  if (cache.size > 2000) cache.clear();
  cache.set(key, made);
  return made;
}

/** The locale of a language of a form. */
export const localeOf = (language: string): string => (language === "en" ? "en-GB" : language);

const PLAIN: Intl.NumberFormatOptions = { maximumFractionDigits: 20 };
const plain = new Map<string, Intl.NumberFormat>();

/** The format of a number with every digit it has. */
export function plainNumberFormat(language: string): Intl.NumberFormat {
  const known = plain.get(language);
  if (known) return known;
  const made = new Intl.NumberFormat(localeOf(language), PLAIN);
  plain.set(language, made);
  return made;
}

export function numberFormat(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return cached(`n${language}${JSON.stringify(options)}`, () => new Intl.NumberFormat(localeOf(language), options));
}

/** Dates are formatted in UTC: they have no time zone of their own. */
export function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return cached(
    `d${language}${JSON.stringify(options)}`,
    () => new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: "UTC" }),
  );
}

export function pluralRules(language: string, type: Intl.PluralRuleType): Intl.PluralRules {
  return cached(`p${language}${type}`, () => new Intl.PluralRules(localeOf(language), { type }));
}

export function listFormat(language: string, type: "conjunction" | "disjunction"): Intl.ListFormat {
  return cached(`l${language}${type}`, () => new Intl.ListFormat(localeOf(language), { type }));
}
