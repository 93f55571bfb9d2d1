import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { FormFileError, readJson } from "./form-file.ts";

/** A questionnaire's files by their language, the default first. */
export interface QuestionnaireFiles {
  /** What its files are called. */
  readonly name: string;
  readonly languages: Readonly<Record<string, unknown>>;
}

/** What a folder of questionnaires holds: those that could be read, and a line for each file that could not. */
export interface QuestionnaireFolder {
  readonly questionnaires: readonly QuestionnaireFiles[];
  readonly problems: readonly string[];
}

/** How deep folders are looked into: `<survey>/<language>/<file>`. */
const DEEPEST = 3;
const LANGUAGE = /^[a-z]{2,3}$/;
const NAME = /^[A-Za-z][A-Za-z0-9_-]{0,150}$/;
const DEFAULT = "en";

/**
 * Reads a folder of questionnaires: `<name>.json`, in English, or `<language>/<name>.json`, in any number of languages,
 * also one folder further down. Throws {@link FormFileError} when there is no such folder.
 */
export function readQuestionnaires(folder: string): QuestionnaireFolder {
  const byName = new Map<string, Map<string, unknown>>();
  const problems: string[] = [];
  for (const file of filesOf(folder, DEFAULT, DEEPEST)) {
    const languages = byName.get(file.name) ?? new Map<string, unknown>();
    if (!NAME.test(file.name)) problems.push(`${file.path}: its name is none that a launch could give`);
    else if (languages.has(file.language)) problems.push(`${file.path}: there is another of its name and language`);
    else
      try {
        byName.set(file.name, languages.set(file.language, readJson(file.path)));
      } catch (error) {
        if (!(error instanceof FormFileError)) throw error;
        problems.push(`${error.message} [${error.code}]`);
      }
  }
  const questionnaires = [...byName].map(([name, languages]) => ({ name, languages: inOrder(languages) }));
  return { questionnaires: questionnaires.sort((a, b) => (a.name < b.name ? -1 : 1)), problems };
}

interface QuestionnaireFile {
  readonly path: string;
  readonly name: string;
  readonly language: string;
}

function filesOf(folder: string, language: string, depth: number): readonly QuestionnaireFile[] {
  const entries = entriesOf(folder);
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".json"))
    .map(({ name }) => ({ path: join(folder, name), name: basename(name, ".json"), language }));
  const inside = entries
    .filter((entry) => entry.isDirectory() && depth > 1)
    .flatMap(({ name }) => filesOf(join(folder, name), LANGUAGE.test(name) ? name : language, depth - 1));
  return [...files, ...inside];
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    throw new FormFileError("form/file-missing", `${folder} is no folder that can be read.`);
  }
}

/** English first, where it is there: it is what a launch without a language gets. */
function inOrder(languages: ReadonlyMap<string, unknown>): Readonly<Record<string, unknown>> {
  const rank = (language: string) => (language === DEFAULT ? "" : language);
  return Object.fromEntries([...languages].sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1)));
}
