/**
 * The settings of the mailbox, read from the environment once and checked.
 */

/** Everything that the environment decides. */
export interface Settings {
  /** Port of the web page; 0 takes any free one. */
  readonly port: number;
  /** Port that receives mail; 0 takes any free one. */
  readonly smtpPort: number;
  /** Folder that keeps messages over a restart; null keeps them in memory alone. */
  readonly dataDir: string | null;
}

/** A setting that is missing or wrong; its message is one line that names the setting. */
export class SettingError extends Error {}

function readPort(name: string, text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new SettingError(`${name} must be 0 to 65535, not "${text}"`);
  return port;
}

/** Reads the settings from the environment. Throws {@link SettingError} for the first that is wrong. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const dataDir = env["DATA_DIR"] ?? "";
  return {
    port: readPort("PORT", env["PORT"] ?? "4400"),
    smtpPort: readPort("SMTP_PORT", env["SMTP_PORT"] ?? "4425"),
    dataDir: dataDir === "" ? null : dataDir,
  };
}
