import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../../..");
/** How long the first start may take, with a database to make: milliseconds. */
const MOST_START = 120_000;

/** A Waypost that serves questionnaires of ONS. */
export interface Runner {
  readonly url: string;
  /** The launcher's key file. */
  readonly keys: string;
  readonly stop: () => Promise<void>;
}

/** Starts `waypost respondent --eq` on a folder of questionnaires, with data that go when it stops. */
export async function startRunner(schemas: string): Promise<Runner> {
  const home = mkdtempSync(join(tmpdir(), "waypost-eq-"));
  chmodSync(home, 0o711);
  const port = await freePort();
  const child = spawn(join(ROOT, "bin/waypost"), ["respondent", "--eq", "--schemas", schemas, "--port", String(port)], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      WAYPOST_HOME: home,
      WAYPOST_ENV: "test",
      EQ_SUPPLEMENTARY_DATA: join(import.meta.dirname, "../data"),
    },
  });
  await untilReady(child);
  return {
    url: `http://localhost:${port}`,
    keys: join(home, "keys/launcher.json"),
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
      reject(new Error(`the runner did not start (${why}):\n${printed.slice(-4000)}`));
    };
    const timer = setTimeout(() => {
      fail("too slow");
    }, MOST_START);
    const read = (chunk: Buffer) => {
      printed = (printed + chunk.toString()).slice(-100_000);
      if (!printed.includes("Questionnaires are served at")) return;
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

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}
