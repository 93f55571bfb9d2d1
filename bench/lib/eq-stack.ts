import { execFileSync } from "node:child_process";
import { join, resolve } from "node:path";
import { start } from "../../testing/browser/src/started.ts";
import { pidOf } from "./stack.ts";

const ROOT = resolve(import.meta.dirname, "../..");

/** A Waypost that serves questionnaires: the respondent app on the first core, all else on the second. */
export interface EqStack {
  /** The launcher's key file. */
  readonly keys: string;
  readonly stop: () => Promise<void>;
}

/** Serves a folder of questionnaires, with data that go when it stops. Throws what was printed when it does not start. */
export async function startEq(schemas: string, port: number): Promise<EqStack> {
  const { home, stop } = await start({
    command: "taskset",
    args: [
      ...["-c", "1", join(ROOT, "bin/waypost")],
      ...["respondent", "--eq", "--schemas", schemas, "--port", String(port)],
    ],
    settings: { LOG_LEVEL: "warn", RATE_LIMIT_ADDRESS: "0", RATE_LIMIT_TENANT: "0" },
    ready: "Questionnaires are served at",
  });
  const respondent = pidOf("/respondent/", port);
  execFileSync("taskset", ["-a", "-c", "-p", "0", String(respondent)]);
  return { keys: join(home, "keys/launcher.json"), stop };
}
