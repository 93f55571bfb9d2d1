import { test } from "@playwright/test";
import { collection } from "./collect.ts";
import { sentenceOf } from "./sentences.ts";

type Action = (this: object, ...args: unknown[]) => Promise<unknown>;

/**
 * Makes each action of a component or step a step of the run's record: its sentence with the arguments in it. Actions
 * are the `async` methods of its class and of those that it extends.
 */
export function narrate(self: object): void {
  const seen = new Set<string>();
  for (
    let prototype = Object.getPrototypeOf(self) as object | null;
    prototype !== null && prototype !== Object.prototype;
    prototype = Object.getPrototypeOf(prototype) as object | null
  )
    for (const name of Object.getOwnPropertyNames(prototype)) {
      const value = Object.getOwnPropertyDescriptor(prototype, name)?.value as unknown;
      if (name === "constructor" || seen.has(name) || !isAction(value)) continue;
      seen.add(name);
      Object.defineProperty(self, name, { value: told(value, prototype.constructor.name, name) });
    }
}

function told(action: Action, className: string, name: string): Action {
  return function (...args) {
    const sentence = () => sentenceOf(this, className, name, args);
    if (collection() === null) return test.step(sentence(), () => action.apply(this, args));
    return action.apply(this, args).catch((error: unknown) => {
      if (error instanceof Error && !FAILED.has(error)) FAILED.set(error, sentence());
      throw error;
    });
  };
}

const FAILED = new WeakMap<Error, string>();

/** The action that failed, in words, of a case that ran without Playwright's runner. */
export const failedAction = (error: unknown): string | null =>
  error instanceof Error ? (FAILED.get(error) ?? null) : null;

const isAction = (value: unknown): value is Action =>
  typeof value === "function" && value.constructor.name === "AsyncFunction";
