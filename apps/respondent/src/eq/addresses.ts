import type { Fact, Need } from "@waypost/journey";
import { isPostcode, normalisePostcode } from "@waypost/form";

/** An address that was found, in the parts of an address field. */
export interface FoundAddress {
  /** As it is listed: its parts in one line. */
  readonly text: string;
  readonly line1: string;
  readonly line2: string;
  readonly town: string;
  readonly postcode: string;
}

/** What was typed to find an address: its postcode, and what else it must say. */
interface Sought {
  readonly postcode: string;
  readonly words: string;
}

/** Two words at the end that may be the halves of a postcode, or one that may be a whole. */
const LAST = /^(.*?)(\S+\s+\S+|\S+)$/s;

/** What is sought by what was typed: `12 NR1 1AA`; null while there is no whole postcode at its end. */
export function soughtBy(typed: string): Sought | null {
  const text = typed.trim().replaceAll(/\s+/g, " ");
  const [, before = "", last = ""] = LAST.exec(text) ?? [];
  for (const written of [last, last.split(" ").at(-1) ?? ""]) {
    const postcode = normalisePostcode(written);
    if (isPostcode(postcode)) return { postcode, words: folded(before + last.slice(0, last.length - written.length)) };
  }
  return null;
}

/** What is known of an address that is sought, beside what was typed: texts by the names that the service gives them. */
export type Narrowed = Readonly<Partial<Record<"address_type" | "region_code" | "one_year_ago", string>>>;

/** How a postcode's addresses are asked for. */
export const needOf = (postcode: string, narrowed: Narrowed = {}): Need => ({
  lookup: "address",
  source: "address",
  input: { postcode, ...narrowed },
  inputs: [postcode, ...Object.values(narrowed)].join(" "),
  timeoutMs: 2000,
  retries: 1,
  cacheSeconds: 3600,
  retryInBackground: false,
});

/** The addresses of an answer that say every word that is sought; null where they could not be had. */
export function addressesIn({ status, value }: Fact, { words }: Sought): readonly FoundAddress[] | null {
  if (status !== "found") return status === "not-found" ? [] : null;
  const listed: unknown = typeof value === "object" && value !== null && "addresses" in value ? value.addresses : null;
  if (!Array.isArray(listed)) return null;
  return (listed as readonly unknown[]).map(foundIn).filter(({ text }) => {
    const said = ` ${folded(text)}`;
    return words.split(" ").every((word) => said.includes(` ${word}`));
  });
}

function foundIn(given: unknown): FoundAddress {
  const part = (name: string): string => {
    const value: unknown = typeof given === "object" && given !== null ? (given as Record<string, unknown>)[name] : "";
    return typeof value === "string" ? value : "";
  };
  const [line1, line2, town, postcode] = [part("line1"), part("line2"), part("town"), part("postcode")];
  const text = [line1, line2, town, postcode].filter((one) => one !== "").join(", ");
  return { text, line1, line2, town, postcode };
}

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
