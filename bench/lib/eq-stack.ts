import { execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pidOf } from "./stack.ts";

const ROOT = resolve(import.meta.dirname, "../..");
/** Milliseconds that a start may take, with a database to make. */
const READY = 90_000;

/** A Waypost that serves questionnaires: the respondent app on the first core, all else on the second. */
export interface EqStack {
  /** The launcher's key file. */
  readonly keys: string;
  readonly stop: () => Promise<void>;
}

/** Serves a folder of questionnaires, with data that go when it stops. Throws what was printed when it does not start. */
export async function startEq(schemas: string, port: number): Promise<EqStack> {
  const home = mkdtempSync(join(tmpdir(), "waypost-bench-"));
  // PostgreSQL's account has to pass.
  chmodSync(home, 0o711);
  const served = ["respondent", "--eq", "--schemas", schemas, "--port", String(port)];
  const child = spawn("taskset", ["-c", "1", join(ROOT, "bin/waypost"), ...served], {
    env: { ...process.env, WAYPOST_HOME: home, LOG_LEVEL: "warn", RATE_LIMIT_ADDRESS: "0", RATE_LIMIT_TENANT: "0" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  const stop = () =>
    new Promise<void>((done) => {
      const remove = () => {
        rmSync(home, { recursive: true, force: true });
        done();
      };
      if (child.exitCode !== null) remove();
      else {
        child.once("exit", remove);
        child.kill("SIGTERM");
      }
    });
  const ends = Date.now() + READY;
  while (!printed.includes("Questionnaires are served at")) {
    if (child.exitCode !== null || Date.now() > ends) {
      await stop();
      throw new Error(`eQ mode did not start:\n${printed}`);
    }
    await sleep(50);
  }
  const respondent = pidOf("apps/respondent/src/main.ts", port);
  execFileSync("taskset", ["-a", "-c", "-p", "0", String(respondent)]);
  return { keys: join(home, "keys/launcher.json"), stop };
}
