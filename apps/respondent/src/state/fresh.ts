import { codeOfStore } from "../store-trouble.ts";
import { Lru } from "./lru.ts";

/** How long what was read counts as new, in milliseconds: for so long a change may go unnoticed. */
const LIFE = 5000;
/** How long somebody waits for what is newer than what is known, in milliseconds. */
const PATIENCE = 500;

interface Entry<Value> {
  value: Promise<Value>;
  until: number;
  /** What was read last; undefined before anything was. */
  last: { readonly value: Value } | undefined;
}

/**
 * What was read a moment ago, by key, at most `most` of them. While whoever is asked is away, or takes long, what is
 * known is still good: nobody waits for it.
 */
export class Fresh<Value> {
  readonly #known: Lru<string, Entry<Value>>;
  readonly #now: () => number;

  constructor(most: number, now: () => number) {
    this.#known = new Lru(most);
    this.#now = now;
  }

  /** The value under `key`, read again when it is not new; `read` gets what was known. Throws what `read` throws. */
  get(key: string, read: (before: Value | undefined) => Promise<Value>): Promise<Value> {
    const entry = this.#known.get(key);
    if (entry !== undefined && entry.until > this.#now()) return entry.value;
    const reading = read(entry?.last?.value);
    const begun: Entry<Value> = {
      value: entry?.last === undefined ? reading : within(PATIENCE, reading, entry.last.value),
      until: this.#now() + LIFE,
      last: entry?.last,
    };
    this.#known.set(key, begun);
    reading.then(
      (value) => {
        begun.last = { value };
        begun.value = reading;
      },
      () => undefined,
    );
    begun.value.catch(() => {
      this.#known.delete(key);
    });
    return begun.value;
  }
}

/** What is read, or what is known when that takes longer than `milliseconds` or the store is in trouble. */
export async function within<Value>(milliseconds: number, reading: Promise<Value>, known: Value): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<Value>((resolve) => {
    timer = setTimeout(resolve, milliseconds, known);
  });
  try {
    return await Promise.race([reading, enough]);
  } catch (error) {
    if (error instanceof Error && codeOfStore(error) !== null) return known;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
