#!/usr/bin/env node
import { CallError } from "../config/environment.ts";
import type { Command, ExitCode, Terminal } from "./command.ts";

/** The commands, each loaded when it is called: the compiler alone takes longer to load than most of them to run. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  run: async () => (await import("./run.ts")).runCommand,
  check: async () => (await import("./catalogue.ts")).checkCommand,
  docs: async () => (await import("./catalogue.ts")).docsCommand,
  new: async () => (await import("./numbering.ts")).newCommand,
  remove: async () => (await import("./numbering.ts")).removeCommand,
  mutate: async () => (await import("./mutate.ts")).mutateCommand,
  coverage: async () => (await import("./coverage.ts")).coverageCommand,
  publish: async () => (await import("./publish.ts")).publishCommand,
};

const terminal: Terminal = {
  out: (line) => {
    console.log(line);
  },
  err: (line) => {
    console.error(line);
  },
};

/** Runs the command that the arguments name, in a folder. */
async function main([name, ...args]: readonly string[], folder: string): Promise<ExitCode> {
  const load = name === undefined ? undefined : COMMANDS[name];
  if (load === undefined) {
    terminal.out("usage: waypost-e2e COMMAND ... (every command has --help)");
    for (const each of await Promise.all(Object.values(COMMANDS).map((command) => command())))
      terminal.out(`  ${each.name.padEnd(8)} ${each.summary}`);
    return name === undefined || name === "help" || name === "--help" ? 0 : 2;
  }
  const command = await load();
  if (args.includes("--help") || args.includes("-h")) {
    terminal.out(`usage: waypost-e2e ${command.name} ${command.usage}`);
    terminal.out(command.summary);
    for (const line of command.help) terminal.out(line);
    return 0;
  }
  try {
    return await command.run(args, terminal, folder);
  } catch (error) {
    terminal.err(`waypost-e2e: ${error instanceof Error ? error.message : String(error)}`);
    return error instanceof CallError ? 2 : 1;
  }
}

process.exitCode = await main(process.argv.slice(2), process.cwd());
