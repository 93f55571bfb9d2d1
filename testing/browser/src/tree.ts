import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../../..");

/** What a Waypost is started from; packages that others made are linked. */
const PARTS = ["adapters", "apps", "forms", "packages", "script", "package.json", "package-lock.json", ".build"];

/** Makes a copy of the tree whose forms can be changed, and gives its folder. */
export function copyTree(): string {
  const tree = mkdtempSync(join(tmpdir(), "waypost-tree-"));
  for (const part of PARTS) {
    const from = join(ROOT, part);
    if (existsSync(from)) cpSync(from, join(tree, part), { recursive: true, verbatimSymlinks: true });
  }
  const modules = join(tree, "node_modules");
  mkdirSync(modules);
  for (const name of readdirSync(join(ROOT, "node_modules"))) {
    const from = join(ROOT, "node_modules", name);
    // Our own packages are links beside them: copied, these lead into the copy.
    if (name === "@waypost") cpSync(from, join(modules, name), { recursive: true, verbatimSymlinks: true });
    else if (name !== ".waypost-installed") symlinkSync(from, join(modules, name));
  }
  // Everything is installed, as far as the start script is to know.
  const sum = execFileSync("cksum", { input: readFileSync(join(tree, "package-lock.json")) });
  writeFileSync(join(modules, ".waypost-installed"), sum);
  return tree;
}

/** Changes a form of a copy as an author would: its JSON text, `from` for `to`. Throws where `from` does not stand. */
export function changeForm(
  tree: string,
  form: string,
  changes: readonly (readonly [from: string, to: string])[],
): void {
  const file = join(tree, "forms", `${form}.json`);
  let json = readFileSync(file, "utf8");
  for (const [from, to] of changes) {
    if (!json.includes(from)) throw new Error(`${file} does not say ${from}`);
    json = json.replace(from, to);
  }
  writeFileSync(file, json);
}
