import { readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync, transformSync } from "esbuild";
import { compile } from "sass";
import { prune } from "./prune.ts";

const HERE = dirname(fileURLToPath(import.meta.url));
const PACKAGE = dirname(HERE);
const ONS = join(dirname(createRequire(import.meta.url).resolve("@ons/design-system/package.json")), "scss");

/** Every file below a folder whose name ends in `ending`, in order. */
export function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return filesBelow(path, ending);
      return name.endsWith(ending) && !name.endsWith(`.test${ending}`) ? [path] : [];
    });
}

/** The sources whose text decides what the style sheet holds. */
export function styleSources(): string[] {
  return [
    ...filesBelow(join(PACKAGE, "src"), ".ts"),
    ...filesBelow(join(PACKAGE, "scripts"), ".ts"),
    ...filesBelow(join(PACKAGE, "styles"), ".scss"),
    join(HERE, "styles.ts"),
    join(HERE, "prune.ts"),
  ];
}

/** Compiles the style sheet: the design system's Sass with ours, pruned to the classes our sources write, minified. */
export function buildStyles(): string {
  const { css } = compile(join(PACKAGE, "styles/main.scss"), {
    loadPaths: [ONS, join(PACKAGE, "styles")],
    // The design system still uses what Sass is about to drop; that is not ours to mend.
    quietDeps: true,
    logger: { warn: () => undefined, debug: () => undefined },
  });
  return transformSync(prune(css, codeOfPages()), { loader: "css", minify: true, legalComments: "none" }).code;
}

/** The code that draws pages and works on them: no types, no comments and nothing that no page uses. */
function codeOfPages(): string {
  const { outputFiles } = buildSync({
    entryPoints: ["src/pages.ts", "scripts/main.ts"].map((path) => join(PACKAGE, path)),
    bundle: true,
    format: "esm",
    target: "es2022",
    packages: "external",
    outdir: join(PACKAGE, "none"),
    legalComments: "none",
    write: false,
  });
  return outputFiles.map(({ text }) => text).join("\n");
}
