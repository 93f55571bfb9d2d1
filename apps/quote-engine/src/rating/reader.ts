/**
 * Reads values out of parsed JSON and remembers each that is wrong with its JSON pointer, so that one answer names
 * every fault of a request. A value that is absent or null takes its default; a wrong one notes a fault and takes its
 * default too, so reading always goes on to the end.
 */
import type { Fault } from "../problem.ts";
import { isDay } from "./calendar.ts";

const longestList = 20;

const escapeToken = (token: string): string => token.replaceAll("~", "~0").replaceAll("/", "~1");

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A reader of one JSON object. */
export class ObjectReader {
  readonly #value: Readonly<Record<string, unknown>>;
  readonly #pointer: string;
  readonly #faults: Fault[];

  private constructor(value: unknown, pointer: string, faults: Fault[]) {
    if (value !== undefined && value !== null && !isRecord(value)) {
      faults.push({ pointer, code: "type", detail: "An object is needed here" });
    }
    this.#value = isRecord(value) ? value : {};
    this.#pointer = pointer;
    this.#faults = faults;
  }

  /** Reads a whole document with `read`; gives its result and every fault that was met. */
  static read<T>(
    document: unknown,
    read: (reader: ObjectReader) => T,
  ): { readonly value: T; readonly faults: Fault[] } {
    const faults: Fault[] = [];
    const value = read(new ObjectReader(document, "", faults));
    return { value, faults };
  }

  /** The text at a key, without spaces around it; not longer than 200 characters. */
  text(key: string, fallback = ""): string {
    const value = this.#present(key);
    if (value === undefined) return fallback;
    if (typeof value !== "string") return this.#fault(key, "type", "A text is needed here", fallback);
    if (value.length > 200) return this.#fault(key, "length", "200 characters at most", fallback);
    return value.trim();
  }

  /** One of the words at a key. */
  choice<const T extends string>(key: string, words: readonly T[], fallback: T): T {
    const value = this.#present(key);
    if (value === undefined || value === "") return fallback;
    return words.find((word) => word === value) ?? this.#fault(key, "choice", `One of ${words.join(", ")}`, fallback);
  }

  /** Several of the words at a key, each once, as an array; `none` alone is the same as no words. */
  choices<const T extends string>(key: string, words: readonly T[]): T[] {
    const value = this.#present(key);
    if (value === undefined || value === "none") return [];
    if (!Array.isArray(value)) return this.#fault(key, "type", "A list of words is needed here", []);
    value.forEach((word: unknown, place) => {
      if (word === "none" || words.some((known) => known === word)) return;
      this.#faults.push({ pointer: `${this.#at(key)}/${place}`, code: "choice", detail: `One of ${words.join(", ")}` });
    });
    return words.filter((word) => value.includes(word));
  }

  /** The whole number at a key; a text of digits counts as one. */
  whole(key: string, [least, most]: readonly [number, number], fallback: number): number {
    return this.#wholeOf(key, this.#present(key), [least, most], fallback);
  }

  /** Like {@link whole}, where absent means not known. */
  maybeWhole(key: string, range: readonly [number, number]): number | null {
    return this.#wholeOf(key, this.#present(key), range, null);
  }

  /** Whole pounds at a key as a number or a text such as `2500.00`; pence are cut off. */
  pounds(key: string, range: readonly [number, number], fallback: number): number {
    const value = this.#present(key);
    const amount = typeof value === "string" && /^\d{1,9}\.\d{1,2}$/.test(value.trim()) ? Number(value) : value;
    return this.#wholeOf(key, typeof amount === "number" ? Math.floor(amount) : amount, range, fallback);
  }

  /** True or false at a key; `yes` and `no` count too. */
  flag(key: string, fallback: boolean): boolean {
    const value = this.#present(key);
    if (value === undefined || value === "") return fallback;
    if (value === true || value === "yes") return true;
    if (value === false || value === "no") return false;
    return this.#fault(key, "type", "True or false is needed here", fallback);
  }

  /** The day (`YYYY-MM-DD`) at a key. */
  day(key: string, fallback: string): string {
    const value = this.#present(key);
    if (value === undefined || value === "") return fallback;
    if (typeof value === "string" && isDay(value)) return value;
    return this.#fault(key, "date", "A date of the calendar as YYYY-MM-DD", fallback);
  }

  /** What `read` makes of the object at a key; an absent one is read as empty. */
  object<T>(key: string, read: (reader: ObjectReader) => T): T {
    return read(new ObjectReader(this.#present(key), this.#at(key), this.#faults));
  }

  /** What `read` makes of each object of the list at a key; an absent list is empty. */
  list<T>(key: string, read: (reader: ObjectReader) => T): T[] {
    const value = this.#present(key);
    if (value === undefined) return [];
    if (!Array.isArray(value)) return this.#fault(key, "type", "A list is needed here", []);
    if (value.length > longestList) return this.#fault(key, "length", `${longestList} items at most`, []);
    return value.map((item: unknown, place) => read(new ObjectReader(item, `${this.#at(key)}/${place}`, this.#faults)));
  }

  #present(key: string): unknown {
    const value = Object.hasOwn(this.#value, key) ? this.#value[key] : undefined;
    return value === null ? undefined : value;
  }

  #at(key: string): string {
    return `${this.#pointer}/${escapeToken(key)}`;
  }

  #wholeOf<T>(key: string, value: unknown, [least, most]: readonly [number, number], fallback: T): number | T {
    if (value === undefined || value === "") return fallback;
    const number = typeof value === "string" && /^-?\d{1,12}$/.test(value.trim()) ? Number(value) : value;
    if (typeof number !== "number" || !Number.isInteger(number)) {
      return this.#fault(key, "type", "A whole number is needed here", fallback);
    }
    if (number < least || number > most) return this.#fault(key, "range", `From ${least} to ${most}`, fallback);
    return number;
  }

  #fault<T>(key: string, code: Fault["code"], detail: string, fallback: T): T {
    this.#faults.push({ pointer: this.#at(key), code, detail });
    return fallback;
  }
}
