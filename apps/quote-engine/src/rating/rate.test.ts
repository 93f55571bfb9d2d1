import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, isDay, yearsBetween } from "./calendar.ts";
import { decide, referrals, rejections } from "./decision.ts";
import { percentOf, poundsText } from "./pence.ts";
import { excessFor, premiumFor } from "./premium.ts";
import { rate } from "./rate.ts";
import { coverLevels, parseQuoteRequest, products } from "./request.ts";
import type { QuoteRequest } from "./request.ts";

const today = "2026-07-01";

/** The request that a document reads as; fails the test when there is a fault. */
function request(document: unknown): QuoteRequest {
  const { value, faults } = parseQuoteRequest(document, today);
  expect(faults).toEqual([]);
  return value;
}

const pence = (document: unknown): number => premiumFor(request(document)).pence;
const bornAt = (age: number): string => addMonths(today, -12 * age);

/** Documents that are valid in every part, of every product. */
const documents = fc.record({
  product: fc.constantFrom(...products),
  vehicle: fc.record({
    engineSize: fc.integer({ min: 0, max: 3000 }),
    insuranceGroup: fc.option(fc.integer({ min: 1, max: 50 })),
    value: fc.integer({ min: 0, max: 100_000 }),
    modified: fc.boolean(),
    overnight: fc.constantFrom("garage", "driveway", "street"),
  }),
  use: fc.record({
    class: fc.constantFrom("social", "commuting", "business"),
    annualMileage: fc.integer({ min: 0, max: 40_000 }),
  }),
  proposer: fc.record({
    dateOfBirth: fc.integer({ min: 17, max: 90 }).map(bornAt),
    licenceYears: fc.integer({ min: 0, max: 60 }),
    ncdYears: fc.integer({ min: 0, max: 15 }),
    postcode: fc.constantFrom("NR1 1AA", "E1 6AN", ""),
  }),
  claims: fc.array(fc.record({ kind: fc.constantFrom("fault", "theft"), cost: fc.nat(20_000) }), { maxLength: 4 }),
  cover: fc.record({ level: fc.constantFrom(...coverLevels), voluntaryExcess: fc.constantFrom(0, 100, 250, 500) }),
});
type Document = typeof documents extends fc.Arbitrary<infer T> ? T : never;

/** States that the second document never costs less than the first. */
function neverCheaper(change: (document: Document, by: number) => readonly [unknown, unknown]): void {
  fc.assert(
    fc.property(documents, fc.nat(50), (document, by) => {
      const [cheap, dear] = change(document, by);
      expect(pence(dear)).toBeGreaterThanOrEqual(pence(cheap));
    }),
  );
}

describe("the premium", () => {
  it("of an ordinary driver is what the tables say, step by step", () => {
    const { pence: total, steps } = premiumFor(
      request({
        vehicle: { insuranceGroup: 15, value: 8_000, overnight: "driveway", security: ["alarm", "immobiliser"] },
        use: { class: "commuting", annualMileage: 9_000 },
        proposer: { dateOfBirth: "1984-03-09", licenceYears: 18, ncdYears: 5, postcode: "NR1 1AA" },
        cover: { level: "comprehensive", voluntaryExcess: 250 },
      }),
    );
    const lines = steps.filter(({ percent }) => percent !== 100).map((step) => [step.factor, step.percent, step.pence]);
    expect(lines).toEqual([
      ["base", undefined, 31_500],
      ["age", 95, 29_925],
      ["licence-years", 96, 28_728],
      ["no-claims", 60, 17_237],
      ["area", 88, 15_169],
      ["overnight", 98, 14_866],
      ["security", 94, 13_974],
      ["voluntary-excess", 93, 12_996],
      ["tax", 112, 14_556],
      ["least", undefined, 14_556],
    ]);
    expect(total).toBe(steps.at(-1)?.pence);
  });

  it("never falls with a higher group, value, mileage or a claim more", () => {
    neverCheaper((d, by) => [
      { ...d, vehicle: { ...d.vehicle, insuranceGroup: 1 + (by % 25) } },
      { ...d, vehicle: { ...d.vehicle, insuranceGroup: 1 + (by % 25) + 10 } },
    ]);
    neverCheaper((d, by) => [d, { ...d, vehicle: { ...d.vehicle, value: d.vehicle.value + by * 1000 } }]);
    neverCheaper((d, by) => [d, { ...d, use: { ...d.use, annualMileage: d.use.annualMileage + by * 500 } }]);
    neverCheaper((d, by) => [d, { ...d, claims: [...d.claims, { kind: "fault", cost: by * 300 }] }]);
  });

  it("never falls with a conviction, a modification or a named driver more", () => {
    neverCheaper((d, by) => [d, { ...d, convictions: [{ code: "SP30", points: by % 12 }] }]);
    neverCheaper((d) => [
      { ...d, vehicle: { ...d.vehicle, modified: false } },
      { ...d, vehicle: { ...d.vehicle, modified: true } },
    ]);
    neverCheaper((d, by) => [d, { ...d, drivers: [{ dateOfBirth: bornAt(17 + by) }] }]);
  });

  it("never rises with more no claims years, more licence years or more voluntary excess", () => {
    neverCheaper((d, by) => [
      { ...d, proposer: { ...d.proposer, ncdYears: Math.min(30, d.proposer.ncdYears + by) } },
      d,
    ]);
    neverCheaper((d, by) => [
      { ...d, proposer: { ...d.proposer, licenceYears: Math.min(85, d.proposer.licenceYears + by) } },
      d,
    ]);
    neverCheaper((d) => [{ ...d, cover: { ...d.cover, voluntaryExcess: 1000 } }, d]);
  });

  it("never rises with age from 17 to 69", () => {
    fc.assert(
      fc.property(documents, fc.integer({ min: 17, max: 68 }), (document, age) => {
        const at = (years: number) =>
          pence({ ...document, proposer: { ...document.proposer, dateOfBirth: bornAt(years) } });
        expect(at(age + 1)).toBeLessThanOrEqual(at(age));
      }),
    );
  });

  it("of a short-term cover rises with each day or stands at the least", () => {
    const document = { product: "short-term-motorcycle", proposer: { dateOfBirth: bornAt(30) } };
    let before = 0;
    for (let days = 1; days <= 90; days += 1) {
      const now = pence({ ...document, cover: { days } });
      expect(now).toBeGreaterThanOrEqual(before);
      before = now;
    }
    expect(before).toBeLessThan(pence({ ...document, product: "motorcycle" }));
  });

  it("does not count a claim of more than five years ago", () => {
    expect(pence({ claims: [{ date: "2021-07-01", kind: "fault", cost: 9_000 }] })).toBe(pence({}));
    expect(pence({ claims: [{ date: "2021-07-02", kind: "fault", cost: 9_000 }] })).toBeGreaterThan(pence({}));
  });

  it("is whole pence and the same every time", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const first = rate(request(document));
        expect(first.premium).toMatch(/^\d+\.\d\d$/);
        expect(rate(request(document))).toEqual(first);
      }),
    );
  });
});

describe("the decision", () => {
  it("quotes an ordinary request", () => {
    expect(decide(request({}))).toEqual({ status: "quoted", reasons: [] });
  });

  const claims = (count: number) => Array.from({ length: count }, () => ({ kind: "theft" }));
  it.each([
    ["too-young", { proposer: { dateOfBirth: "2009-07-02" } }],
    ["too-young", { drivers: [{ dateOfBirth: "2010-01-01" }] }],
    ["short-term-under-21", { product: "short-term-motorcycle", proposer: { dateOfBirth: "2005-07-02" } }],
    ["too-many-claims", { claims: claims(4) }],
    ["too-many-claims", { claims: claims(2), drivers: [{ claims: claims(2) }] }],
    ["disqualified", { convictions: [{ date: "2025-08-01", code: "DR10", banMonths: 12 }] }],
    ["too-many-points", { convictions: [{ points: 6 }, { points: 6 }] }],
    ["not-a-learner", { product: "learner", proposer: { licenceType: "full-uk" } }],
    ["licence-too-small", { product: "motorcycle", vehicle: { engineSize: 126 }, proposer: { licenceType: "cbt" } }],
    ["start-in-the-past", { cover: { startDate: "2026-06-30" } }],
  ])("rejects for %s", (reason, document) => {
    expect(decide(request(document))).toEqual({ status: "rejected", reasons: [reason] });
    expect(rate(request(document)).premium).toBe("0.00");
  });

  it.each([
    ["high-value", { vehicle: { value: 50_001 } }],
    ["high-value", { product: "motorcycle", vehicle: { value: "20001.00" } }],
    ["modified-and-fast", { vehicle: { modified: true, insuranceGroup: 35 } }],
    ["modified-and-fast", { vehicle: { modified: "yes" }, proposer: { dateOfBirth: "2001-07-02" } }],
    ["drink-or-drugs", { convictions: [{ date: "2023-01-01", code: "dr10", banMonths: 12 }] }],
    ["many-points", { convictions: [{ points: 7 }] }],
    ["over-80", { proposer: { dateOfBirth: "1945-07-01" } }],
    ["many-drivers", { drivers: [{}, {}, {}, {}, {}] }],
    ["classic-vehicle", { vehicle: { year: 2000 } }],
    ["starts-far-ahead", { cover: { startDate: "2026-08-31" } }],
  ])("refers for %s", (reason, document) => {
    expect(decide(request(document))).toEqual({ status: "referred", reasons: [reason] });
  });

  it("lets a moped be ridden at sixteen", () => {
    const rider = { product: "motorcycle", proposer: { dateOfBirth: "2010-01-01", licenceType: "cbt" } };
    expect(decide(request({ ...rider, vehicle: { engineSize: 49 } })).status).toBe("quoted");
    expect(decide(request({ ...rider, vehicle: { engineSize: 125 } })).reasons).toEqual(["too-young"]);
  });

  it("has no code that both rejects and refers", () => {
    expect(Object.keys(rejections).filter((code) => code in referrals)).toEqual([]);
  });
});

describe("the excess", () => {
  it("grows for the young and the inexperienced by what the guide says", () => {
    expect(excessFor(request({ cover: { voluntaryExcess: 250 } }))).toBe(40_000);
    expect(excessFor(request({ proposer: { dateOfBirth: "2007-01-01", licenceYears: 0 } }))).toBe(50_000);
  });
});

describe("reading a request", () => {
  it("ignores fields that it does not know and takes nothing for granted", () => {
    expect(request({ shoeSize: 43, vehicle: null })).toEqual(request({}));
    expect(parseQuoteRequest(undefined, today).faults).toEqual([]);
  });

  it.each([
    ["/product", "choice", { product: "boat" }],
    ["/asOf", "date", { asOf: "2026-02-30" }],
    ["/vehicle", "type", { vehicle: [] }],
    ["/vehicle/value", "range", { vehicle: { value: -1 } }],
    ["/vehicle/security/1", "choice", { vehicle: { security: ["alarm", "dog"] } }],
    ["/vehicle/modified", "type", { vehicle: { modified: "perhaps" } }],
    ["/proposer/ncdYears", "type", { proposer: { ncdYears: 1.5 } }],
    ["/drivers/1/dateOfBirth", "date", { drivers: [{}, { dateOfBirth: "yesterday" }] }],
    ["/drivers/0/claims/0/kind", "choice", { drivers: [{ claims: [{ kind: "flood" }] }] }],
    ["/claims", "length", { claims: Array.from({ length: 21 }, () => ({})) }],
    ["/brand", "length", { brand: "x".repeat(201) }],
    ["", "type", "hello"],
  ])("points at %s when its %s is wrong", (pointer, code, document) => {
    expect(parseQuoteRequest(document, today).faults).toMatchObject([{ pointer, code }]);
  });

  it("never throws, whatever the document", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (document) => {
        const { value } = parseQuoteRequest(document, today);
        expect(premiumFor(value).pence).toBeGreaterThan(0);
      }),
    );
  });
});

describe("money and days", () => {
  it("prints pence as pounds", () => {
    expect([0, 5, 100, 199_900, -250].map(poundsText)).toEqual(["0.00", "0.05", "1.00", "1999.00", "-2.50"]);
    expect(percentOf(333, 50)).toBe(167);
  });

  it("counts years by the calendar", () => {
    expect(yearsBetween("2008-02-29", "2026-02-28")).toBe(17);
    expect(yearsBetween("2008-02-29", "2026-03-01")).toBe(18);
    expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
    expect(isDay("2024-02-29")).toBe(true);
    expect(isDay("2025-02-29")).toBe(false);
  });
});
