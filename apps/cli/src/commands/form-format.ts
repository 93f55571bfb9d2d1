import { UsageError } from "../command.ts";

/** What a file is written in: our own definitions, or ONS's questionnaires. */
export type Format = "waypost" | "eq";

/** Takes `--from eq` out of the arguments of a command. Throws a UsageError for a format that is not known. */
export function takeFormat(command: string, args: readonly string[]): { format: Format; rest: readonly string[] } {
  const at = args.indexOf("--from");
  if (at < 0) return { format: "waypost", rest: args };
  const format = args[at + 1];
  if (format !== "eq") throw new UsageError(`${command} reads --from eq, nothing else`);
  return { format, rest: args.toSpliced(at, 2) };
}
