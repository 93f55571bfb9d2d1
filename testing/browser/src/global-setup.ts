import type { TestProject } from "vitest/node";
import { startWaypost } from "./waypost.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the respondent app listens. */
    port: number;
    qaKey: string;
    adminCode: string;
  }
}

/** Starts one Waypost for all browser tests; `WAYPOST_URL`, `QA_BYPASS_KEY` and `ADMIN_CODE` name one that runs already. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const running = process.env["WAYPOST_URL"];
  if (running !== undefined) {
    provide("port", Number(new URL(running).port));
    provide("qaKey", process.env["QA_BYPASS_KEY"] ?? "");
    provide("adminCode", process.env["ADMIN_CODE"] ?? "");
    return () => Promise.resolve();
  }
  const waypost = await startWaypost();
  provide("port", waypost.port);
  provide("qaKey", waypost.qaKey);
  provide("adminCode", waypost.adminCode);
  return waypost.stop;
}
