import { readFileSync, statSync, writeFileSync } from "node:fs";
import { parse } from "yaml";
import { KeyFileError, readKeySet } from "./key-set.ts";
import type { KeySet } from "./key-set.ts";

const LARGEST = 1_048_576;

/** Reads a key file, YAML or JSON (which is YAML too). Throws {@link KeyFileError}, naming the file. */
export function readKeyFile(file: string): KeySet {
  try {
    return readKeySet(contentOf(file));
  } catch (error) {
    if (error instanceof KeyFileError) throw new KeyFileError(`${file}: ${error.message}`);
    throw error;
  }
}

function contentOf(file: string): unknown {
  let text: string;
  try {
    if (statSync(file).size > LARGEST) throw new KeyFileError("is too large to be a key file");
    text = readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof KeyFileError) throw error;
    throw new KeyFileError("cannot be read");
  }
  try {
    // What a parser says of a wrong file quotes it, and a key file is not to be quoted.
    return parse(text, { logLevel: "error" });
  } catch {
    throw new KeyFileError("is neither YAML nor JSON");
  }
}

/** Writes a key file for its owner's eyes only. Throws when the file is there already: keys are not lost by a slip. */
export function writeKeyFile(file: string, content: KeyFileContent): void {
  try {
    writeFileSync(file, JSON.stringify(content, null, 2) + "\n", { mode: 0o600, flag: "wx" });
  } catch (error) {
    const there = (error as NodeJS.ErrnoException).code === "EEXIST";
    throw new KeyFileError(`${file}: ${there ? "is there already" : "cannot be written"}`);
  }
}

/** What stands in a key file. */
export interface KeyFileContent {
  readonly keys: Readonly<
    Record<string, { readonly purpose: "authentication"; readonly type: "public" | "private"; readonly value: string }>
  >;
}
