import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { format, resolveConfig } from "prettier";
import { CASES } from "../cases/all.ts";
import { tableOf } from "./table.ts";

const PAGE = resolve(import.meta.dirname, "../../../docs/eq.md");
const [BEGIN, END] = ["<!-- cases -->", "<!-- /cases -->"];

/** The page with the table of the cases in its place. */
export async function pageWithTable(): Promise<string> {
  const page = readFileSync(PAGE, "utf8");
  const [before = "", rest = ""] = page.split(BEGIN);
  const after = rest.split(END)[1] ?? "";
  const config = await resolveConfig(PAGE);
  return format(`${before}${BEGIN}\n\n${tableOf(CASES)}\n\n${END}${after}`, { ...config, filepath: PAGE });
}

if (import.meta.main) writeFileSync(PAGE, await pageWithTable());
