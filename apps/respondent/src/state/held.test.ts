import type { Response, Walk } from "@waypost/journey";
import { describe, expect, it } from "vitest";
import { Held, letWalksGo } from "./held.ts";
import type { Live } from "./live.ts";

const NOON = Date.UTC(2026, 0, 5, 12);
/** A form each of whose walks is another. */
const live = { journey: { walk: () => ({}) as Walk } } as unknown as Live;
const held = (id = "r") => new Held(id, live, 1, {} as Response, null);

describe("the walk of a state of a response", () => {
  it("is worked out once, and again when it is old or was let go", () => {
    const one = held();
    const walk = one.walk(NOON);
    expect(one.walk(NOON + 1000)).toBe(walk);
    const later = one.walk(NOON + 60_000);
    expect(later).not.toBe(walk);
    one.letGo();
    expect(one.walk(NOON + 60_000)).not.toBe(later);
  });

  it("may be one that was made elsewhere", () => {
    const [one, made] = [held(), {} as Walk];
    one.walked(made, NOON);
    expect(one.walk(NOON)).toBe(made);
  });

  it("makes room when many others were worked out since, and only then", () => {
    const [first, second] = [held("first"), held("second")];
    const walks = [first.walk(NOON), second.walk(NOON)];
    for (let other = 0; other < 254; other++) held(String(other)).walk(NOON);
    expect(first.walk(NOON)).toBe(walks[0]);
    held("one more").walk(NOON);
    expect([second.walk(NOON) === walks[1], first.walk(NOON) === walks[0]]).toEqual([true, false]);
  });

  it("is let go with its form", () => {
    const [gone, stays] = [held("gone"), held("stays")];
    const walks = [gone.walk(NOON), stays.walk(NOON)];
    letWalksGo(({ id }) => id === "gone");
    expect([gone.walk(NOON) === walks[0], stays.walk(NOON) === walks[1]]).toEqual([false, true]);
  });
});
