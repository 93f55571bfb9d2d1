import { test } from "@playwright/test";
import { told } from "./account.ts";
import type { Approach } from "./journey.ts";
import { sentenceOf } from "./sentences.ts";

type Action = (this: object, ...args: unknown[]) => Promise<unknown>;

/**
 * Makes each action of a component or step a step of the run's account: its sentence with the arguments in it. Actions
 * are the `async` methods of its class and of those that it extends. Those named in `approaches` only lead somewhere:
 * `approach` does them.
 */
export function narrate(self: object, approach?: Approach, approaches: readonly string[] = []): void {
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
      const way = approaches.includes(name) ? approach : undefined;
      Object.defineProperty(self, name, { value: narrated(value, prototype.constructor.name, name, way) });
    }
}

function narrated(action: Action, className: string, name: string, approach?: Approach): Action {
  return function (...args) {
    const title = sentenceOf(this, className, name, args);
    const tell = () =>
      told(
        title,
        () => action.apply(this, args),
        (act) => test.step(title, act),
      );
    return approach === undefined ? tell() : approach(title, tell);
  };
}

const isAction = (value: unknown): value is Action =>
  typeof value === "function" && value.constructor.name === "AsyncFunction";
