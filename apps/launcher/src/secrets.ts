import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { optional } from "@waypost/settings";
import type { Variables } from "@waypost/settings";

/** The secrets that a machine of one's own makes for itself. */
export interface Secrets {
  readonly SECRET_KEYS: string;
  readonly QA_BYPASS_KEY: string;
}

/** Reads the secrets of `file`, made at the first start and readable by its owner only; the environment's win. */
export function readSecrets(file: string, env: Variables): Secrets {
  if (!existsSync(file)) {
    const made: Secrets = {
      SECRET_KEYS: randomBytes(32).toString("base64"),
      QA_BYPASS_KEY: randomBytes(24).toString("base64url"),
    };
    writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  }
  const kept = JSON.parse(readFileSync(file, "utf8")) as Secrets;
  return {
    SECRET_KEYS: optional(env, "SECRET_KEYS") ?? kept.SECRET_KEYS,
    QA_BYPASS_KEY: optional(env, "QA_BYPASS_KEY") ?? kept.QA_BYPASS_KEY,
  };
}
