/** The part of the United Kingdom that somebody may say to come from, by language. */
const NATIONS: Readonly<Record<string, readonly string[]>> = {
  en: ["England", "Northern Ireland", "Scotland", "Wales"],
  cy: ["Cymru", "Gogledd Iwerddon", "Lloegr", "Yr Alban"],
  ga: ["Albain", "An Bhreatain Bheag", "Sasana", "Tuaisceart Éireann"],
};
/** Codes that are of no country: unions, and those that stand for none. */
const NO_COUNTRY: ReadonlySet<string> = new Set(["EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"]);
const LETTERS = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

/** The lists that there are, by the names that questionnaires' addresses end with. */
const LISTS: Readonly<Record<string, (language: string) => readonly string[]>> = {
  "countries-of-birth": (language) => [...(NATIONS[language] ?? []), ...countries(language)],
  "passport-countries": (language) => countries(language),
};

const made = new Map<string, readonly string[]>();

/** The suggestions of a list in a language, in their order; null where there is no such list. */
export function suggestionsOf(name: string, language: string): readonly string[] | null {
  const make = Object.hasOwn(LISTS, name) ? LISTS[name] : undefined;
  if (make === undefined) return null;
  const spoken = Object.hasOwn(NATIONS, language) ? language : "en";
  const key = `${name} ${spoken}`;
  const list = made.get(key) ?? make(spoken).toSorted(new Intl.Collator(spoken).compare);
  made.set(key, list);
  return list;
}

/** Where this app serves the suggestions that a questionnaire names by an address; undefined for lists it has not. */
export const suggestionsAt =
  (language: string) =>
  (address: string): string | undefined => {
    const name = /\/([\w-]+)\.json$/.exec(address)?.[1];
    return name !== undefined && Object.hasOwn(LISTS, name) ? `/suggestions/${name}?language=${language}` : undefined;
  };

/** The suggestions for what was typed, whatever its case and accents: those that begin so, then those with such a word. */
export function matching(list: readonly string[], typed: string): readonly string[] {
  const sought = folded(typed);
  if (sought === "") return [];
  const begin = list.filter((each) => folded(each).startsWith(sought));
  return [...begin, ...list.filter((each) => !begin.includes(each) && folded(each).includes(` ${sought}`))];
}

const folded = (text: string) =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The countries that have a code of their own, as the language calls them. */
function countries(language: string): readonly string[] {
  const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).flatMap((code) => {
    // A code that was replaced reads as the one that replaced it.
    const isOwn = new Intl.Locale(`und-${code}`).region === code && !NO_COUNTRY.has(code);
    const name = isOwn ? names.of(code) : undefined;
    return name === undefined ? [] : [name];
  });
}
