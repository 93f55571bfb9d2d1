import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

/** Where ONS's questionnaires lie: `WAYPOST_ONS`, or beside the repository. They are data of others, never copied in. */
export const ONS = resolve(process.env["WAYPOST_ONS"] ?? join(import.meta.dirname, "../../../../shared/ons"));

/** The folder that a runner is started with: one folder a language. */
export const SCHEMAS = join(ONS, "schemas");

/** Whether they are there. Where they are not, the suite has nothing to run and says so. */
export const ARE_THERE = existsSync(SCHEMAS);

/** The names of all English questionnaires. */
export function questionnaireNames(): readonly string[] {
  if (!ARE_THERE) return [];
  return readdirSync(join(SCHEMAS, "en"))
    .filter((file) => file.endsWith(".json"))
    .map((file) => file.slice(0, -".json".length));
}
