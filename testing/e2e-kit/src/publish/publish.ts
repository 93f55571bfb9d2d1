import { existsSync, readFileSync } from "node:fs";
import { extname, join, relative } from "node:path";
import { CallError } from "../config/environment.ts";
import type { Report } from "../reporter/record.ts";
import { indexHtml } from "./index-page.ts";
import type { Published } from "./index-page.ts";
import type { Store } from "./store.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".webm": "video/webm",
  ".png": "image/png",
  ".zip": "application/zip",
};

/** How often the index is written again because another run was published meanwhile. */
const MOST_TURNS = 5;

/**
 * Uploads the report in a folder, with evidence that it links and does not hold, and writes the index of all runs below
 * `prefix` again. Gives the key of the report. Throws `CallError` when the folder has none.
 */
export async function publish(folder: string, store: Store, prefix: string): Promise<string> {
  const [report, html] = [read(folder, "run.json"), read(folder, "report.html")];
  const record = JSON.parse(report) as Report;
  const id = idOf(record);
  const base = `${prefix}/${id}`;
  for (const path of linkedFiles(record, html, folder))
    await store.put(`${base}/${relative(folder, path)}`, new Uint8Array(readFileSync(path)), typeOf(path));
  await store.put(`${base}/report.html`, html, typeOf("report.html"));
  await store.put(`${base}/run.json`, report, "application/json");
  // The summary comes last: a run that the index lists is there as a whole.
  await store.put(`${base}/summary.json`, JSON.stringify(summaryOf(record, id)), "application/json");
  await writeIndex(store, prefix);
  return `${base}/report.html`;
}

/** Writes the index of all runs below a prefix, until no other was published while it was written. */
export async function writeIndex(store: Store, prefix: string): Promise<void> {
  const summaries = async () => (await store.list(`${prefix}/`)).filter((key) => key.endsWith("/summary.json"));
  for (let turn = 0, keys = await summaries(); turn < MOST_TURNS; turn++) {
    const published = await Promise.all(keys.map(async (key) => readSummary(await store.get(key))));
    await store.put(`${prefix}/index.html`, indexHtml(published.filter((each) => each !== null)), typeOf("index.html"));
    const now = await summaries();
    if (now.join() === keys.join()) return;
    keys = now;
  }
}

function summaryOf(
  { started, environment, markers, commit, duration, definitions, runs }: Report,
  id: string,
): Published {
  return { id, started, environment, markers, commit, duration, definitions, runs };
}

function readSummary(json: string | null): Published | null {
  try {
    return json === null ? null : (JSON.parse(json) as Published);
  } catch {
    return null;
  }
}

/** The folder of a run: when it began, and where it ran. */
function idOf({ started, environment }: Report): string {
  const place = environment
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 40);
  return `${started.slice(0, 19).replace(/[:T]/g, "-")}-${place}`;
}

/** Evidence for which the report had no room. */
function linkedFiles({ cases }: Report, html: string, folder: string): readonly string[] {
  return cases
    .flatMap(({ runs }) => runs.flatMap(({ evidence }) => Object.values(evidence) as (string | null)[]))
    .filter((path) => path !== null)
    .filter((path) => html.includes(`"${encodeURI(relative(folder, path))}"`) && existsSync(path));
}

function read(folder: string, name: string): string {
  const file = join(folder, name);
  if (!existsSync(file)) throw new CallError(`there is no ${name} in ${folder}: run cases first, or give --results`);
  return readFileSync(file, "utf8");
}

const typeOf = (path: string) => TYPES[extname(path)] ?? "application/octet-stream";
