import { describe, expect, it } from "vitest";
import { startFailure } from "./failure.ts";
import { missing } from "./setting-error.ts";

describe("what a process says that could not start", () => {
  it("is one line for a setting", () => {
    expect(startFailure(missing("PORT"))).toBe("PORT is missing [setting/missing]");
  });

  it("names the port that is taken", () => {
    const taken = Object.assign(new Error("listen EADDRINUSE: address already in use :::4000"), {
      code: "EADDRINUSE",
      port: 4000,
    });
    expect(startFailure(taken)).toBe("Port 4000 is in use by another process [setting/port-taken]");
  });

  it("is the error itself where nobody foresaw it", () => {
    const error = new Error("what?");
    expect(startFailure(error)).toBe(error);
  });
});
