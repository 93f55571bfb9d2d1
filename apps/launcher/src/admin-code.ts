import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { optional } from "@waypost/settings";
import type { Variables } from "@waypost/settings";

/** Crockford's letters: a code that is read aloud or copied by hand is read back. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The code that admins sign in with: the environment's, or that of `file`, made at the first start for its owner alone. */
export function readAdminCode(file: string, env: Variables): string {
  const given = optional(env, "ADMIN_CODE");
  if (given !== undefined) return given;
  if (!existsSync(file)) {
    const letters = Array.from(randomBytes(20), (byte) => LETTERS.charAt(byte & 31)).join("");
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, `${letters.replace(/.{5}(?=.)/g, "$&-")}\n`, { mode: 0o600 });
  }
  return readFileSync(file, "utf8").trim();
}
