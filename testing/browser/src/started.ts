import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A Waypost in processes of its own, for tests and benches. */
export interface Started {
  /** Where its data are. */
  readonly home: string;
  /** Ends it; data that were made for it go with it. */
  readonly stop: () => Promise<void>;
}

/** What is started and how it says that it is there. */
export interface StartOrder {
  readonly command: string;
  readonly args?: readonly string[];
  readonly cwd?: string;
  /** Beside this process's own environment. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Its data, which outlive it; default a folder of its own. */
  readonly home?: string;
  /** What it prints once it can be asked. */
  readonly ready: string;
}

/** How long a first start may take, packages installed: initdb, migrations, seeds. In milliseconds. */
const MOST_START = 120_000;

/** A folder for data, which the account that runs the database can pass. */
export function makeHome(): string {
  const home = mkdtempSync(join(tmpdir(), "waypost-"));
  chmodSync(home, 0o711);
  return home;
}

/** Starts a Waypost and waits for it. Throws what it printed when it does not come. */
export async function start(order: StartOrder): Promise<Started> {
  const home = order.home ?? makeHome();
  const child = spawn(order.command, order.args ?? [], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, WAYPOST_HOME: home, ...order.settings },
    ...(order.cwd === undefined ? {} : { cwd: order.cwd }),
  });
  const remove = () => {
    if (order.home === undefined) rmSync(home, { recursive: true, force: true });
  };
  await untilPrinted(child, order.ready).catch((error: unknown) => {
    child.once("exit", remove).kill("SIGTERM");
    throw error;
  });
  return {
    home,
    stop: () =>
      new Promise((done) => {
        const ended = () => {
          remove();
          done();
        };
        if (child.exitCode !== null || child.signalCode !== null) ended();
        else child.once("exit", ended).kill("SIGTERM");
      }),
  };
}

function untilPrinted(child: ChildProcess, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let printed = "";
    const fail = (why: string) => {
      clearTimeout(timer);
      reject(new Error(`Waypost did not start (${why}):\n${printed.slice(-4000)}`));
    };
    const timer = setTimeout(() => {
      fail("too slow");
    }, MOST_START);
    const read = (chunk: Buffer) => {
      printed = (printed + chunk.toString()).slice(-100_000);
      if (!printed.includes(words)) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("error", ({ message }) => {
      fail(message);
    });
    child.once("exit", (code) => {
      fail(`exit code ${code}`);
    });
  });
}
