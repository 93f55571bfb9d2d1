import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const BUILD = resolve(import.meta.dirname, "../../../../packages/pages/build/assets.ts");
/** Names the folder of the style sheet and the script that the apps of all tests serve. */
const FOLDER = "WAYPOST_TEST_ASSETS";

/** Builds the style sheet and the script once for all database tests. Gives what removes them. */
export default function build(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "waypost-assets-"));
  execFileSync(process.execPath, [BUILD, folder], { stdio: "ignore" });
  process.env[FOLDER] = folder;
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Where they are. */
export function builtAssets(): string {
  const folder = process.env[FOLDER];
  if (folder === undefined) throw new Error("the assets were not built: run this as a test of the project db");
  return folder;
}
