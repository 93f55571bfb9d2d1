import { describe, expect, it } from "vitest";
import { Fresh } from "./fresh.ts";

const away = Object.assign(new Error("away"), { code: "ECONNREFUSED" });

/** A value that is read from whatever `answer` is at the time, with a clock that is moved by hand. */
function scene() {
  const at = { now: 0, reads: 0, answer: (): Promise<string> => Promise.resolve("first") };
  const fresh = new Fresh<string>(10, () => at.now);
  const get = () =>
    fresh.get("key", () => {
      at.reads++;
      return at.answer();
    });
  return { at, get };
}

describe("what was read a moment ago", () => {
  it("is read once for all who ask at once, and again when it is no longer new", async () => {
    const { at, get } = scene();
    expect(await Promise.all([get(), get()])).toEqual(["first", "first"]);
    at.answer = () => Promise.resolve("second");
    at.now = 4999;
    expect([await get(), at.reads]).toEqual(["first", 1]);
    at.now = 5000;
    expect([await get(), at.reads]).toEqual(["second", 2]);
  });

  it("is still good while the store is away, which is asked again each time that it is no longer new", async () => {
    const { at, get } = scene();
    await get();
    at.answer = () => Promise.reject(away);
    at.now = 5000;
    expect([await get(), await get(), at.reads]).toEqual(["first", "first", 2]);
    at.answer = () => Promise.resolve("back");
    at.now = 10_000;
    expect(await get()).toBe("back");
  });

  it("is still good while the store takes long, and changes when it has answered", async () => {
    const { at, get } = scene();
    await get();
    let answer: (value: string) => void = () => undefined;
    at.answer = () => new Promise((resolve) => (answer = resolve));
    at.now = 5000;
    expect(await get()).toBe("first");
    answer("late");
    await Promise.resolve();
    expect(await get()).toBe("late");
  });

  it("is not what is used when it is known to be wrong, and an error is not kept", async () => {
    const { at, get } = scene();
    at.answer = () => Promise.reject(away);
    await expect(get()).rejects.toBe(away);
    at.answer = () => Promise.resolve("first");
    expect(await get()).toBe("first");
    at.answer = () => Promise.reject(new Error("broken"));
    at.now = 5000;
    await expect(get()).rejects.toThrow("broken");
  });
});
