import { spawn } from "node:child_process";
import type { Command } from "../command.ts";

/** Another program that the command starts, with all its arguments, when `flag` is among them. */
export interface AlsoStarts {
  readonly flag: string;
  readonly main: string;
  readonly usage: string;
  readonly help: readonly string[];
}

/** `waypost <name>`: runs one process of the platform in the foreground, with settings from the environment. */
export function processCommand(name: string, summary: string, main: string, also?: AlsoStarts): Command {
  return {
    words: name,
    usage: also?.usage ?? "",
    summary,
    help: ["Settings come from the environment; a wrong or missing one is named and stops it.", ...(also?.help ?? [])],
    run: (args) =>
      new Promise((resolve) => {
        const other = also !== undefined && args.includes(also.flag);
        const call = other ? [also.main, ...args] : [main];
        const child = spawn(process.execPath, call, { stdio: "inherit" });
        for (const signal of ["SIGINT", "SIGTERM"] as const)
          process.on(signal, () => {
            child.kill(signal);
          });
        child.once("exit", (code) => {
          resolve(code === 0 ? 0 : code === 2 ? 2 : 1);
        });
      }),
  };
}
