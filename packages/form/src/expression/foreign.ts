/** What authors write who know other languages, and what to write in its place. */
const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/={2,}/, 'write = for "is equal to"'],
  [/!={2,}|<>|≠/, "write !="],
  [/=>|≥/, "write >="],
  [/=<|≤/, "write <="],
  [/&&|\bAND\b/, "write and"],
  [/\|\||\bOR\b/, "write or"],
  [/!(?!=)|\bNOT\b/, "write not(...)"],
  [/[“”„‘’']/, 'texts stand between straight double quotes: "yes"'],
  [/\?[^:]*:/, "write if ... then ... else ..."],
  [/\bis (?:not )?null\b/, "write = null or != null"],
  [/%/, "write modulo(a, b)"],
  [/\d,\d/, "write the decimal point as a point"],
];

/** `; write and`: what to write in place of something that only other languages have; nothing where it has none. */
export function foreignHint(expression: string): string {
  const withoutTexts = expression.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""');
  const found = FOREIGN.find(([pattern]) => pattern.test(withoutTexts));
  return found === undefined ? "" : `; ${found[1]}`;
}
