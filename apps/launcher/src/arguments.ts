import { resolve } from "node:path";

/** What the launcher is asked to do. */
export interface Arguments {
  /** Throws away all data first. */
  readonly reset: boolean;
  /** Serves questionnaires that are launched by token, and nothing else; null runs every process. */
  readonly eq: EqArguments | null;
}

/** Questionnaires to serve. */
export interface EqArguments {
  /** The folder that they are in. */
  readonly schemas: string;
  /** The key file of launch tokens; null makes keys of one's own at the first start. */
  readonly keys: string | null;
  readonly port: number;
}

/** How the launcher is called. */
export const USAGE = `usage: script/server [--reset]
       waypost respondent --eq --schemas DIR [--keys FILE] [--port N] [--reset]
(--reset throws away all data first)`;

const EQ_PORT = 5000;

/** Reads the launcher's arguments; null when they are none. */
export function readArguments(args: readonly string[]): Arguments | null {
  const values = new Map<string, string>();
  const flags = new Set<string>();
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? "";
    if (arg === "--reset" || arg === "--eq") flags.add(arg);
    else if (["--schemas", "--keys", "--port"].includes(arg) && args[at + 1] !== undefined)
      values.set(arg, args[++at] ?? "");
    else return null;
  }
  const reset = flags.has("--reset");
  if (!flags.has("--eq")) return values.size === 0 ? { reset, eq: null } : null;
  const [schemas, keys, port] = [
    values.get("--schemas"),
    values.get("--keys"),
    Number(values.get("--port") ?? EQ_PORT),
  ];
  // The database's port is a little above.
  if (schemas === undefined || !Number.isInteger(port) || port < 1024 || port > 65_000) return null;
  return { reset, eq: { schemas: resolve(schemas), keys: keys === undefined ? null : resolve(keys), port } };
}
