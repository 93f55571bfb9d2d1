import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, describe, expect, it } from "vitest";
import { isAlive, stopServer } from "./running.ts";

const started: ReturnType<typeof spawn>[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
});

/** A shell that has said so much; its first line is a number. */
async function shell(script: string): Promise<{ readonly pid: number; readonly said: number }> {
  const child = spawn("sh", ["-c", script], { stdio: ["ignore", "pipe", "ignore"] });
  started.push(child);
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  return { pid: child.pid ?? 0, said: Number(line.toString()) };
}

describe.runIf(process.platform === "linux")("a process", () => {
  it("that has ended is not alive, though its parent never asks for its status", async () => {
    // `exec` leaves the ended child to a program that does not wait for any.
    const { said: zombie } = await shell("sleep 0.1 & echo $!; exec sleep 60");
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(process.kill(zombie, 0)).toBe(true);
    expect(isAlive(zombie)).toBe(false);
    const begun = Date.now();
    await stopServer(zombie);
    expect(Date.now() - begun).toBeLessThan(2000);
  });

  it("that does not listen is killed when its time is up", async () => {
    const { pid } = await shell("trap '' INT; echo $$; while :; do sleep 0.05; done");
    expect(isAlive(pid)).toBe(true);
    await stopServer(pid, 200);
    expect(isAlive(pid)).toBe(false);
  });

  it("that never was is stopped already", async () => {
    await stopServer(2 ** 22 + 1);
  });
});
