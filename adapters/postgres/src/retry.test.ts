import { describe, expect, it } from "vitest";
import { coded, DatabaseUnavailable, isTransient, retryingUntil, withRetries } from "./retry.ts";

const failure = (code: string) => Object.assign(new Error("refused"), { code });

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
  it.each(["08006", "57P01", "57P03", "53300", "40P01", "40001", "25006", "ECONNRESET", "EPIPE"])(
    "try %s again",
    (code) => {
      expect(isTransient(failure(code))).toBe(true);
    },
  );

  it.each([
    "Connection terminated unexpectedly",
    "Client has encountered a connection error and is not queryable",
    "timeout exceeded when trying to connect",
    "timeout expired",
    "Query read timeout",
    "Cannot use a pool after calling end on the pool",
  ])("try again what says without a code: %s", (message) => {
    expect(isTransient(coded(new Error(message)))).toBe(true);
  });

  it("leave what is nobody's connection as it is", () => {
    const [mistake, refused] = [new TypeError("not a function"), failure("42P01")];
    expect([coded(mistake), coded(refused)].map(isTransient)).toEqual([false, false]);
    expect(mistake).not.toHaveProperty("code");
  });

  it.each(["23505", "23503", "42501", "57014"])("leave %s, which would fail again", async (code) => {
    await expect(withRetries(failing(failure(code)))).rejects.toMatchObject({ code });
  });

  it("end with the first success", async () => {
    expect(await withRetries(failing(failure("57P01"), new Error("Connection terminated")))).toBe(3);
  });

  it("of several steps all end at the moment that is set for them", async () => {
    const step = () => withRetries(failing(failure("57P01")));
    const steps = async () => [await step(), await step()];
    expect(await retryingUntil(performance.now() + 8000, steps)).toEqual([2, 2]);
    await expect(retryingUntil(performance.now(), steps)).rejects.toBeInstanceOf(DatabaseUnavailable);
  });

  it("end, when patience is, saying that the database is away and why", async () => {
    const last = failure("ECONNREFUSED");
    const error: unknown = await withRetries(failing(failure("57P01"), last, failure("57P01")), 100).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(DatabaseUnavailable);
    expect((error as DatabaseUnavailable).cause).toBe(last);
  });
});
