import { describe, expect, it } from "vitest";
import { Lru } from "./lru.ts";

describe("a bounded map", () => {
  it("forgets what was not used for longest", () => {
    const lru = new Lru<string, number>(2);
    lru.set("a", 1);
    lru.set("b", 2);
    expect(lru.get("a")).toBe(1);
    lru.set("c", 3);
    expect([lru.get("a"), lru.get("b"), lru.get("c")]).toEqual([1, undefined, 3]);
    expect(lru.size).toBe(2);
  });

  it("never holds more than it may, and always what was used last", () => {
    for (const most of [1, 2, 3, 7, 10]) {
      const lru = new Lru<number, number>(most);
      for (let n = 0; n < 100; n++) {
        lru.set(n, n);
        expect(lru.size).toBeLessThanOrEqual(most);
        for (let back = 0; back < Math.floor(most / 2); back++) if (n >= back) expect(lru.get(n - back)).toBe(n - back);
      }
    }
  });

  it("deletes what answers to a description, old and young", () => {
    const lru = new Lru<number, number>(10);
    for (let n = 0; n < 10; n++) lru.set(n, n);
    lru.deleteWhere((n) => n % 2 === 0);
    expect(lru.size).toBe(5);
    expect([lru.get(0), lru.get(1), lru.get(8), lru.get(9)]).toEqual([undefined, 1, undefined, 9]);
  });

  it("of no room keeps nothing", () => {
    const lru = new Lru<string, number>(0);
    lru.set("a", 1);
    expect(lru.get("a")).toBeUndefined();
  });
});
