import { readFileSync } from "node:fs";
import { join } from "node:path";
import { optional } from "@waypost/settings";
import type { Variables } from "@waypost/settings";

/** Where script/server serves respondents unless it is told another port. */
const USUAL_PORT = "4000";

/**
 * Where respondents find a form of a tenant: at PORT_BASE, or at the port that the server whose data are in `home` noted
 * there when it was ready.
 */
export function addressOf(env: Variables, home: string, tenant: string, form: string): string {
  const port = optional(env, "PORT_BASE") ?? notedPort(join(home, "port")) ?? USUAL_PORT;
  return `http://${tenant}.localhost:${port}/${form}`;
}

function notedPort(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return undefined;
  }
}
