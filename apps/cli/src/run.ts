import { UsageError } from "./command.ts";
import type { Command, ExitCode, Terminal } from "./command.ts";

/** The SQLSTATE of a name or password that the database does not take. */
const NO_SUCH_LOGIN = "28P01";

/** Finds the command that the arguments call and runs it. Never throws: what goes wrong becomes a line and a code. */
export async function run(
  commands: readonly Command[],
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const asks = args.some((arg) => arg === "--help" || arg === "-h");
  const words = args[0] === "help" ? args.slice(1) : args.filter((arg) => arg !== "--help" && arg !== "-h");
  const help = asks || args[0] === "help";
  const command = commands.find((each) => each.words.split(" ").every((word, i) => words[i] === word));
  if (command !== undefined && help) {
    printHelp(command, terminal);
    return 0;
  }
  if (command === undefined) return findNone(commands, words, help, terminal);
  const rest = args.slice(command.words.split(" ").length);
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    terminal.err(`waypost: ${lineOf(error)}`);
    return error instanceof UsageError ? 2 : 1;
  }
}

function lineOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const line = error.message.split("\n")[0] ?? "";
  const refused = "code" in error && error.code === NO_SUCH_LOGIN;
  return refused ? `${line}: DATABASE_URL names the owner at home, OWNER_URLS those of tenants' own databases` : line;
}

/** No command was called: lists those that may have been meant. It is wrong unless help was asked for. */
function findNone(commands: readonly Command[], words: readonly string[], help: boolean, terminal: Terminal): ExitCode {
  const [first, second] = words;
  const meant = commands.filter((each) => first === undefined || each.words.startsWith(`${first} `));
  const wrong = meant.length === 0 || second !== undefined;
  if (wrong) terminal.err(`waypost: there is no command "${words.slice(0, 2).join(" ")}"; "waypost help" lists them`);
  if (meant.length > 0) printCommands(meant, first, terminal);
  return help && !wrong ? 0 : 2;
}

function printHelp({ words, usage, summary, help = [] }: Command, terminal: Terminal): void {
  for (const line of [`usage: waypost ${words} ${usage}`.trimEnd(), summary, ...help]) terminal.out(line);
}

function printCommands(commands: readonly Command[], group: string | undefined, terminal: Terminal): void {
  terminal.out(`usage: waypost ${group === undefined ? "" : `${group} `}COMMAND ... (every command has --help)`);
  const width = Math.max(...commands.map(({ words }) => words.length));
  for (const { words, summary } of commands) terminal.out(`  ${words.padEnd(width)}  ${summary}`);
}
