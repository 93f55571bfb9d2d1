import { describe, expect, it } from "vitest";
import { decide, destinationTable } from "./decision-table.ts";
import { destinationMutants } from "./destination-mutants.ts";

const form = {
  tables: {
    destination: {
      rows: [
        { when: ['"found"', '"rejected"', "-", "-"], then: { page: "call-us" } },
        { when: ['"found"', '"quoted"', "< 500", '"DEALER"'], then: { page: "buy" } },
        { when: ['"found"', "-", ">= 500", "-"], then: { page: "callback" } },
      ],
      otherwise: { page: "unavailable" },
    },
  },
  sourceCodes: { codes: [{ code: "WEB" }, { code: "DEALER" }] },
};
const mutants = destinationMutants({ suite: "X", path: "/x", form });
const byChange = (change: string) => mutants.find(({ id }) => id === `X destination ${change}`);

describe("changes of the rules that say where a quote goes", () => {
  it("decides by the first row that holds", () => {
    const table = destinationTable(form);
    expect(decide(table, ["found", "quoted", 499.99, "DEALER"])).toBe("buy");
    expect(decide(table, ["found", "quoted", 499.99, "WEB"])).toBe("unavailable");
    expect(decide(table, ["found", "referred", 500, "WEB"])).toBe("callback");
    expect(decide(table, ["found", "rejected", 500, "WEB"])).toBe("call-us");
  });

  it("moves boundaries, drops and swaps rows, and names a reply that tells", () => {
    expect(byChange("row 2: < 500 became < 501")?.hint).toBe(
      "a row with status quoted, price 500, source DEALER that expects callback",
    );
    expect(byChange("row 2: dropped")?.equivalent).toBeUndefined();
    expect(byChange("row 1: changed places with row 2")?.equivalent).toBe(
      "no reply of the quote engine leads elsewhere",
    );
    expect(byChange("row 3: callback became buy")?.form()).toMatchObject({
      tables: { destination: { rows: [{}, {}, { then: { page: "buy" } }], otherwise: { page: "unavailable" } } },
    });
  });
});
