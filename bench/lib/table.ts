import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";

/** A row of a bench's table: what was measured, and its figures as printed. */
export type Row = Readonly<Record<string, string | number>>;

/** Prints rows as an aligned table: text to the left, numbers to the right. */
export function printTable(rows: readonly Row[]): void {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const widths = columns.map((column) =>
    Math.max(column.length, ...rows.map((row) => String(row[column] ?? "").length)),
  );
  const line = (cells: readonly string[]) => cells.join("  ").trimEnd();
  console.log(line(columns.map((column, i) => column.padEnd(widths[i] ?? 0))));
  console.log(line(widths.map((width) => "-".repeat(width))));
  for (const row of rows) {
    const cells = columns.map((column, i) => {
      const cell = row[column] ?? "";
      return typeof cell === "number" ? String(cell).padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0);
    });
    console.log(line(cells));
  }
}

/** Writes a bench's figures to `bench/results/<name>.json`, with the machine they were taken on. */
export function writeResults(name: string, figures: unknown): void {
  const directory = new URL("../results/", import.meta.url);
  mkdirSync(directory, { recursive: true });
  const machine = { cores: cpus().length, model: cpus()[0]?.model ?? "unknown", node: process.version };
  const body = { name, at: new Date().toISOString(), machine, figures };
  writeFileSync(new URL(`${name}.json`, directory), `${JSON.stringify(body, null, 2)}\n`);
}

/** The middle value of a list of figures. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
