import { parseArgs } from "node:util";
import type { ParseArgsOptionsConfig } from "node:util";
import { CallError } from "../config/environment.ts";

/** Reads options, and throws `CallError` for what is none. */
export function readArgs<T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
  } catch (error) {
    throw new CallError(error instanceof Error ? error.message : String(error));
  }
}
