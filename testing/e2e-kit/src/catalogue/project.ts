import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import ts from "typescript";
import type { Settings } from "../config/settings.ts";

/** Texts of files that are not yet what stands on the disk, by absolute path; null is a file that will be gone. */
export type Overlay = ReadonlyMap<string, string | null>;

/** The source of a project's cases, as the compiler sees it. */
export interface Project {
  readonly root: string;
  readonly settings: Settings;
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
  readonly overlay: Overlay;
  /** Files of cases by the prefix of their suite, in the order in which their cases count. */
  readonly files: ReadonlyMap<string, readonly ts.SourceFile[]>;
}

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  allowImportingTsExtensions: true,
  noEmit: true,
  // Only names and docstrings matter here, and the library is most of the work of compiling.
  noLib: true,
  types: [],
  skipLibCheck: true,
  allowJs: true,
  strict: true,
};

/** Reads the source of every case. `overlay` stands for files that are about to change. */
export function openProject(root: string, settings: Settings, overlay: Overlay = new Map()): Project {
  const paths = new Map(
    Object.entries(settings.suites).map(([prefix, { cases }]) => [prefix, caseFiles(join(root, cases))] as const),
  );
  const host = ts.createCompilerHost(OPTIONS);
  const disk = ts.createCompilerHost(OPTIONS);
  host.readFile = (path) => (overlay.has(path) ? (overlay.get(path) ?? undefined) : disk.readFile(path));
  host.fileExists = (path) => (overlay.has(path) ? overlay.get(path) !== null : disk.fileExists(path));
  const cache = ts.createModuleResolutionCache(root, (path) => path, OPTIONS);
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text }) =>
      // Of packages only those that bring steps and components matter; Playwright alone is as large as all the rest.
      text.startsWith("node:") || text.startsWith("@playwright/")
        ? { resolvedModule: undefined }
        : ts.resolveModuleName(text, from, OPTIONS, host, cache, undefined, ts.ModuleKind.ESNext),
    );
  const program = ts.createProgram({ rootNames: [...paths.values()].flat(), options: OPTIONS, host });
  const files = new Map(
    [...paths].map(([prefix, of]) => [
      prefix,
      of.map((path) => program.getSourceFile(path)).filter((file) => file !== undefined),
    ]),
  );
  return { root, settings, program, checker: program.getTypeChecker(), overlay, files };
}

/** The files of cases in a folder and those below it, by name; or the one file. */
function caseFiles(at: string): readonly string[] {
  if (!existsSync(at)) return [];
  if (statSync(at).isFile()) return [resolve(at)];
  return readdirSync(at, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.cases\.(?:ts|js|mjs)$/.test(name))
    .sort()
    .map((name) => resolve(at, name));
}

/** The source files that belong to the project itself: not the kit's, not those of packages. */
export function ownFiles({ program, root }: Project): readonly ts.SourceFile[] {
  return program.getSourceFiles().filter(({ fileName }) => {
    const path = relative(root, fileName);
    return !path.startsWith("..") && !path.includes("node_modules") && !isOfKit(fileName);
  });
}

const KIT = resolve(import.meta.dirname, "..");

/** Whether a file is part of this package. */
export const isOfKit = (fileName: string): boolean => resolve(fileName).startsWith(`${KIT}/`);

/** Where something stands, for messages: `cases/car.cases.ts:12`. */
export function placeOf(node: ts.Node, root: string): string {
  const file = node.getSourceFile();
  return `${relative(root, file.fileName)}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

/** The text of a file as the project has it, or null. */
export function textOf({ overlay }: Pick<Project, "overlay">, path: string): string | null {
  if (overlay.has(path)) return overlay.get(path) ?? null;
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}
