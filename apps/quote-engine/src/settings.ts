/**
 * The settings of the service, read from the environment once and checked.
 */

/** Everything that the environment decides. */
export interface Settings {
  /** Port to listen on; 0 takes any free one. */
  readonly port: number;
  readonly host: string;
  readonly environment: Environment;
  /** The key that signs QA tokens; null when none is set, and then nothing is ever steered. */
  readonly qaBypassKey: string | null;
}

const environments = ["development", "test", "qa", "production"] as const;

/** Where the service runs: `development` (default), `test`, `qa` or `production`. */
export type Environment = (typeof environments)[number];

/** A setting that is missing or wrong; its message is one line that names the setting. */
export class SettingError extends Error {}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new SettingError(`PORT must be 0 to 65535, not "${text}"`);
  return port;
}

function readEnvironment(text: string): Environment {
  const found = environments.find((each) => each === text);
  if (!found) throw new SettingError(`WAYPOST_ENV must be one of ${environments.join(", ")}, not "${text}"`);
  return found;
}

function readKey(text: string): string | null {
  if (text === "") return null;
  if (text.length < 16) throw new SettingError("QA_BYPASS_KEY must be 16 characters or more");
  return text;
}

/** Reads the settings from the environment. Throws {@link SettingError} for the first that is wrong. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  return {
    port: readPort(env["PORT"] ?? "4300"),
    host: env["HOST"] ?? "127.0.0.1",
    environment: readEnvironment(env["WAYPOST_ENV"] ?? "development"),
    qaBypassKey: readKey(env["QA_BYPASS_KEY"] ?? ""),
  };
}
