import { UsageError } from "../command.ts";

/** Options of a command: each `--name` with the values that it was given, in order. */
export type Options = ReadonlyMap<string, readonly string[]>;

/** Reads `--name value` pairs. Throws `UsageError` for a name that is not among `names`, and for one without a value. */
export function readOptions(command: string, args: readonly string[], names: readonly string[]): Options {
  const options = new Map<string, string[]>();
  for (let at = 0; at < args.length; at += 2) {
    const [option = "", value] = args.slice(at, at + 2);
    const name = option.replace(/^--/, "");
    if (!option.startsWith("--") || !names.includes(name)) throw new UsageError(`${command} takes no ${option}`);
    if (value === undefined) throw new UsageError(`${command} needs a value after ${option}`);
    options.set(name, [...(options.get(name) ?? []), value]);
  }
  return options;
}

/** The one value of an option that is needed. Throws `UsageError` when it is not there, or there twice. */
export function neededOption(command: string, options: Options, name: string): string {
  const [value, ...more] = options.get(name) ?? [];
  if (value === undefined) throw new UsageError(`${command} needs --${name}`);
  if (more.length > 0) throw new UsageError(`${command} takes one --${name}`);
  return value;
}
