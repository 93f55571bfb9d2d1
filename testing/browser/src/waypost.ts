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
  /** What admins sign in with. */
  readonly adminCode: string;
  readonly stop: () => Promise<void>;
}

/** How long the first start may take, packages installed: initdb, migrations, seeds. In milliseconds. */
const MOST_START = 90_000;

/** A folder for data, which the account that runs the database can pass. */
export function makeHome(): string {
  const home = mkdtempSync(join(tmpdir(), "waypost-ui-"));
  chmodSync(home, 0o711);
  return home;
}

/** What a Waypost is started from. */
export interface StartOptions {
  /** The tree to start; default this one. */
  readonly root?: string;
  /** Its data, which outlive it; default a folder of its own, which goes with it. */
  readonly home?: string;
  /** Its first port; default the first free one from `PORT_BASE` on, or any. */
  readonly port?: number;
  readonly settings?: Readonly<Record<string, string>>;
}

/** Starts everything as `script/server` does. Throws what it printed if it fails. */
export async function startWaypost({ root = ROOT, settings, ...options }: StartOptions = {}): Promise<Waypost> {
  const home = options.home ?? makeHome();
  const port = options.port ?? (await freeBase(Number(process.env["PORT_BASE"] ?? "0")));
  const qaKey = "browser-tests-qa-key-0123456789";
  const adminCode = "browser-tests-admin-code";
  const child = spawn(join(root, "script/server"), [], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      PORT_BASE: String(port),
      WAYPOST_HOME: home,
      QA_BYPASS_KEY: qaKey,
      ADMIN_CODE: adminCode,
      WAYPOST_ENV: "test",
      ...settings,
    },
  });
  await untilReady(child);
  return {
    port,
    qaKey,
    adminCode,
    stop: () =>
      new Promise((done) => {
        child.once("exit", () => {
          if (options.home === undefined) rmSync(home, { recursive: true, force: true });
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

/** A base around which nothing listens, as far as one can tell: the first from `wanted` on, or any where that is 0. */
async function freeBase(wanted: number): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const base = wanted > 0 ? wanted + attempt * 10 : 20_000 + Math.floor(Math.random() * 200) * 100;
    const taken = await Promise.all([0, 50, 60, 100, 300, 400, 425, 432].map((offset) => listens(base + offset)));
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
