import { parseArgs } from "node:util";
import type { ParseArgsOptionsConfig } from "node:util";
import { CallError } from "../config/environment.ts";

/** Reads options and at most so many words besides. Throws `CallError` for what is neither. */
export function readArgs<T extends ParseArgsOptionsConfig>(args: readonly string[], options: T, words = 0) {
  const read = tryReading(args, options);
  const stray = read.positionals[words];
  if (stray !== undefined) throw new CallError(`there is no use for "${stray}": see --help`);
  return read;
}

function tryReading<T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
  } catch (error) {
    throw new CallError(error instanceof Error ? error.message : String(error));
  }
}
