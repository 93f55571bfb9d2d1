import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { buildSync, version } from "esbuild";
import { info } from "sass";
import { buildStyles, filesBelow, styleSources } from "./styles.ts";

const PACKAGE = dirname(dirname(fileURLToPath(import.meta.url)));

/** One file that browsers load; beside it lie `<file>.br` and `<file>.gz`. */
export interface Asset {
  /** Its name with the hash of its content, so that it may be cached for ever. */
  readonly file: string;
  readonly type: string;
  /** Sizes in bytes: as it is, and compressed. */
  readonly bytes: number;
  readonly brotli: number;
  readonly gzip: number;
}

/** What was built, by its plain name. */
export interface Manifest {
  /** A fingerprint of the sources and of the tools it was built from. */
  readonly sources: string;
  readonly assets: Readonly<Record<"css" | "js", Asset>>;
}

/**
 * Builds the style sheet and the script into a folder, with their compressed forms and `manifest.json`. When the
 * folder holds what these sources give already, it is left as it is.
 */
export function buildAssets(outDir: string): Manifest {
  const sources = fingerprint();
  const manifestPath = join(outDir, "manifest.json");
  if (existsSync(manifestPath)) {
    const manifest = JSON.parse(readFileSync(manifestPath, "utf8")) as Manifest;
    const whole = Object.values(manifest.assets).every(({ file }) => existsSync(join(outDir, `${file}.br`)));
    if (manifest.sources === sources && whole) return manifest;
  }
  mkdirSync(outDir, { recursive: true });
  const manifest: Manifest = {
    sources,
    assets: {
      css: write(outDir, "waypost", "css", "text/css; charset=utf-8", buildStyles()),
      js: write(outDir, "waypost", "js", "text/javascript; charset=utf-8", buildScript()),
    },
  };
  // Another process may be reading: the manifest appears at once, and last.
  const draft = `${manifestPath}.${String(process.pid)}`;
  writeFileSync(draft, JSON.stringify(manifest, null, 2));
  renameSync(draft, manifestPath);
  const kept = Object.values(manifest.assets).map(({ file }) => file);
  for (const name of readdirSync(outDir)) {
    if (name.startsWith("waypost.") && !kept.some((file) => name.startsWith(file))) rmSync(join(outDir, name));
  }
  return manifest;
}

function buildScript(): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(PACKAGE, "scripts/main.ts")],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

function write(outDir: string, name: string, ending: string, type: string, content: string): Asset {
  const bytes = Buffer.from(content);
  const hash = createHash("sha256").update(bytes).digest("base64url").slice(0, 10);
  const file = `${name}.${hash}.${ending}`;
  const gzip = gzipSync(bytes, { level: 9 });
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  writeFileSync(join(outDir, file), bytes);
  writeFileSync(join(outDir, `${file}.gz`), gzip);
  writeFileSync(join(outDir, `${file}.br`), brotli);
  return { file, type, bytes: bytes.length, brotli: brotli.length, gzip: gzip.length };
}

function fingerprint(): string {
  const hash = createHash("sha256");
  hash.update(readFileSync(createRequire(import.meta.url).resolve("@ons/design-system/package.json")));
  hash.update(info).update(version);
  const sources = [...styleSources(), ...filesBelow(join(PACKAGE, "scripts"), ".ts"), fileURLToPath(import.meta.url)];
  for (const path of sources) hash.update(path.slice(PACKAGE.length)).update(readFileSync(path));
  return hash.digest("hex");
}

/** `node packages/pages/build/assets.ts [folder]`: builds into `.build/assets` of the current folder by default. */
function main(folder: string): void {
  const { assets } = buildAssets(folder);
  for (const [name, { file, bytes, brotli, gzip }] of Object.entries(assets)) {
    console.log(`${name}: ${file}, ${bytes} bytes, ${gzip} gzip, ${brotli} brotli`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main(process.argv[2] ?? ".build/assets");
