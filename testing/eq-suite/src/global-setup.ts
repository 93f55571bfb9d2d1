import type { TestProject } from "vitest/node";
import { ARE_THERE, SCHEMAS } from "./questionnaires.ts";
import { startRunner } from "./runner.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where questionnaires are served. */
    eqUrl: string;
    /** The launcher's key file. */
    eqKeys: string;
  }
}

/** Starts one runner for all cases; `EQ_URL` with `EQ_LAUNCHER_KEYS` (a file) names one that runs already. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const [url, keys] = [process.env["EQ_URL"], process.env["EQ_LAUNCHER_KEYS"]];
  if (url !== undefined && keys !== undefined) {
    provide("eqUrl", url);
    provide("eqKeys", keys);
    return () => Promise.resolve();
  }
  if (!ARE_THERE) {
    console.warn("The questionnaires of ONS are not here (WAYPOST_ONS names their folder): the suite is skipped.");
    return () => Promise.resolve();
  }
  const runner = await startRunner(SCHEMAS);
  provide("eqUrl", runner.url);
  provide("eqKeys", runner.keys);
  return runner.stop;
}
