import { describe, expect, it } from "vitest";
import { movedBounds } from "./moved-bound.ts";

const values = (...given: Parameters<typeof movedBounds>) => movedBounds(...given).map(({ value }) => value);

describe("movedBounds", () => {
  it("moves a number by one", () => {
    expect(values("number", 12)).toEqual([11, 13]);
  });

  it("moves an expression by what its field counts in", () => {
    const age = "years between(date_of_birth, today())";
    expect(values("number", age)).toEqual([`(${age}) - 1`, `(${age}) + 1`]);
    expect(movedBounds("date", "today()")).toEqual([
      { from: "today()", what: "a day less", value: '(today()) - duration("P1D")' },
      { from: "today()", what: "a day more", value: '(today()) + duration("P1D")' },
    ]);
  });

  it("leaves alone what cannot be moved", () => {
    expect([values("text", "name"), values("number", undefined), values("date", null)]).toEqual([[], [], []]);
  });
});
