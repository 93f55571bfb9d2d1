/** `node pack.ts WORKSPACE FOLDER`: compiles a workspace into a folder from which npm can publish it. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import ts from "typescript";

/** Parts of a package.json that name files, which are compiled. */
const NAMING = ["exports", "bin", "waypost-e2e"] as const;
/** What a package carries beside its code. */
const ALSO = ["README.md", "CHANGELOG.md", "docs"] as const;

/** Compiles a workspace into JavaScript and declarations. Throws with what the compiler says where it does not compile. */
export function packWorkspace(workspace: string, into: string): void {
  const [from, to] = [resolve(workspace), resolve(into)];
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  compile(from, to);
  const manifest = JSON.parse(readFileSync(join(from, "package.json"), "utf8")) as Record<string, unknown>;
  delete manifest["private"];
  delete manifest["devDependencies"];
  for (const name of NAMING) if (name in manifest) manifest[name] = compiled(manifest[name]);
  writeFileSync(join(to, "package.json"), JSON.stringify(manifest, null, 2));
  for (const name of ALSO)
    if (existsSync(join(from, name))) cpSync(join(from, name), join(to, name), { recursive: true });
}

/** Every `x.ts` inside a value as `x.js`. */
function compiled(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replace(/\.ts"/g, '.js"')) as unknown;
}

function compile(from: string, to: string): void {
  const file = join(from, "tsconfig.json");
  const read = ts.readConfigFile(file, (path) => readFileSync(path, "utf8"));
  const { options, fileNames } = ts.parseJsonConfigFileContent(read.config, ts.sys, from, undefined, file);
  const program = ts.createProgram(fileNames.filter(isPublished), {
    ...options,
    noEmit: false,
    outDir: to,
    rootDir: from,
    declaration: true,
    rewriteRelativeImportExtensions: true,
  });
  const own = program
    .getSourceFiles()
    .filter(({ fileName }) => isInside(fileName, from) && !fileName.endsWith(".d.ts"));
  const wrong = own.flatMap((each) => [
    ...program.getSyntacticDiagnostics(each),
    ...program.getSemanticDiagnostics(each),
    ...program.getDeclarationDiagnostics(each),
  ]);
  if (wrong.length > 0)
    throw new Error(
      ts.formatDiagnostics(wrong, {
        getCanonicalFileName: (path) => path,
        getCurrentDirectory: () => from,
        getNewLine: () => "\n",
      }),
    );
  // One by one: workspaces that these import are packages of their own.
  for (const each of own)
    program.emit(each, (path, text) => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, path.endsWith(".d.ts") ? withCompiledImports(text) : text);
    });
}

/** Declarations keep the endings of their imports, which the compiler rewrites in code alone. */
const withCompiledImports = (text: string) => text.replace(/((?:from |import\()"\.[^"]*)\.ts"/g, '$1.js"');
const isInside = (path: string, folder: string) =>
  !relative(folder, path).startsWith("..") && !path.includes("/node_modules/");
const isPublished = (path: string) => !/\.test\.ts$|\/(?:scripts|sample)\//.test(path) || /\.d\.ts$/.test(path);

const [workspace, folder] = process.argv.slice(2);
if (basename(process.argv[1] ?? "") === "pack.ts") {
  if (workspace === undefined || folder === undefined) throw new Error("usage: node pack.ts WORKSPACE FOLDER");
  packWorkspace(workspace, folder);
  console.log(`${folder} is ready: npm publish ${folder}`);
}
