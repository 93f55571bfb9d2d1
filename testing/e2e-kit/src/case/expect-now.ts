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

/**
 * Expects something of what is read once, now. What plainly holds is no step of the run's record, of which thousands
 * cost more than the journey; about everything else Playwright's `expect` decides, with its messages.
 */
export function expectNow<T>(message: string, read: () => T | Promise<T>): Matchers<T> {
  return matchersOf(message, read, false) as unknown as Matchers<T>;
}

function matchersOf(message: string, read: () => unknown, negated: boolean): object {
  return new Proxy(
    {},
    {
      get: (_, name) => {
        if (name === "not") return matchersOf(message, read, !negated);
        return async (...args: readonly unknown[]) => {
          const value = await read();
          const known = typeof name === "string" && Object.hasOwn(KNOWN, name) ? KNOWN[name] : undefined;
          if (known !== undefined && known(value, args[0]) !== negated) return;
          const expected = expect(value, message);
          const matcher: unknown = Reflect.get(negated ? expected.not : expected, name);
          if (typeof matcher !== "function") throw new TypeError(`expect has no ${String(name)}`);
          await Reflect.apply(matcher, undefined, args);
        };
      },
    },
  );
}
