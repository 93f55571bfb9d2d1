import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where ONS's published questionnaires are, if anywhere: WAYPOST_ONS, else beside the repository. */
const ONS = process.env["WAYPOST_ONS"] ?? join(import.meta.dirname, "../../../../shared/ons");

/** The files of a folder of ONS's, by their path in it; none where it is not there. */
export function publishedIn(folder: string): readonly string[] {
  const path = join(ONS, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith(".json"))
    .map((name) => join(folder, name));
}

/** The text of a published file. */
export const publishedText = (file: string): string => readFileSync(join(ONS, file), "utf8");
