import { stripVTControlCharacters } from "node:util";
import type { CollectedCase } from "../case/collect.ts";
import { makeJourney } from "../case/journey.ts";
import { failedAction } from "../case/account.ts";
import type { Plan } from "../config/plan.ts";
import { HttpDriver } from "../driver/http-driver.ts";
import { Trace } from "../driver/trace.ts";

/** What came of a case that was run. */
export interface DirectResult {
  /** Null when it passed. */
  readonly failure: Failure | null;
  readonly trace: Trace;
  readonly milliseconds: number;
}

/** Why a case failed. */
export interface Failure {
  /** The action that failed, in words. */
  readonly action: string;
  readonly message: string;
}

/** Runs a case over HTTP, in this process, against an address. */
export async function runDirect(each: CollectedCase, address: string, plan: Plan): Promise<DirectResult> {
  const trace = new Trace();
  const driver = new HttpDriver(address, plan.landmarks, plan.cookie === null ? [] : [plan.cookie], trace);
  const began = performance.now();
  let failure: Failure | null = null;
  try {
    await each.body(makeJourney(driver, each.suite, address, plan.landmarks));
  } catch (error) {
    failure = { action: failedAction(error) ?? each.title, message: messageOf(error) };
  } finally {
    driver.close();
  }
  return { failure, trace, milliseconds: performance.now() - began };
}

/** The first lines of what an error says, without colours. */
function messageOf(error: unknown): string {
  const text = stripVTControlCharacters(error instanceof Error ? error.message : String(error));
  return text.replace(/\n\nCall Log:[^]*$/, "").trim();
}
