import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../../..");

/** A running Waypost. */
export interface Waypost {
  /** The port of the respondent app; the others lie at their usual distance. */
  readonly port: number;
  /** The key that QA tokens are signed with. */
  readonly qaKey: string;
  readonly stop: () => Promise<void>;
}

/** How long the first start may take, packages installed: initdb, migrations, seeds. In milliseconds. */
const MOST_START = 90_000;

/** Starts everything as `script/server` does, on free ports, with data of its own. Throws what it printed if it fails. */
export async function startWaypost(settings: Readonly<Record<string, string>> = {}): Promise<Waypost> {
  const home = mkdtempSync(join(tmpdir(), "waypost-ui-"));
  // The account that runs the database has to pass.
  chmodSync(home, 0o711);
  const port = await freeBase();
  const qaKey = "browser-tests-qa-key-0123456789";
  const child = spawn(join(ROOT, "script/server"), [], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      PORT_BASE: String(port),
      WAYPOST_HOME: home,
      QA_BYPASS_KEY: qaKey,
      WAYPOST_ENV: "test",
      ...settings,
    },
  });
  await untilReady(child);
  return {
    port,
    qaKey,
    stop: () =>
      new Promise((done) => {
        child.once("exit", () => {
          rmSync(home, { recursive: true, force: true });
          done();
        });
        child.kill("SIGTERM");
      }),
  };
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let printed = "";
    const fail = (why: string) => {
      clearTimeout(timer);
      child.kill("SIGTERM");
      reject(new Error(`Waypost did not start (${why}):\n${printed.slice(-4000)}`));
    };
    const timer = setTimeout(() => {
      fail("too slow");
    }, MOST_START);
    const read = (chunk: Buffer) => {
      printed = (printed + chunk.toString()).slice(-100_000);
      if (!printed.includes("Waypost is ready")) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("exit", (code) => {
      fail(`exit code ${code}`);
    });
  });
}

/** A base below which and above which nothing listens, as far as one can tell. */
async function freeBase(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const base = 20_000 + Math.floor(Math.random() * 200) * 100;
    const taken = await Promise.all([0, 50, 300, 400, 425, 432].map((offset) => listens(base + offset)));
    if (!taken.includes(true)) return base;
  }
  throw new Error("no free ports were found");
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => {
      resolve(true);
    });
    server.listen(port, "127.0.0.1", () => {
      server.close(() => {
        resolve(false);
      });
    });
  });
}
