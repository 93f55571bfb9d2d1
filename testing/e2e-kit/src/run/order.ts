import type { Settings } from "../config/settings.ts";

/** What `waypost-e2e run` tells the Playwright that it starts, beside the plan. */
export interface RunOrder {
  readonly settings: Pick<Settings, "workers" | "timeout" | "retries">;
  /** Whether a run may fail at first and pass when it is tried again. */
  readonly allowFlaky: boolean;
  /** The folder of the report and its evidence. */
  readonly results: string;
  /** The expression of markers, as it was given. */
  readonly markers: string | null;
  readonly commit: string | null;
  /** The folder of the cases' documents. */
  readonly docs: string;
  /** Where a document lies for readers of the report, or null. */
  readonly docsUrl: string | null;
  /** When the run was ordered: ISO 8601. */
  readonly started: string;
}

const VARIABLE = "WAYPOST_E2E_ORDER";

/** The order as variables of a process. */
export const orderAsVariables = (order: RunOrder) => ({ [VARIABLE]: JSON.stringify(order) });

/** The order of this process. Throws when it was not started by `waypost-e2e run`. */
export function orderOfRun(): RunOrder {
  const json = process.env[VARIABLE];
  if (json === undefined) throw new Error("This configuration is for waypost-e2e run.");
  return JSON.parse(json) as RunOrder;
}
