import { broken } from "./backup-format.ts";
import type { CopiedColumn } from "./copy.ts";

/** What stands before the rows of a table. */
export interface SectionHead {
  readonly table: string;
  readonly columns: readonly CopiedColumn[];
}

/** Ends the rows of a table, as it does in COPY's own files: no row reads so. */
const END = Buffer.from("\\.\n");
const END_OF_LAST = Buffer.from("\n\\.\n");
const LINE = 10;
/** Types as the catalogue prints them: they become SQL again. */
const TYPE = /^[a-z][a-z0-9_ ]*(?:\(\d+(?:,\d+)?\))?(?:\[\])?$/;

/** A line of JSON. */
export const line = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value)}\n`);

/** The rows of a table with what stands before and behind them. */
export async function* section(head: SectionHead, rows: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield line(head);
  yield* rows;
  yield END;
}

/** Reads a backup's body: lines of JSON, and rows of tables behind those that are a table's head. */
export class BodyReader {
  readonly #source: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);

  constructor(body: AsyncIterable<Uint8Array>) {
    this.#source = body[Symbol.asyncIterator]();
  }

  /** The next line of JSON. Throws `backup/broken` when there is none. */
  async line(): Promise<unknown> {
    let end = this.#held.indexOf(LINE);
    for (; end < 0; end = this.#held.indexOf(LINE)) if (!(await this.#more())) throw broken();
    const text = this.#held.subarray(0, end).toString();
    this.#held = this.#held.subarray(end + 1);
    return JSON.parse(text) as unknown;
  }

  /** The rows behind a table's head: read them to their end before anything else. */
  async *rows(): AsyncGenerator<Uint8Array> {
    for (let first = true; ;) {
      // Whether a line ends the rows shows only when all of it is there.
      if (first && this.#held.length >= END.length && this.#held.subarray(0, END.length).equals(END)) {
        this.#held = this.#held.subarray(END.length);
        return;
      }
      const end = this.#held.indexOf(END_OF_LAST);
      if (end >= 0) {
        yield this.#held.subarray(0, end + 1);
        this.#held = this.#held.subarray(end + END_OF_LAST.length);
        return;
      }
      const whole = this.#held.lastIndexOf(LINE);
      if (whole > 0) {
        // The newline stays: the end may follow it.
        yield this.#held.subarray(0, whole);
        this.#held = this.#held.subarray(whole);
        first = false;
      }
      if (!(await this.#more())) throw broken();
    }
  }

  /** Reads what is left, so that its end is checked. */
  async finish(): Promise<void> {
    while (await this.#more()) this.#held = Buffer.alloc(0);
  }

  async #more(): Promise<boolean> {
    const next = await this.#source.next();
    if (next.done === true) return false;
    this.#held = Buffer.concat([this.#held, next.value]);
    return true;
  }
}

/** A line as a table's head, checked: its names and types become SQL. Null when it is another line. */
export function headOf(value: unknown): SectionHead | null {
  if (typeof value !== "object" || value === null || !("table" in value)) return null;
  const { table, columns } = value as SectionHead;
  if (typeof table !== "string" || !columns.every(({ name, type }) => typeof name === "string" && TYPE.test(type)))
    throw broken();
  return { table, columns };
}
