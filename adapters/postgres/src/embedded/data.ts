import { execFileSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { chownSync, existsSync, lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Account } from "./account.ts";
import { reachableByAll } from "./binaries.ts";

/** The account that owns the data, beside it in whatever database it holds. */
export const OWNER = "waypost";

/** Where the password of the data's owner lies: beside the data, for its account's eyes only. */
export const passwordFile = (dataDir: string): string => `${dataDir}.password`;

/**
 * Where the data is: the wanted folder, or one below /var/tmp where another account that runs the server could not
 * reach that. It follows from the wanted path alone: a copied checkout never means the data of the original.
 */
export function placeOf(wanted: string, runByAnother: boolean): string {
  const parent = dirname(wanted);
  if (!runByAnother || !existsSync(parent) || reachableByAll(parent)) return wanted;
  return `/var/tmp/waypost-${createHash("sha256").update(wanted).digest("hex").slice(0, 16)}`;
}

/** The note beside the wanted folder that tells people where the data went. */
export const locationNote = (wanted: string): string => `${wanted}.location`;

/** Makes the folder for the data where {@link placeOf} says. Throws when it belongs to somebody else. */
export function placeFor(wanted: string, account: Account | null): string {
  mkdirSync(dirname(wanted), { recursive: true });
  const place = placeOf(wanted, account !== null);
  if (place !== wanted) writeFileSync(locationNote(wanted), `${place}\n`);
  ownFolder(place, account);
  return place;
}

/** Makes a folder that the account alone may enter. Whoever else made it first, perhaps as a link, is not trusted. */
function ownFolder(folder: string, account: Account | null): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  const owners = [process.getuid?.(), account?.uid];
  if (!found.isDirectory() || (process.getuid !== undefined && !owners.includes(found.uid)))
    throw new Error(`The data cannot be kept in ${folder}: it belongs to somebody else.`);
  if (account !== null && found.uid !== account.uid) chownSync(folder, account.uid, account.gid);
}

/** Makes new data in the folder unless it has some. All of it or nothing: it is made aside and moved there. */
export function initialise(initdb: string, dataDir: string, account: Account | null): void {
  if (existsSync(join(dataDir, "PG_VERSION"))) return;
  const draft = `${dataDir}.new`;
  rmSync(draft, { recursive: true, force: true });
  ownFolder(draft, account);
  const password = passwordFile(dataDir);
  rmSync(password, { force: true });
  writeFileSync(password, randomBytes(24).toString("base64url"), { mode: 0o600, flag: "wx" });
  if (account !== null) chownSync(password, account.uid, account.gid);
  const options = ["-U", OWNER, "-A", "scram-sha-256", "--pwfile", password, "-E", "UTF8", "--locale=C"];
  try {
    execFileSync(initdb, ["-D", draft, ...options, "--no-sync", "--no-instructions"], {
      ...(account ?? {}),
      cwd: draft,
      stdio: ["ignore", "ignore", "pipe"],
      env: { PATH: process.env["PATH"], LC_ALL: "C", TZ: "UTC" },
    });
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    const said = String((error as { stderr?: unknown }).stderr ?? error);
    throw new Error(`PostgreSQL's data could not be made in ${dataDir}: ${said}`, { cause: error });
  }
  renameSync(draft, dataDir);
}
