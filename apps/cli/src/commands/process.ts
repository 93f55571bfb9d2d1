import { spawn } from "node:child_process";
import type { Command } from "../command.ts";

/** `waypost <name>`: runs one process of the platform in the foreground, with settings from the environment. */
export function processCommand(name: string, summary: string, main: string): Command {
  return {
    words: name,
    usage: "",
    summary,
    help: ["Settings come from the environment; a wrong or missing one is named and stops it."],
    run: () =>
      new Promise((resolve) => {
        const child = spawn(process.execPath, [main], { stdio: "inherit" });
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
