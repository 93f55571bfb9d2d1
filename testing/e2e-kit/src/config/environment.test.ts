import { describe, expect, it } from "vitest";
import { addressOf, environmentName } from "./environment.ts";
import type { Variables, Where } from "./environment.ts";
import { makePlan, signToken } from "./plan.ts";
import type { Settings } from "./settings.ts";

const SETTINGS: Settings = {
  suites: {
    AFC: { title: "Car", brand: "adrianflux", product: "car", path: "/car", cases: "afc" },
    SL: { title: "Learner", brand: "sterling", product: "learner", path: "/learner", cases: "sl" },
  },
  environments: {
    uat: { url: "https://{brand}.uat.example.com/" },
    staging: { url: "https://staging.example.com/{brand}", brands: { sterling: "https://st.example.com" } },
  },
  qa: { name: "qa", signed: true },
};
const address = (brand: string, where: Where = {}, variables: Variables = {}) =>
  addressOf(brand, where, variables, SETTINGS);

describe("addressOf", () => {
  it("takes an environment of the settings, with addresses of single brands", () => {
    expect(address("adrianflux", { env: "uat" })).toBe("https://adrianflux.uat.example.com");
    expect(address("sterling", { env: "staging" })).toBe("https://st.example.com");
  });

  it("lets variables say otherwise", () => {
    const variables = { UAT_STERLING_URL: "https://other.example.com", E2E_ENV: "uat" };
    expect(address("sterling", {}, variables)).toBe("https://other.example.com");
    expect(address("adrianflux", {}, variables)).toBe("https://adrianflux.uat.example.com");
  });

  it("needs no more than an address in .env", () => {
    expect(address("sterling", {}, { STERLING_URL: "http://localhost:4000" })).toBe("http://localhost:4000");
    expect(address("sterling", {}, { E2E_URL: "http://{brand}.localhost" })).toBe("http://sterling.localhost");
  });

  it("takes an address of .env before the environment that the settings name, unless one is chosen", () => {
    const settings = { ...SETTINGS, environment: "uat" };
    const variables = { E2E_URL: "http://{brand}.localhost" };
    expect(addressOf("sterling", {}, variables, settings)).toBe("http://sterling.localhost");
    expect(addressOf("sterling", {}, {}, settings)).toBe("https://sterling.uat.example.com");
    expect(addressOf("sterling", { env: "uat" }, variables, settings)).toBe("https://sterling.uat.example.com");
    expect(environmentName({}, variables, settings)).toBe("http://{brand}.localhost");
  });

  it("sends a brand elsewhere, to an address or an environment", () => {
    const where = { env: "uat", brands: { adrianflux: "https://branch.example.com", sterling: "staging" } };
    expect(address("adrianflux", where)).toBe("https://branch.example.com");
    expect(address("sterling", where)).toBe("https://st.example.com");
    expect(environmentName(where, {}, SETTINGS)).toContain("adrianflux at https://branch.example.com");
  });

  it("says what to set when nothing says where a brand is", () => {
    expect(() => address("adrianflux")).toThrow("set ADRIANFLUX_URL in .env, or give --brand adrianflux=URL");
    expect(() => address("adrianflux", { env: "live" })).toThrow("set LIVE_ADRIANFLUX_URL");
    expect(() => address("adrianflux", { url: "localhost:4000" })).toThrow("the address of adrianflux is none");
  });
});

describe("makePlan", () => {
  const plan = (variables: Variables) => makePlan("/suites", SETTINGS, { env: "uat" }, variables, 1_000_000);

  it("signs the QA cookie with the key", () => {
    expect(plan({ QA_BYPASS_KEY: "key" }).cookie).toEqual({ name: "qa", value: signToken("key", 1000 + 4 * 3600) });
  });

  it("takes the QA cookie as it is given", () => {
    expect(plan({ QA_BYPASS_COOKIE: "bypass=a=b" }).cookie).toEqual({ name: "bypass", value: "a=b" });
    expect(plan({ QA_BYPASS_COOKIE: "secret" }).cookie).toEqual({ name: "qa", value: "secret" });
    expect(plan({}).cookie).toBeNull();
  });

  it("keeps a missing address until a case needs it", () => {
    const { addresses } = makePlan("/suites", SETTINGS, {}, { STERLING_URL: "http://s" }, 0);
    expect(addresses["sterling"]).toEqual({ url: "http://s" });
    expect(addresses["adrianflux"]).toHaveProperty("missing");
  });

  it("refuses a brand that no suite has", () => {
    expect(() => makePlan("/suites", SETTINGS, { brands: { aviva: "http://a" } }, {}, 0)).toThrow(
      "no suite has the brand aviva",
    );
  });
});
