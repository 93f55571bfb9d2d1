import { describe, expect, it } from "vitest";
import { censusOf } from "./census.ts";

describe("whose census was submitted", () => {
  it("is nobody's where the survey is no census", () => {
    expect(censusOf("social", { form_type: "H" })).toBeUndefined();
    expect(censusOf(undefined, {})).toBeUndefined();
  });

  it.each([
    ["H", "household"],
    ["I", "individual"],
    ["C", "communal"],
    ["constructor", "household"],
  ])("of form type %s is the %s's, at the launch's address", (form_type, of) => {
    const metadata = { form_type, display_address: "68 Abingdon Road" };
    expect(censusOf("census-nisra", metadata)).toEqual({ of, address: "68 Abingdon Road" });
  });

  it("is a household's at a place unknown where the launch says nothing", () => {
    expect(censusOf("census", {})).toEqual({ of: "household", address: undefined });
  });
});
