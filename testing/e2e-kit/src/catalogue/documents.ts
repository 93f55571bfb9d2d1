import { join } from "node:path";
import type { Sentences } from "../case/sentences.ts";
import { cell } from "../case/table.ts";
import { documentFolder, documentPath } from "../config/document-path.ts";
import type { Settings } from "../config/settings.ts";
import { readActions } from "./actions.ts";
import { describe } from "./describe.ts";
import type { Line } from "./describe.ts";
import { evaluate, inText, Unknown } from "./evaluate.ts";
import { findCases } from "./find-cases.ts";
import type { FoundCase, Problem } from "./find-cases.ts";
import type { Project } from "./project.ts";

/** The documents of a project as they should be, by absolute path, and what kept them from being right. */
export interface Documents {
  readonly files: ReadonlyMap<string, string>;
  readonly cases: readonly FoundCase[];
  readonly problems: readonly Problem[];
}

/** The categories of cases, by the marker that makes one. */
const CATEGORIES: Readonly<Record<string, string>> = {
  smoke: "Smoke",
  validation: "Validation",
  quoting: "Quote outcomes",
  "source-code": "Source codes",
  "multi-party": "Multi-party",
};

/** The file that gives the steps of a run their sentences. */
export const SENTENCES = "sentences.json";

/** Writes the document of every case, the index of every suite and the sentences of all actions, from the code alone. */
export function writeDocuments(project: Project): Documents {
  const { settings, root } = project;
  const folder = join(root, settings.docs ?? "docs");
  const { cases, problems: written } = findCases(project);
  const { sentences, problems: unsaid } = readActions(project);
  const problems: Problem[] = [...written, ...unsaid];
  const files = new Map<string, string>();
  const rowsOf = new Map<FoundCase, number>();
  for (const each of cases) {
    const { lines, problems: untold } = describe(each, project);
    const rows = tableOf(each, project);
    if (rows === null)
      problems.push({ place: each.place, message: `the table of ${each.number} cannot be told without running it` });
    problems.push(...untold);
    rowsOf.set(each, rows?.length ?? 1);
    files.set(join(folder, documentPath(each.number, settings.suites)), document(each, lines, rows, settings));
  }
  for (const [prefix, suite] of Object.entries(settings.suites))
    files.set(
      join(folder, documentFolder(suite), "README.md"),
      index(
        suite.title,
        cases.filter((each) => each.prefix === prefix),
        rowsOf,
      ),
    );
  files.set(join(folder, SENTENCES), `${JSON.stringify(sorted(sentences), null, 2)}\n`);
  return { files, cases, problems: distinct(problems) };
}

type Row = Readonly<Record<string, unknown>>;

/** The rows of a case's table: undefined for a case without one, null where they cannot be told. */
function tableOf({ rows }: FoundCase, { checker }: Project): readonly Row[] | null | undefined {
  if (rows === null) return undefined;
  const value = evaluate(rows, new Map(), checker);
  if (!Array.isArray(value)) return null;
  const whole = (value as unknown[]).every(
    (row) => typeof row === "object" && row !== null && !Object.values(row).some((each) => each instanceof Unknown),
  );
  return whole ? (value as readonly Row[]) : null;
}

function document(
  found: FoundCase,
  lines: readonly Line[],
  rows: readonly Row[] | null | undefined,
  { suites }: Settings,
): string {
  const { number, words, verifies, key, path, prefix, markers, speeds } = found;
  const suite = suites[prefix];
  const all = [...new Set([...markers, ...(suite === undefined ? [] : [suite.brand, suite.product])])];
  const at =
    speeds.length === 1 ? (speeds[0] === "http" ? "over HTTP" : "in the browser") : "over HTTP and in the browser";
  return [
    `# ${number} ${words}`,
    verifies,
    [
      `- **Category:** ${categoryOf(markers)}${rows === undefined ? "" : ", parametrised"}`,
      `- **Markers:** ${all.join(", ")}`,
      `- **Method:** \`${path}\`, key \`${key}\``,
      `- **Runs:** ${at}`,
    ].join("\n"),
    "## Steps",
    listed(lines, "").join("\n"),
    ...(rows === undefined || rows === null ? [] : ["## Test data", ...table(rows)]),
    "",
  ]
    .join("\n\n")
    .replace(/\n+$/, "\n")
    .replace(/⟦([^⟧]*)⟧/g, "`$1`");
}

const categoryOf = (markers: readonly string[]) => markers.flatMap((each) => CATEGORIES[each] ?? [])[0] ?? "Other";

/** Steps as a numbered list; what is inside stands under the text of its number, as Markdown has it. */
function listed(lines: readonly Line[], indent: string): readonly string[] {
  return lines.flatMap(({ text, inside }, at) => {
    const sign = `${at + 1}. `;
    const said = text.replace(/([.?!])”\.$/, "$1”");
    return [
      `${indent}${sign}${inside.length > 0 ? `**${said}**` : said}`,
      ...listed(inside, indent + " ".repeat(sign.length)),
    ];
  });
}

function table(rows: readonly Row[]): readonly string[] {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const line = (cells: readonly string[]) => `| ${cells.map((each) => each.replaceAll("|", "\\|")).join(" | ")} |`;
  const value = (row: Row, name: string) => {
    const each = row[name];
    return typeof each === "number" || typeof each === "boolean" ? cell(each) : inText(each) || "–";
  };
  const body = rows.map((row) => line(columns.map((name) => value(row, name))));
  return [[line(columns), `|${columns.map(() => " --- |").join("")}`, ...body].join("\n")];
}

function index(title: string, cases: readonly FoundCase[], rowsOf: ReadonlyMap<FoundCase, number>): string {
  const rows = cases.map((each) => {
    const { number, verifies, markers, words } = each;
    return `| [${number}](${number}.md) | ${words} | ${verifies} | ${categoryOf(markers)} | ${rowsOf.get(each) ?? 1} |`;
  });
  const all = cases.reduce((sum, each) => sum + (rowsOf.get(each) ?? 1), 0);
  return [
    `# ${title}`,
    `${cases.length} cases, ${all} rows. This page and those that it links are made from the code by \`waypost-e2e docs\`.`,
    ["| Case | Name | What it verifies | Category | Rows |", "| --- | --- | --- | --- | --- |", ...rows].join("\n"),
    "",
  ]
    .join("\n\n")
    .replace(/\n+$/, "\n");
}

const sorted = (sentences: Sentences): Sentences =>
  Object.fromEntries(Object.entries(sentences).sort(([a], [b]) => (a < b ? -1 : 1)));

const distinct = (problems: readonly Problem[]) => [
  ...new Map(problems.map((each) => [`${each.place} ${each.message}`, each])).values(),
];
