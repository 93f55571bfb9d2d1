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
  const [first] = args;
  if (first === undefined || first === "help" || first === "--help" || first === "-h") {
    printCommands(commands, terminal);
    return first === undefined ? 2 : 0;
  }
  const command = commands.find(({ words }) => words.split(" ").every((word, i) => args[i] === word));
  if (command === undefined) {
    const near = commands.filter(({ words }) => words.startsWith(`${first} `)).map(({ words }) => words);
    terminal.err(
      near.length > 0
        ? `waypost: say which: ${near.join(", ")}`
        : `waypost: there is no command "${args.slice(0, 2).join(" ")}"; "waypost help" lists them`,
    );
    return 2;
  }
  const rest = args.slice(command.words.split(" ").length);
  if (rest.includes("--help") || rest.includes("-h")) {
    terminal.out(`usage: waypost ${command.words} ${command.usage}`.trimEnd());
    terminal.out(command.summary);
    for (const line of command.help ?? []) terminal.out(line);
    return 0;
  }
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

function printCommands(commands: readonly Command[], terminal: Terminal): void {
  terminal.out("usage: waypost COMMAND ... (every command has --help)");
  const width = Math.max(...commands.map(({ words, usage }) => words.length + usage.length + 1));
  for (const { words, usage, summary } of commands)
    terminal.out(`  ${`${words} ${usage}`.trimEnd().padEnd(width)}  ${summary}`);
}
