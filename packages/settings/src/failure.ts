import { SettingError } from "./setting-error.ts";

const PORT_TAKEN = "setting/port-taken";

/** That another process listens on a port already, as one line that names it and ends with the code. */
export const portTaken = (port: number | string) => `Port ${port} is in use by another process [${PORT_TAKEN}]`;

/**
 * What a process that could not start says before it ends: one line for a setting that cannot be used and for a port
 * that is taken; anything else as it is, for its stack tells where to look.
 */
export function startFailure(error: unknown): unknown {
  if (error instanceof SettingError) return error.message;
  if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) return error;
  return "port" in error ? portTaken(String(error.port)) : error.message;
}
