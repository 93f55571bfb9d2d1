#!/usr/bin/env node
import { CallError } from "../config/environment.ts";
import type { Command, ExitCode, Terminal } from "./command.ts";
import { checkCommand, docsCommand } from "./catalogue.ts";
import { newCommand, removeCommand } from "./numbering.ts";
import { runCommand } from "./run.ts";

const COMMANDS: readonly Command[] = [runCommand, checkCommand, docsCommand, newCommand, removeCommand];

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
  const command = COMMANDS.find((each) => each.name === name);
  if (command === undefined) {
    terminal.out("usage: waypost-e2e COMMAND ... (every command has --help)");
    for (const each of COMMANDS) terminal.out(`  ${each.name.padEnd(8)} ${each.summary}`);
    return name === undefined || name === "help" || name === "--help" ? 0 : 2;
  }
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
