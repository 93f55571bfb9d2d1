import { setTimeout as sleep } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { expect } from "@playwright/test";

type Matchers<T> = ReturnType<typeof expect.poll<T>>;

/** What the commonest matchers come to, where that can be told at once. */
const KNOWN: Readonly<Record<string, (value: unknown, wanted: unknown) => boolean>> = {
  toBe: Object.is,
  toEqual: isDeepStrictEqual,
  toBeNull: (value) => value === null,
  toContain: (value, wanted) =>
    typeof value === "string" ? value.includes(String(wanted)) : Array.isArray(value) && value.includes(wanted),
  toContainEqual: (value, wanted) => Array.isArray(value) && value.some((each) => isDeepStrictEqual(each, wanted)),
  toMatch: (value, wanted) => typeof value === "string" && wanted instanceof RegExp && wanted.test(value),
};

/** Milliseconds between two looks; the last goes on. */
const PAUSES = [20, 50, 100, 250];

/**
 * Expects something of what is read again and again until it holds, for `patience` milliseconds; without patience it is
 * read once. What plainly holds is no step of Playwright's record, of which thousands cost more than the journey; about
 * everything else its `expect` decides, with its messages.
 */
export function expectSoon<T>(message: string, read: () => T | Promise<T>, patience: number): Matchers<T> {
  return matchersOf({ message, read, patience }, false) as unknown as Matchers<T>;
}

/** What is looked at, and for how long. */
interface Look {
  readonly message: string;
  readonly read: () => unknown;
  readonly patience: number;
}

function matchersOf(look: Look, negated: boolean): object {
  return new Proxy(
    {},
    {
      get: (_, name) => {
        if (name === "not") return matchersOf(look, !negated);
        return async (...args: readonly unknown[]) => {
          const known = typeof name === "string" && Object.hasOwn(KNOWN, name) ? KNOWN[name] : undefined;
          if (known === undefined) return ask(polled(look), negated, name, args);
          const { holds, value } = await lookUntil(look, (each) => known(each, args[0]) !== negated);
          if (!holds) await ask(expect(value, look.message), negated, name, args);
        };
      },
    },
  );
}

async function lookUntil(
  { read, patience }: Look,
  fits: (value: unknown) => boolean,
): Promise<{ holds: boolean; value: unknown }> {
  const end = performance.now() + patience;
  for (let at = 0; ; at++) {
    const value = await read();
    if (fits(value)) return { holds: true, value };
    if (performance.now() >= end) return { holds: false, value };
    await sleep(PAUSES[Math.min(at, PAUSES.length - 1)]);
  }
}

const polled = ({ message, read, patience }: Look) => expect.poll(read, { message, timeout: Math.max(patience, 1) });

async function ask(expected: object, negated: boolean, name: string | symbol, args: readonly unknown[]): Promise<void> {
  const matchers: object = negated ? (Reflect.get(expected, "not") as object) : expected;
  const matcher: unknown = Reflect.get(matchers, name);
  if (typeof matcher !== "function") throw new TypeError(`expect has no ${String(name)}`);
  await Reflect.apply(matcher, undefined, args);
}
