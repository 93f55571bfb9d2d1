import { describe, expect, it } from "vitest";
import { DatabaseUnavailable, isTransient, withRetries } from "./retry.ts";

const coded = (code: string) => Object.assign(new Error("refused"), { code });

/** Work that throws these errors, one an attempt, and then gives its number of attempts. */
function failing(...errors: readonly Error[]) {
  let attempts = 0;
  return () => {
    attempts += 1;
    const error = errors[attempts - 1];
    return error === undefined ? Promise.resolve(attempts) : Promise.reject(error);
  };
}

describe("retries", () => {
  it.each(["08006", "57P01", "57P03", "53300", "40P01", "40001", "ECONNRESET", "EPIPE"])("try %s again", (code) => {
    expect(isTransient(coded(code))).toBe(true);
  });

  it.each(["Connection terminated unexpectedly", "Client has encountered a connection error and is not queryable"])(
    "try again what says: %s",
    (message) => {
      expect(isTransient(new Error(message))).toBe(true);
    },
  );

  it.each(["23505", "23503", "42501", "57014"])("leave %s, which would fail again", async (code) => {
    await expect(withRetries(failing(coded(code)), [0])).rejects.toMatchObject({ code });
  });

  it("end with the first success", async () => {
    expect(await withRetries(failing(coded("57P01"), coded("ECONNREFUSED")), [0, 0, 0])).toBe(3);
  });

  it("end, when no pause is left, saying that the database is away and why", async () => {
    const last = coded("ECONNREFUSED");
    const error: unknown = await withRetries(failing(coded("57P01"), last), [0]).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DatabaseUnavailable);
    expect((error as DatabaseUnavailable).cause).toBe(last);
  });
});
