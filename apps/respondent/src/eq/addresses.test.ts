import { describe, expect, it } from "vitest";
import { eqScene } from "../../test/support/eq-scene.ts";
import { addressesIn, needOf, soughtBy } from "./addresses.ts";

const fact = (value: unknown, status: "found" | "not-found" | "unavailable" = "found") => ({
  lookup: "address",
  inputs: "NR1 1AA",
  status,
  value,
  at: "2026-11-21T10:00:00.000Z",
});

describe("addresses", () => {
  it.each([
    ["NR1 1AA", { postcode: "NR1 1AA", words: "" }],
    [" nr11aa ", { postcode: "NR1 1AA", words: "" }],
    ["12 Mill  Lane, nr1 1aa", { postcode: "NR1 1AA", words: "12 mill lane" }],
    ["Flat 2 nr11aa", { postcode: "NR1 1AA", words: "flat 2" }],
    ["12 Mill Lane", null],
    ["", null],
  ])("are sought by a postcode at the end of what was typed: %s", (typed, sought) => {
    expect(soughtBy(typed)).toEqual(sought);
  });

  it("are listed in a line, those that say every word", () => {
    const addresses = [
      { id: "1", line1: "1 Mill Lane", town: "Norwich", county: "Norfolk", postcode: "NR1 1AA" },
      { id: "2", line1: "12 Mill Lane", line2: "Easton", town: "Norwich", postcode: "NR1 1AA" },
      null,
    ];
    const found = addressesIn(fact({ addresses }), { postcode: "NR1 1AA", words: "12 mi" });
    expect(found).toEqual([
      {
        text: "12 Mill Lane, Easton, Norwich, NR1 1AA",
        line1: "12 Mill Lane",
        line2: "Easton",
        town: "Norwich",
        postcode: "NR1 1AA",
      },
    ]);
  });

  it("are none where the postcode is not known, and null where nobody can say", () => {
    const sought = { postcode: "ZZ1 1ZZ", words: "" };
    expect(addressesIn(fact(null, "not-found"), sought)).toEqual([]);
    expect(addressesIn(fact(null, "unavailable"), sought)).toBeNull();
    expect(addressesIn(fact({ addresses: "?" }), sought)).toBeNull();
  });

  it("are asked for by the kind and the region that the question names", () => {
    const narrowed = { address_type: "Workplace", region_code: "GB-WLS" };
    expect(needOf("NR1 1AA", narrowed)).toMatchObject({
      input: { postcode: "NR1 1AA", ...narrowed },
      inputs: "NR1 1AA Workplace GB-WLS",
    });
  });

  it("are for those in a survey alone", async () => {
    const visitor = (await eqScene()).visitor("localhost:5000");
    expect((await visitor.ask("/addresses?q=NR1 1AA")).status).toBe(401);
  });
});
