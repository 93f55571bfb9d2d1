import { describe, expect, it } from "vitest";
import { CronBroken, nextAfter } from "./cron.ts";

const london = (cron: string, after: string) => nextAfter(cron, "Europe/London", after);

describe("a cron line", () => {
  it("gives the first moment after another", () => {
    expect(london("*/5 * * * *", "2026-11-21T10:01:30.000Z")).toBe("2026-11-21T10:05:00.000Z");
    expect(london("*/5 * * * *", "2026-11-21T10:05:00.000Z")).toBe("2026-11-21T10:10:00.000Z");
    expect(london("0 9 * * 1", "2026-11-21T10:00:00.000Z")).toBe("2026-11-23T09:00:00.000Z");
  });

  it("is read in its time zone, in summer and in winter", () => {
    expect(london("0 3 * * *", "2026-07-01T12:00:00.000Z")).toBe("2026-07-02T02:00:00.000Z");
    expect(london("0 3 * * *", "2026-12-01T12:00:00.000Z")).toBe("2026-12-02T03:00:00.000Z");
    expect(nextAfter("0 3 * * *", "Asia/Tokyo", "2026-12-01T12:00:00.000Z")).toBe("2026-12-01T18:00:00.000Z");
  });

  it("comes once on the night when the clocks go back, and on that when they go forward", () => {
    const nights = (after: string, count: number) => {
      const moments: string[] = [];
      for (let at = after; moments.length < count; moments.push(at)) at = london("30 1 * * *", at);
      return moments;
    };
    expect(nights("2026-10-23T12:00:00.000Z", 3)).toEqual([
      "2026-10-24T00:30:00.000Z",
      "2026-10-25T00:30:00.000Z",
      "2026-10-26T01:30:00.000Z",
    ]);
    expect(nights("2027-03-26T12:00:00.000Z", 3)).toEqual([
      "2027-03-27T01:30:00.000Z",
      // Half past one does not come: it fires when the clocks show two.
      "2027-03-28T01:00:00.000Z",
      "2027-03-29T00:30:00.000Z",
    ]);
  });

  it.each([
    ["61 * * * *", "Europe/London"],
    ["* * * * * *", "Europe/London"],
    ["every day", "Europe/London"],
    ["0 0 30 2 *", "Europe/London"],
    ["0 0 * * *", "Europe/Nowhere"],
  ])("that reads %s in %s is refused", (cron, zone) => {
    expect(() => nextAfter(cron, zone, "2026-11-21T10:00:00.000Z")).toThrow(CronBroken);
  });
});
