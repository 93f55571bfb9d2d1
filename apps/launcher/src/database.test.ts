import { describe, expect, it } from "vitest";
import { databaseFailure, givenDatabase } from "./database.ts";

describe("a database that is given", () => {
  it("is an address of PostgreSQL, or the setting is named", () => {
    expect(givenDatabase({})).toBeUndefined();
    const DATABASE_URL = "postgres://me@db.example/waypost";
    expect(givenDatabase({ DATABASE_URL })).toBe(DATABASE_URL);
    expect(() => givenDatabase({ DATABASE_URL: "nonsense" })).toThrow(/^DATABASE_URL must be /);
  });

  it("is named when it cannot be used; our own speaks for itself", () => {
    const refused = new Error("connect ECONNREFUSED");
    const told = databaseFailure("postgres://me@db.example/waypost", refused);
    expect(told).toMatchObject({
      message: "The database that DATABASE_URL names cannot be used: connect ECONNREFUSED",
    });
    expect(databaseFailure(undefined, refused)).toBe(refused);
  });
});
