import { dirname } from "node:path/posix";
import type { Suite } from "./settings.ts";

/** The folder of a suite's documents, from the folder of all. */
export function documentFolder({ docs, cases }: Suite): string {
  return docs ?? (/\.\w+$/.test(cases) ? dirname(cases) : cases);
}

/** The document of a case, from the folder of all: `cases/PP-001.md`. */
export function documentPath(number: string, suites: Readonly<Record<string, Suite>>): string {
  const suite = suites[number.replace(/-\d+$/, "")];
  return suite === undefined ? `${number}.md` : `${documentFolder(suite)}/${number}.md`;
}
