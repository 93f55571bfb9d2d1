import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const SRC = join(import.meta.dirname, "../../src");

/** A process of this app. */
export interface Running {
  readonly process: ChildProcess;
  readonly lines: string[];
}

/** Starts a process of this app, `main.ts` or `beat-main.ts`, and resolves once it is at work. */
export async function start(main: string, env: Readonly<Record<string, string>>): Promise<Running> {
  const child = spawn(process.execPath, [join(SRC, main)], {
    env: { PATH: process.env["PATH"], PORT: "0", WAYPOST_ENV: "test", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => {
        lines.push(...chunk.toString().split("\n").filter(Boolean));
        if (lines.some((line) => line.includes('"msg":"working"'))) resolve();
      });
    child.once("exit", (code, signal) => {
      reject(new Error(`${main} ended (${signal ?? code}): ${lines.slice(-12).join("\n")}`));
    });
  });
  return { process: child, lines };
}

/** Ends a process, by default as a crash does. */
export async function end({ process: child }: Running, signal: NodeJS.Signals = "SIGKILL"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill(signal);
  await gone;
}
