import type { StepRecord } from "../reporter/record.ts";

/** What the account is called among the attachments of a run that failed. */
export const ACCOUNT = "account";

/** The kind of annotation that tells what a run in a browser did over HTTP. */
export const SHORTCUT = "shortcut";

/** A step while it is being done. */
type Telling = { -readonly [Name in keyof StepRecord]: StepRecord[Name] } & { readonly steps: Telling[] };

/** Does something as a step of another record, too. */
type Around = (act: () => Promise<unknown>) => Promise<unknown>;

// A worker of Playwright's runs one case at a time. Where cases run by themselves, several at once, nothing is told.
let inside: Telling[] | null = null;
let traced = false;
let overHttp = false;

const FAILED = new WeakMap<Error, string>();

/**
 * Begins the account of a run, which grows as actions are done. Playwright's own steps find out where in the code they
 * were called and are sent to another process, which costs more than the journey: only a run that is `traced`, where they
 * stand in the trace, makes them.
 */
export function beginAccount(options: { readonly traced: boolean }): readonly StepRecord[] {
  traced = options.traced;
  overHttp = false;
  const account: Telling[] = [];
  inside = account;
  return account;
}

/** Does an action and tells it in the account; `around` makes a step of Playwright's of it where there is a trace. */
export async function told(title: string, act: () => Promise<unknown>, around: Around): Promise<unknown> {
  const outside = inside;
  // What never ends has failed, too.
  const telling: Telling = { title, duration: 0, failed: true, ...(overHttp ? { overHttp } : {}), steps: [] };
  outside?.push(telling);
  if (outside !== null) inside = telling.steps;
  const began = performance.now();
  try {
    const result = await (traced ? around(act) : act());
    telling.failed = false;
    return result;
  } catch (error) {
    if (error instanceof Error && !FAILED.has(error)) FAILED.set(error, title);
    throw error;
  } finally {
    // A browser that is relieved in the middle of it did not do it.
    if (overHttp && telling.steps.length === 0) telling.overHttp = true;
    telling.duration = Math.round(performance.now() - began);
    inside = outside;
  }
}

/** Tells what is done meanwhile as done over HTTP, in a run in a browser. */
export async function toldAsOverHttp(act: () => Promise<unknown>): Promise<unknown> {
  overHttp = true;
  try {
    return await act();
  } finally {
    overHttp = false;
  }
}

/** Tells what is done from now on as done over HTTP, or as the browser's again. */
export function tellAsOverHttp(isOverHttp: boolean): void {
  overHttp = isOverHttp;
}

/** The action that failed, in words. */
export const failedAction = (error: unknown): string | null =>
  error instanceof Error ? (FAILED.get(error) ?? null) : null;
