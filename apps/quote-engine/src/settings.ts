import { environment, optional, passphrase, port } from "@waypost/settings";
import type { Environment, Variables } from "@waypost/settings";

/** Everything that the environment decides. */
export interface Settings {
  /** Port to listen on; 0 takes any free one. */
  readonly port: number;
  readonly host: string;
  readonly environment: Environment;
  /** The key that signs QA tokens; null when none is set, and then nothing is ever steered. */
  readonly qaBypassKey: string | null;
}

/** Reads the settings of the quote engine. Throws a `SettingError` for the first that is wrong. */
export function readSettings(env: Variables): Settings {
  return {
    port: port(env, "PORT", 4300),
    host: optional(env, "HOST") ?? "127.0.0.1",
    environment: environment(env),
    qaBypassKey: passphrase(env, "QA_BYPASS_KEY"),
  };
}
