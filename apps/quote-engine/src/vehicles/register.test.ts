import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { generateRegister, memorable, printRegister } from "./generate.ts";
import { readModelTable } from "./model-table.ts";
import { createRegister, neverFound, troubles } from "./register.ts";
import { isRegistration, normaliseRegistration } from "./registration.ts";

const register = createRegister();
const vehicles = register.list({});

describe("the sample register", () => {
  it("is what the model tables generate, to the letter", () => {
    const stored = readFileSync(new URL("./register.json", import.meta.url), "utf8");
    expect(printRegister(generateRegister())).toBe(stored);
  });

  it("holds at least 300 vehicles of both kinds under registrations of their own", () => {
    expect(register.size).toBeGreaterThanOrEqual(300);
    expect(register.list({ kind: "motorcycle" }).length).toBeGreaterThanOrEqual(100);
    const registrations = vehicles.map((vehicle) => vehicle.registration);
    expect(new Set(registrations).size).toBe(registrations.length);
    for (const registration of registrations) expect(isRegistration(registration)).toBe(true);
  });

  it("holds plausible vehicles only", () => {
    for (const vehicle of vehicles) {
      expect(vehicle.engineSize === 0).toBe(vehicle.fuel === "electric");
      expect(vehicle.value).toBeGreaterThan(0);
      expect(vehicle.year).toBeGreaterThanOrEqual(2001);
      expect(vehicle.insuranceGroup).toBeLessThanOrEqual(vehicle.kind === "car" ? 50 : 17);
      expect(vehicle.doors > 0).toBe(vehicle.kind === "car");
    }
  });

  it("finds every memorable registration under its kind and under no other", () => {
    for (const { registration, kind, make } of memorable) {
      expect(register.find(registration, kind)).toMatchObject({ registration, kind, make });
      expect(register.find(registration, kind === "car" ? "motorcycle" : "car")).toBeNull();
    }
  });

  it("never gives a documented trouble to a vehicle of its own", () => {
    const registrations = new Set(vehicles.map((vehicle) => vehicle.registration));
    for (const registration of [...Object.keys(troubles), neverFound])
      expect(registrations.has(registration)).toBe(false);
    expect(register.find(neverFound)).toBeNull();
  });

  it("lists makes and models once each, in order, for one kind", () => {
    expect(register.makes("motorcycle")).toContain("DUCATI");
    expect(register.makes("car")).not.toContain("DUCATI");
    expect(register.models("ford", "car")).toEqual(["Fiesta", "Focus", "Ka+", "Kuga", "Mondeo", "Mustang"]);
    expect(register.models("NOBODY")).toEqual([]);
  });
});

describe("registrations", () => {
  it.each([
    ["ab12 cde", "AB12CDE"],
    [" AB12-CDE ", "AB12CDE"],
    ["a 1", "A1"],
  ])("reads %j as %j", (typed, normalised) => {
    expect(normaliseRegistration(typed)).toBe(normalised);
    expect(isRegistration(normalised)).toBe(true);
  });

  it.each(["", "ABCDEFG", "1234", "AB12CDEF", "AB12CD£"])("does not take %j for a registration", (typed) => {
    expect(isRegistration(normaliseRegistration(typed))).toBe(false);
  });
});

describe("the notation of model tables", () => {
  it("refuses a line of neither shape and quotes it", () => {
    expect(() => readModelTable("FORD | Fiesta")).toThrow("FORD | Fiesta");
    expect(() => readModelTable("FORD | Fiesta | 2002-2023 | hatchback | 5 doors\n  1.0 | coal manual | 1 cc")).toThrow(
      "coal",
    );
  });
});
