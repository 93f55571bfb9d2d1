import { describe, expect, it } from "vitest";
import { addressesOf, neverFound, troubles } from "./addresses.ts";
import { postTowns } from "./areas.ts";
import { readPostcode } from "./postcode.ts";

const read = (text: string) => {
  const postcode = readPostcode(text);
  if (!postcode) throw new Error(`${text} is not a postcode`);
  return postcode;
};

describe("postcodes", () => {
  it.each([
    ["nr11aa", "NR1 1AA"],
    [" ec1a  1bb ", "EC1A 1BB"],
    ["M1 1AE", "M1 1AE"],
    ["sw1a1aa", "SW1A 1AA"],
  ])("reads %j as %j", (typed, text) => {
    expect(readPostcode(typed)?.text).toBe(text);
  });

  it.each(["", "NR1", "1AA NR1", "NR1 1AI", "NRX1 1AA", "NR1 1AAA"])("does not take %j for a postcode", (typed) => {
    expect(readPostcode(typed)).toBeNull();
  });
});

describe("invented addresses", () => {
  it("are 5 to 12 different ones in the town of the area, the same every time", () => {
    for (const area of postTowns.keys()) {
      const addresses = addressesOf(read(`${area}2 3AB`));
      expect(addresses.length).toBeGreaterThanOrEqual(5);
      expect(addresses.length).toBeLessThanOrEqual(12);
      expect(new Set(addresses.map((address) => address.line1)).size).toBe(addresses.length);
      expect(addresses[0]).toMatchObject(postTowns.get(area) ?? {});
      expect(addressesOf(read(`${area}2 3AB`))).toEqual(addresses);
    }
  });

  it("do not exist for an area that does not", () => {
    expect(addressesOf(read(neverFound))).toEqual([]);
  });

  it("have documented troubles of the shape of a postcode", () => {
    for (const text of Object.keys(troubles)) expect(readPostcode(text)?.text).toBe(text);
  });
});
