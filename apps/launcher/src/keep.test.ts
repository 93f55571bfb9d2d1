import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "vitest";
import { keepRunning } from "./keep.ts";
import type { Server } from "./keep.ts";

/** A process that does nothing, as a server; `refusals` starts fail first. */
function servers(refusals = 0) {
  const started: Server[] = [];
  const stopped: number[] = [];
  let refused = 0;
  const start = async (): Promise<Server> => {
    await pause(20);
    if (started.length > 0 && refused < refusals) {
      refused += 1;
      throw new Error("the port is taken");
    }
    const { pid } = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
    if (pid === undefined) throw new Error("no process");
    const server = {
      pid,
      stop: () => {
        stopped.push(pid);
        process.kill(pid, "SIGKILL");
        return Promise.resolve();
      },
    };
    started.push(server);
    return server;
  };
  return { start, started, stopped };
}

async function until(what: () => boolean): Promise<void> {
  for (let i = 0; i < 500 && !what(); i++) await pause(20);
  expect(what()).toBe(true);
}

it("a server that was killed is started again, and stopped in the end", async () => {
  const { start, started, stopped } = servers();
  const lines: string[] = [];
  const first = await start();
  const stop = keepRunning("PostgreSQL", first, start, (line) => lines.push(line));
  process.kill(first.pid, "SIGKILL");
  await until(() => lines.includes("PostgreSQL is running again"));
  expect(lines[0]).toBe("PostgreSQL ended; starting it again");
  await stop();
  expect(stopped).toEqual([started[1]?.pid]);
});

it("a server that does not start is tried again, with longer pauses", async () => {
  const { start } = servers(2);
  const lines: string[] = [];
  const first = await start();
  const stop = keepRunning("PostgreSQL", first, start, (line) => lines.push(line));
  process.kill(first.pid, "SIGKILL");
  await until(() => lines.includes("PostgreSQL is running again"));
  expect(lines.slice(1, 3)).toEqual([
    "PostgreSQL does not start; trying again in 100 ms. the port is taken",
    "PostgreSQL does not start; trying again in 200 ms. the port is taken",
  ]);
  await stop();
});

it("stopping while it is started again leaves nothing behind", async () => {
  const { start, started, stopped } = servers();
  const lines: string[] = [];
  const first = await start();
  const stop = keepRunning("PostgreSQL", first, start, (line) => lines.push(line));
  process.kill(first.pid, "SIGKILL");
  await until(() => lines.length > 0);
  await stop();
  expect(stopped).toEqual(started.slice(1).map(({ pid }) => pid));
});
