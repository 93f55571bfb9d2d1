import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BuildOptions } from "esbuild";

/** What a bundle was made of. */
interface Manifest {
  /** Fingerprint of the inputs, and the name of the folder that the bundle is in. */
  readonly key: string;
  /** Every file that went in, from the root. */
  readonly inputs: readonly string[];
}

/** What to bundle, and where to. */
export interface BundleOptions {
  /** Inputs are told from here. */
  readonly root: string;
  /** The app's first module. */
  readonly main: string;
  /** The folder that bundles are kept in, a folder each. */
  readonly folder: string;
  /** Says why there is no bundle. */
  readonly log: (line: string) => void;
}

/** A bundle's first module. */
const ENTRY = "main.mjs";

/** Earlier bundles that are kept: a process that runs one may yet load a part of it. */
const KEPT = 3;

/**
 * Modules become one, and what is imported only where it is needed becomes a part of its own. Names and lines stay as
 * they are, so that a stack says where it arose.
 */
const OPTIONS = {
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node24",
  splitting: true,
  outExtension: { ".js": ".mjs" },
  // A client in C that pg loads where it is there.
  external: ["pg-native"],
  // What packages of the older kind call.
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  legalComments: "none",
  logLevel: "silent",
  metafile: true,
} as const satisfies BuildOptions;

/**
 * An app's modules bundled, so that it starts with a third of the work and two thirds of the memory. Bundled again only
 * when one of its files changed. Gives the module to start: the app's own where it cannot be bundled, as on a disk that
 * nobody may write to.
 */
export async function bundled({ root, main, folder, log }: BundleOptions): Promise<string> {
  try {
    const manifest = readManifest(folder);
    if (manifest !== null && manifest.key === fingerprint(root, manifest.inputs)) {
      const entry = join(folder, manifest.key, ENTRY);
      if (existsSync(entry)) return entry;
    }
    return await bundle(root, main, folder);
  } catch (error) {
    log(`${main} runs as it is: it could not be bundled (${error instanceof Error ? error.message : "thrown"})`);
    return main;
  }
}

/** True of the command line of a process that runs a bundle. */
export const isBundle = (command: string): boolean => /\/[0-9a-f]{16}\/main\.mjs/.test(command);

async function bundle(root: string, main: string, folder: string): Promise<string> {
  const { build } = await import("esbuild");
  // Beside its final place, which it takes at once: two may be building.
  const draft = join(folder, `draft-${process.pid}`);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  try {
    const { metafile } = await build({ ...OPTIONS, absWorkingDir: root, entryPoints: { main }, outdir: draft });
    const inputs = Object.keys(metafile.inputs);
    const key = fingerprint(root, inputs);
    const place = join(folder, key);
    if (!existsSync(join(place, ENTRY))) {
      rmSync(place, { recursive: true, force: true });
      renameSync(draft, place);
    }
    const written = join(folder, `manifest-${process.pid}`);
    writeFileSync(written, JSON.stringify({ key, inputs } satisfies Manifest));
    renameSync(written, join(folder, "manifest.json"));
    forget(folder, key);
    return join(place, ENTRY);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** What was bundled last; null where nothing was, or cannot be read any more. */
function readManifest(folder: string): Manifest | null {
  try {
    return JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest;
  } catch {
    return null;
  }
}

/** The fingerprint of files, of this module (which says how they are bundled) and of the packages that are installed. */
function fingerprint(root: string, inputs: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of [import.meta.filename, join(root, "package-lock.json"), ...inputs.map((name) => join(root, name))])
    if (existsSync(file)) hash.update(file).update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}

/** Removes all but the newest bundles. */
function forget(folder: string, key: string): void {
  const others = readdirSync(folder).filter((name) => /^[0-9a-f]{16}$/.test(name) && name !== key);
  const age = new Map(others.map((name) => [name, statSync(join(folder, name)).mtimeMs]));
  others.sort((a, b) => (age.get(b) ?? 0) - (age.get(a) ?? 0));
  for (const name of others.slice(KEPT)) rmSync(join(folder, name), { recursive: true, force: true });
}
