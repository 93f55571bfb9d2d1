import { describe, expect, it } from "vitest";
import { expired } from "./time-machine.ts";

const at = (moment: string) => ({ key: moment, at: moment });
/** A backup a night until 21 November 2026, newest last. */
const nights = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    at(new Date(Date.UTC(2026, 10, 21, 2) - (count - 1 - i) * 86_400_000).toISOString()),
  );
const keptOf = (backups: readonly { key: string; at: string }[], policy?: Parameters<typeof expired>[1]) => {
  const gone = new Set(expired(backups, policy));
  return backups.filter((backup) => !gone.has(backup)).map(({ key }) => key.slice(0, 10));
};

describe("retention", () => {
  it("keeps the newest of each day, week and month", () => {
    expect(keptOf(nights(60), { hourly: 0, daily: 3, weekly: 2, monthly: 2 })).toEqual([
      "2026-10-31",
      "2026-11-15",
      "2026-11-19",
      "2026-11-20",
      "2026-11-21",
    ]);
  });

  it("keeps one of a day that has several", () => {
    const day = [at("2026-11-21T02:00:00.000Z"), at("2026-11-21T12:00:00.000Z")];
    expect(expired(day, { hourly: 0, daily: 5, weekly: 0, monthly: 0 })).toEqual([day[0]]);
  });

  it("keeps every one of the last hours: what is made in trouble does not take the place of last night's", () => {
    const made = [at("2026-11-18T12:00:00.000Z"), at("2026-11-18T13:00:00.000Z"), at("2026-11-21T02:00:00.000Z")];
    const inTrouble = [...made, at("2026-11-21T03:00:00.000Z"), at("2026-11-21T03:05:00.000Z")];
    expect(expired(inTrouble)).toEqual([made[0]]);
  });

  it("lets none go because time has passed without new ones", () => {
    const old = nights(10).map(({ at: moment }) => at(moment.replace("2026", "2019")));
    expect(expired(old)).toEqual([]);
  });

  it("never lets the newest go", () => {
    expect(keptOf(nights(3), { hourly: 0, daily: 0, weekly: 0, monthly: 0 })).toEqual(["2026-11-21"]);
    expect(expired([])).toEqual([]);
  });

  it("keeps about thirty of two years", () => {
    const kept = keptOf(nights(730)).length;
    expect(kept).toBeGreaterThan(25);
    expect(kept).toBeLessThan(35);
  });
});
