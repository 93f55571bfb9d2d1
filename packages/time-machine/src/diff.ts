import type { Fate } from "./restore.ts";

/** A row that would change: as it is now and as it would be; bytes as a word that differs when they do. */
export interface ChangedRow {
  readonly table: string;
  readonly key: readonly string[];
  readonly fate: Fate;
  readonly now: Readonly<Record<string, unknown>> | null;
  readonly was: Readonly<Record<string, unknown>> | null;
}

const SIGN: Readonly<Record<Fate, string>> = { insert: "+", update: "~", delete: "-" };
/** Characters of a value that are shown. */
const MOST = 60;

/** A row's change in lines: what it is, and below it each column that differs. */
export function diffLines({ table, key, fate, now, was }: ChangedRow): readonly string[] {
  const head = `${SIGN[fate]} ${table} ${key.map(shortened).join(" ")}`;
  if (fate !== "update" || now === null || was === null) return [head];
  const columns = Object.keys(was).filter((column) => JSON.stringify(was[column]) !== JSON.stringify(now[column]));
  return [head, ...columns.map((column) => `    ${column}: ${inWords(now[column])} -> ${inWords(was[column])}`)];
}

function inWords(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  return shortened(typeof value === "string" ? value : JSON.stringify(value));
}

const shortened = (text: string): string => (text.length <= MOST ? text : `${text.slice(0, MOST - 3)}...`);
