import { describe, expect, it } from "vitest";
import { decimal } from "../value/decimal.ts";
import { formatUnit, unitSign } from "./format-value.ts";

describe("a unit", () => {
  it.each([
    ["length-centimeter", "5 cm", "5 centimetres"],
    ["volume-cubic-meter", "5 m³", "5 cubic metres"],
    ["area-square-foot", "5 sq ft", "5 square feet"],
    ["area-square-inch", "5 in²", "5 square inches"],
    ["energy-gigawatt-hour", "5 GWh", "5 gigawatt-hours"],
    ["mass-tonne", "5 t", "5 tonnes"],
    ["volume-hectoliter", "5 hl", "5 hectolitres"],
    ["mass-microgram", "5 µg", "5 micrograms"],
    ["concentr-part-per-million", "5 ppm", "5 parts per million"],
    ["frequency-megahertz", "5 MHz", "5 megahertz"],
    ["force-of-nature", "5 of nature", "5 of nature"],
  ])("%s has a symbol and a name", (unit, short, long) => {
    expect(formatUnit(decimal(5), unit, "en")).toBe(short);
    expect(formatUnit(decimal(5), unit, "en", "long")).toBe(long);
  });

  it("is one or several, narrow without a gap, and its symbol in languages whose words are not known", () => {
    expect(formatUnit(decimal(1), "volume-cubic-meter", "en", "long")).toBe("1 cubic metre");
    expect(formatUnit(decimal(5), "volume-cubic-meter", "en", "narrow")).toBe("5m³");
    expect(formatUnit(decimal(5), "volume-cubic-meter", "cy", "long")).toBe("5 m³");
    expect(unitSign("volume-cubic-meter", "en", "long")).toBe("cubic metres");
  });
});
