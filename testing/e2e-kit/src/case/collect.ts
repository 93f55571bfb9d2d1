import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Suite } from "../config/settings.ts";
import type { Speed } from "../driver/driver.ts";
import type { Journey } from "./journey.ts";
import type { Cells } from "./table.ts";

/** A case, or a row of its table, that can be run without Playwright's runner. */
export interface CollectedCase {
  readonly number: string;
  readonly key: string;
  readonly title: string;
  readonly suite: Suite;
  readonly markers: readonly string[];
  readonly cells: Cells | null;
  readonly speeds: readonly Speed[];
  readonly body: (journey: Journey) => Promise<void>;
}

let collecting: CollectedCase[] | null = null;

/** Where definitions go while cases are collected; null while Playwright runs them. */
export const collection = (): CollectedCase[] | null => collecting;

/**
 * The cases of every suite, each row a case, from their files. The plan must have been handed over. From then on this
 * process runs cases by itself: actions are no steps of Playwright any more.
 */
export async function collectCases(root: string, suites: Readonly<Record<string, Suite>>): Promise<CollectedCase[]> {
  collecting ??= [];
  for (const { cases } of Object.values(suites))
    for (const file of filesIn(join(root, cases))) await import(pathToFileURL(file).href);
  return [...collecting];
}

function filesIn(place: string): readonly string[] {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .filter((name) => /\.cases\.(?:ts|js|mjs)$/.test(name))
    .sort()
    .map((name) => join(place, name));
}
