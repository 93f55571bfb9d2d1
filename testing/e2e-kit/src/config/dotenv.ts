import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import type { Variables } from "./environment.ts";

/** The variables of the process over those of `.env` in the folder, when there is one. An empty one counts as unset. */
export function readVariables(folder: string): Variables {
  const file = join(folder, ".env");
  const ofFile = existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {};
  return Object.fromEntries(Object.entries({ ...ofFile, ...process.env }).filter(([, value]) => value !== ""));
}
