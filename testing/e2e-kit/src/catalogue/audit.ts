import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { documentFolder } from "../config/document-path.ts";
import type { Settings } from "../config/settings.ts";
import { writeDocuments } from "./documents.ts";
import { findCases } from "./find-cases.ts";
import type { FoundCase, Problem } from "./find-cases.ts";
import type { Changes } from "./journal.ts";
import { applyEdits, mentionsIn, numberInOrder, renumbering } from "./numbering.ts";
import type { Edit, Numbered } from "./numbering.ts";
import { openProject, textOf } from "./project.ts";
import type { Overlay, Project } from "./project.ts";

/** What is wrong with a project's cases and documents, and what would make it right. */
export interface Audit {
  /** What `--fix` repairs. */
  readonly repairable: readonly Problem[];
  /** What a person has to repair. */
  readonly others: readonly Problem[];
  /** Files as they should be. */
  readonly changes: Changes;
  /** What numbers become. */
  readonly numbers: ReadonlyMap<string, string>;
}

/** Looks at numbers, keys, mentions, docstrings and documents. `overlay` holds changes that are already decided. */
export function audit(root: string, settings: Settings, overlay: Overlay = new Map()): Audit {
  const project = openProject(root, settings, overlay);
  const { cases, problems: unread } = findCases(project);
  // The number of a case that cannot be read is not known, nor what its document says: first it is put right.
  if (unread.length > 0) return { repairable: [], others: unread, changes: new Map(), numbers: new Map() };
  const numbered = numberInOrder(cases);
  const numbers = renumbering(numbered);
  const changes = new Map([...overlay, ...numberChanges(project, numbered)]);
  for (const [path, text] of mentionChanges(project, numbered)) changes.set(path, text);
  const renumbered =
    changes.size === overlay.size && numbers.size === 0 ? project : openProject(root, settings, changes);
  const { files, problems } = writeDocuments(renumbered);
  const documents = documentChanges(root, settings, files, overlay);
  for (const { path, text } of documents) changes.set(path, text);
  return {
    repairable: [
      ...numbered.filter(isMisnumbered).map(orderProblem),
      ...documents.map(({ path, message }) => ({ place: relative(root, path), message })),
    ],
    others: [...problems, ...keyProblems(cases), ...strangers(project, numbered)],
    changes,
    numbers,
  };
}

const isMisnumbered = ({ found, number }: Numbered) => found.number !== number || found.documented !== number;

const orderProblem = ({ found, number }: Numbered): Problem => ({
  place: found.place,
  message:
    found.number === number
      ? `the docstring of ${number} ${found.words} calls it ${found.documented}`
      : `${found.number} ${found.words} should be ${number}`,
});

/** Files of cases with the numbers that their cases should have; other mentions in them move along. */
function numberChanges(project: Project, numbered: readonly Numbered[]): readonly (readonly [string, string])[] {
  const numbers = renumbering(numbered);
  const files = [...new Set(numbered.map(({ found }) => found.file))];
  return files.flatMap((file) => {
    const own = numbered
      .filter(({ found }) => found.file === file)
      .flatMap(({ found, number }) => found.numberSpans.map((span): Edit => ({ ...span, text: number })));
    const at = new Set(own.map(({ from }) => from));
    const others = mentionEdits(file.text, project.settings, numbers).filter(({ from }) => !at.has(from));
    const text = applyEdits(file.text, [...own, ...others]);
    return text === file.text ? [] : [[file.fileName, text] as const];
  });
}

/** The other files of the project with the mentions of cases moved along. */
function mentionChanges(project: Project, numbered: readonly Numbered[]): readonly (readonly [string, string])[] {
  const numbers = renumbering(numbered);
  if (numbers.size === 0) return [];
  return mentioningFiles(project).flatMap((path) => {
    const text = textOf(project, path);
    if (text === null) return [];
    const moved = applyEdits(text, mentionEdits(text, project.settings, numbers));
    return moved === text ? [] : [[path, moved] as const];
  });
}

function mentionEdits(text: string, { suites }: Settings, numbers: ReadonlyMap<string, string>): readonly Edit[] {
  return mentionsIn(text, Object.keys(suites)).flatMap(({ number, from, to }) => {
    const moved = numbers.get(number);
    return moved === undefined ? [] : [{ from, to, text: moved }];
  });
}

/** Files in which people mention cases: sources and pages of the project, but not the documents that are made. */
export function mentioningFiles({ root, settings, files }: Project): readonly string[] {
  const docs = join(root, settings.docs ?? "docs");
  const ofCases = new Set([...files.values()].flat().map(({ fileName }) => fileName));
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|js|mjs|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/\/(?:node_modules|dist|e2e-results|\.e2e-journal)\//.test(path))
    .filter((path) => !path.startsWith(`${docs}/`) && !ofCases.has(path));
}

/** Mentions of cases that do not exist. */
function strangers(project: Project, numbered: readonly Numbered[]): readonly Problem[] {
  const known = new Set(numbered.map(({ found }) => found.number));
  const prefixes = Object.keys(project.settings.suites);
  const ofCases = [...project.files.values()].flat().map(({ fileName }) => fileName);
  return [...mentioningFiles(project), ...ofCases].flatMap((path) => {
    const text = textOf(project, path) ?? "";
    return mentionsIn(text, prefixes)
      .filter(({ number }) => !known.has(number))
      .map(({ number, from }) => ({
        place: `${relative(project.root, path)}:${text.slice(0, from).split("\n").length}`,
        message: `${number} is mentioned, and there is no such case`,
      }));
  });
}

function keyProblems(cases: readonly FoundCase[]): readonly Problem[] {
  return cases
    .filter(({ key }, at) => cases.findIndex((each) => each.key === key) !== at)
    .map(({ place, number, key }) => ({ place, message: `the key ${key} of ${number} is another case's, too` }));
}

interface DocumentChange {
  readonly path: string;
  readonly text: string | null;
  readonly message: string;
}

/** Documents that are missing, stale, or of no case any more. */
function documentChanges(
  root: string,
  settings: Settings,
  files: ReadonlyMap<string, string>,
  overlay: Overlay,
): readonly DocumentChange[] {
  const docs = join(root, settings.docs ?? "docs");
  const changed = [...files].flatMap(([path, text]): readonly DocumentChange[] => {
    const now = textOf({ overlay }, path);
    if (now === text) return [];
    return [
      {
        path,
        text,
        message: now === null ? "the document is missing" : "the document does not say what the code does",
      },
    ];
  });
  const folders = [...new Set(Object.values(settings.suites).map((suite) => join(docs, documentFolder(suite))))];
  const orphans = folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((path) => /\/[A-Z][A-Z0-9]*-\d{3,}\.md$/.test(path) && !files.has(path))
    .map((path): DocumentChange => ({ path, text: null, message: "the document is of no case" }));
  return [...changed, ...orphans];
}
