import { optional, port } from "@waypost/settings";
import type { Variables } from "@waypost/settings";

/** Everything that the environment decides. */
export interface Settings {
  /** Port of the web page; 0 takes any free one. */
  readonly port: number;
  /** Port that receives mail; 0 takes any free one. */
  readonly smtpPort: number;
  /** Folder that keeps messages over a restart; null keeps them in memory alone. */
  readonly dataDir: string | null;
}

/** Reads the settings of the mailbox. Throws a `SettingError` for the first that is wrong. */
export function readSettings(env: Variables): Settings {
  return {
    port: port(env, "PORT", 4400),
    smtpPort: port(env, "SMTP_PORT", 4425),
    dataDir: optional(env, "DATA_DIR") ?? null,
  };
}
