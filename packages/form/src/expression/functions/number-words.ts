import { decimal } from "../../value/decimal.ts";
import { formatNumber } from "../../text/format-value.ts";

/** Writes numbers from 0 up to a limit in the words of a language. */
interface Speller {
  readonly most: number;
  readonly spell: (count: number) => string;
}

const ENGLISH =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const ENGLISH_TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const WELSH = "dim un dau tri pedwar pump chwech saith wyth naw".split(" ");
const WELSH_TENS = [
  "",
  "deg",
  "dau ddeg",
  "tri deg",
  "pedwar deg",
  "pum deg",
  "chwe deg",
  "saith deg",
  "wyth deg",
  "naw deg",
];

function english(count: number): string {
  const [thousands, hundreds, rest] = [Math.floor(count / 1000), Math.floor((count % 1000) / 100), count % 100];
  if (thousands > 0) {
    const below = count % 1000;
    const between = below === 0 ? "" : below < 100 ? " and " : ", ";
    return `${english(thousands)} thousand${between}${below === 0 ? "" : english(below)}`;
  }
  if (hundreds > 0) return `${english(hundreds)} hundred${rest === 0 ? "" : ` and ${english(rest)}`}`;
  const word = ENGLISH[count];
  if (word !== undefined) return word;
  const tens = ENGLISH_TENS[Math.floor(count / 10)] ?? "";
  return count % 10 === 0 ? tens : `${tens}-${english(count % 10)}`;
}

/** By tens, as Welsh counts at school: `un deg un`. */
function welsh(count: number): string {
  const [tens, rest] = [WELSH_TENS[Math.floor(count / 10)] ?? "", WELSH[count % 10] ?? ""];
  if (count < 10) return rest;
  return count % 10 === 0 ? tens : `${count < 20 ? "un deg" : tens} ${rest}`;
}

const SPELLERS: Readonly<Record<string, Speller>> = {
  en: { most: 999_999, spell: english },
  cy: { most: 99, spell: welsh },
};

/** A whole number in words, `twenty-one`; in figures where it is too large or the language has no words here. */
export function numberInWords(count: number, language: string): string {
  const speller = Object.hasOwn(SPELLERS, language) ? SPELLERS[language] : undefined;
  return speller && count >= 0 && count <= speller.most ? speller.spell(count) : formatNumber(decimal(count), language);
}
