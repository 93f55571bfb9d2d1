import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { CallError } from "./environment.ts";
import type { Settings } from "./settings.ts";

/** Settings and the folder that their paths start from. */
export interface FoundSettings {
  readonly root: string;
  readonly settings: Settings;
}

const NAMES = ["e2e.config.ts", "e2e.config.js", "e2e.config.mjs", "e2e.config.json"];

/**
 * Finds the settings of a project: the file that `config` names, else `e2e.config.*` in the folder, else those of the
 * one package among the folder's dependencies that brings suites (its package.json names them:
 * `"waypost-e2e": "./e2e.config.js"`). Throws `CallError` when there are none.
 */
export async function findSettings(folder: string, config?: string): Promise<FoundSettings> {
  const file = config === undefined ? (ownFile(folder) ?? installedFile(folder)) : resolve(folder, config);
  if (file === null || !existsSync(file))
    throw new CallError(
      config === undefined
        ? `there is no e2e.config.ts in ${folder}, and no dependency of its package.json brings suites`
        : `there is no ${config}`,
    );
  return { root: dirname(file), settings: await load(file) };
}

const ownFile = (folder: string) => NAMES.map((name) => join(folder, name)).find((file) => existsSync(file)) ?? null;

/** The settings of an installed package of suites. */
function installedFile(folder: string): string | null {
  const own = join(folder, "package.json");
  if (!existsSync(own)) return null;
  const { dependencies, devDependencies } = readJson(own) as Record<string, Record<string, string> | undefined>;
  const require = createRequire(own);
  for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
    const folders = require.resolve.paths(name) ?? [];
    const found = folders.map((each) => join(each, name, "package.json")).find((each) => existsSync(each));
    const named = found === undefined ? undefined : (readJson(found) as { "waypost-e2e"?: string })["waypost-e2e"];
    if (found !== undefined && named !== undefined) return join(dirname(found), named);
  }
  return null;
}

async function load(file: string): Promise<Settings> {
  if (file.endsWith(".json")) return readJson(file) as Settings;
  const module = (await import(pathToFileURL(file).href).catch((error: unknown) => {
    const why = whyUnread(error);
    throw why === null ? error : new CallError(`${file} cannot be read: ${why}`);
  })) as { default?: Settings };
  if (module.default === undefined) throw new CallError(`${file} has no default export`);
  return module.default;
}

/** Why a project's file cannot be loaded, where the project and not the file is the reason; null for other errors. */
export function whyUnread(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ("code" in error && error.code === "ERR_UNKNOWN_FILE_EXTENSION")
    return `Node ${process.versions.node} reads no TypeScript; Node 22.18 and later do`;
  if (error instanceof SyntaxError && error.message.includes("outside a module"))
    return 'it is an ES module, which package.json has to say: "type": "module"';
  return null;
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));
