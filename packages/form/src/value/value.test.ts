import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SourceCodes } from "../definition/rules.ts";
import {
  addDays,
  addMonths,
  dateOfDay,
  dateText,
  dayNumber,
  dayOfWeek,
  daysBetween,
  isRealDate,
  monthsBetween,
  parseDate,
  yearsBetween,
  type DateParts,
} from "./date.ts";
import { decimal, decimalText, divide, parseDecimal, power, round } from "./decimal.ts";
import { addDuration, compareDurations, durationText, parseDuration } from "./duration.ts";
import { resolveSourceCode } from "./source-codes.ts";
import { valueOfJson } from "./value-type.ts";

const MINIMUM = -719_162;
const MAXIMUM = 2_932_896;
const day = fc.integer({ min: MINIMUM, max: MAXIMUM });
const date = (text: string): DateParts => {
  const found = parseDate(text);
  if (!found) throw new Error(text);
  return found;
};
const parts = (number: number): DateParts => {
  const found = dateOfDay(number);
  if (!found) throw new Error(String(number));
  return found;
};

describe("the calendar", () => {
  test("agrees with the platform's on every day, both ways", () => {
    fc.assert(
      fc.property(day, (number) => {
        const found = parts(number);
        expect(dayNumber(found)).toBe(number);
        expect(dateText(found)).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10));
        expect(parseDate(dateText(found))).toEqual(found);
        expect(dayOfWeek(found)).toBe(
          new Intl.DateTimeFormat("en", { weekday: "long", timeZone: "UTC" }).format(number * 86_400_000),
        );
      }),
    );
  });

  test("ends at the years 1 and 9999", () => {
    expect(dateText(parts(MINIMUM))).toBe("0001-01-01");
    expect(dateText(parts(MAXIMUM))).toBe("9999-12-31");
    expect(dateOfDay(MINIMUM - 1)).toBeNull();
    expect(dateOfDay(MAXIMUM + 1)).toBeNull();
    expect(addDays(date("9999-12-31"), 1)).toBeNull();
    expect(addMonths(date("0001-01-31"), -1)).toBeNull();
  });

  test.each(["2026-02-29", "2026-13-01", "2026-00-10", "0000-01-01", "2026-1-1", "26-01-01", "2100-02-29", ""])(
    "%s is no date",
    (text) => {
      expect(parseDate(text)).toBeNull();
    },
  );

  test.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-12-15", 1, "2027-01-15"],
  ])("%s and %i months is %s", (from, months, to) => {
    const found = addMonths(date(from), months);
    expect(found && dateText(found)).toBe(to);
  });

  test("adding the whole months between two dates never passes the later one", () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from, to] = a <= b ? [parts(a), parts(b)] : [parts(b), parts(a)];
        const moved = addMonths(from, monthsBetween(from, to));
        expect(moved && isRealDate(moved) && daysBetween(moved, to)).toBeGreaterThanOrEqual(0);
        expect(monthsBetween(to, from)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test.each([
    ["2008-02-29", "2026-02-28", 17],
    ["2008-02-29", "2026-03-01", 18],
    ["2009-11-21", "2026-11-21", 17],
    ["2009-11-22", "2026-11-21", 16],
    ["2026-11-21", "2009-11-22", -16],
  ])("born on %s, on %s one is %i", (born, on, age) => {
    expect(yearsBetween(date(born), date(on))).toBe(age);
  });
});

describe("durations", () => {
  test.each([
    ["P1Y2M", "P1Y2M"],
    ["P14M", "P1Y2M"],
    ["P3W", "P21D"],
    ["-P1D", "-P1D"],
    ["P0M", "P0D"],
    ["P1Y10D", "P1Y10D"],
  ])("%s is %s", (text, canonical) => {
    const found = parseDuration(text);
    expect(found && durationText(found)).toBe(canonical);
  });

  test.each(["P", "", "1Y", "P1H", "PT1H", "P1.5Y", "P-1D", "P1D1Y"])("%s is none", (text) => {
    expect(parseDuration(text)).toBeNull();
  });

  test("months and days have no common order, and no common sign no text", () => {
    expect(compareDurations({ months: 1, days: 0 }, { months: 0, days: 40 })).toBeNull();
    expect(compareDurations({ months: 1, days: 1 }, { months: 0, days: 1 })).toBeGreaterThan(0);
    expect(durationText({ months: 1, days: -1 })).toBeNull();
    expect(addDuration(date("2026-01-31"), { months: 1, days: 1 })).toEqual(date("2026-03-01"));
  });
});

describe("decimals", () => {
  test("what is written is read, and only that", () => {
    expect(["1", "-0.50", "+7", ".5", "5."].map((text) => parseDecimal(text)?.toFixed())).toEqual([
      "1",
      "-0.5",
      "7",
      "0.5",
      "5",
    ]);
    for (const text of ["", "1e5", "1,000", "0x1", "NaN", "Infinity", ".", "--1", "9".repeat(500)]) {
      expect(parseDecimal(text)).toBeNull();
    }
  });

  test("rounding", () => {
    const rounded = (text: string, places: number, mode: Parameters<typeof round>[2]) => {
      const found = round(decimal(text), places, mode);
      return found && decimalText(found);
    };
    expect(["2.5", "3.5", "-2.5"].map((text) => rounded(text, 0, "half-even"))).toEqual(["2", "4", "-2"]);
    expect(["2.5", "-2.5"].map((text) => rounded(text, 0, "half-up"))).toEqual(["3", "-3"]);
    expect(["1.21", "-1.21"].map((text) => rounded(text, 1, "floor"))).toEqual(["1.2", "-1.3"]);
    expect(["1.21", "-1.21"].map((text) => rounded(text, 1, "ceiling"))).toEqual(["1.3", "-1.2"]);
    expect(rounded("1234", -2, "half-up")).toBe("1200");
  });

  test("what has no answer is null", () => {
    expect(divide(decimal(1), decimal(0))).toBeNull();
    expect(power(decimal(0), decimal(-1))).toBeNull();
    expect(power(decimal(2), decimal("0.5"))).toBeNull();
    expect(power(decimal("123456"), decimal(999))).toBeNull();
  });
});

describe("JSON as values", () => {
  test("keeps what is of the type and drops the rest", () => {
    expect(valueOfJson(0.1, "number")).toEqual(decimal("0.1"));
    expect(valueOfJson(1e21, "number")).toEqual(decimal("1000000000000000000000"));
    expect(valueOfJson(1e-7, "number")).toEqual(decimal("0.0000001"));
    expect(valueOfJson(Number.NaN, "number")).toBeNull();
    expect(valueOfJson("2026-02-30", "date")).toBeNull();
    expect(valueOfJson(["a", 1, null], "texts")).toEqual(["a"]);
    expect(valueOfJson({ a: [1, { b: null }] }, "any")).toEqual({ a: [decimal(1), { b: null }] });
    expect(valueOfJson("yes", "boolean")).toBeNull();
  });
});

describe("source codes", () => {
  const spec: SourceCodes = {
    id: "source",
    params: ["s"],
    default: "WEB",
    codes: [
      { code: "WEB", label: "Web", phone: "0800 1" },
      { code: "RADIO-LONDON", short: ["rl"], label: "Radio", phone: "0800 2" },
      { code: "FRIEND" },
    ],
    hear: { field: "heard", codes: { friend: "FRIEND", radio: "RL", tv: "GONE" } },
  };
  test.each([
    ["radio-london", null, "RADIO-LONDON", "url"],
    [" RL ", "friend", "RADIO-LONDON", "url"],
    ["unknown", "friend", "FRIEND", "hear"],
    ["", "radio", "RADIO-LONDON", "hear"],
    [null, "tv", "WEB", "default"],
    ["unknown", null, "WEB", "default"],
    [null, "constructor", "WEB", "default"],
  ])("%j and heard %j is %s from %s", (raw, heard, code, origin) => {
    expect(resolveSourceCode(spec, raw, heard)).toMatchObject({ code, origin, raw });
  });
  test("carries the code's label and telephone number", () => {
    expect(resolveSourceCode(spec, "rl", null)).toMatchObject({ label: "Radio", phone: "0800 2" });
    expect(resolveSourceCode(spec, "friend", null)).toMatchObject({ label: null, phone: null });
  });
});
