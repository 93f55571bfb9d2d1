import { describe, expect, it } from "vitest";
import { createAttempts } from "./attempts.ts";
import { createSessions, SESSION_SECONDS } from "./sessions.ts";

const NOW = Date.parse("2026-11-21T10:00:00.000Z");
const sessions = createSessions("a long enough code");

describe("a session", () => {
  it("is opened by the code alone", () => {
    expect(sessions.admits("a long enough code")).toBe(true);
    expect(["", "a long enough cod", "A long enough code", "a long enough code "].map(sessions.admits)).toEqual(
      Array.from({ length: 4 }, () => false),
    );
  });

  it("lasts for a working day", () => {
    const value = sessions.open(NOW);
    expect(sessions.read(value, NOW + SESSION_SECONDS * 1000 - 1)).toEqual({ id: value.split(".")[0] });
    expect(sessions.read(value, NOW + SESSION_SECONDS * 1000)).toBeNull();
  });

  it("is none that was changed, or that another code signed", () => {
    const value = sessions.open(NOW);
    const [id = "", ends = "", signature = ""] = value.split(".");
    const forged = [
      `${id}.${Number(ends) + 1}.${signature}`,
      `${id}x.${ends}.${signature}`,
      `${value}.`,
      "",
      "a.b",
      id,
    ];
    for (const each of [...forged, undefined]) expect(sessions.read(each, NOW)).toBeNull();
    expect(createSessions("another code that is long").read(value, NOW)).toBeNull();
  });

  it("has a token that is no other session's", () => {
    const [one, other] = [{ id: "one" }, { id: "other" }];
    expect(sessions.isToken(one, sessions.token(one))).toBe(true);
    expect([sessions.token(other), "", undefined].map((token) => sessions.isToken(one, token))).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe("attempts", () => {
  const limits = { ofOne: 3, ofAll: 5, windowMs: 60_000 };

  it("of one address end after some that failed, and begin again as those are past", () => {
    const attempts = createAttempts(limits);
    for (const at of [0, 10_000, 20_000]) {
      expect(attempts.wait("a", NOW + at)).toBe(0);
      attempts.failed("a", NOW + at);
    }
    expect(attempts.wait("a", NOW + 20_000)).toBe(40);
    expect(attempts.wait("b", NOW + 20_000)).toBe(0);
    expect(attempts.wait("a", NOW + 60_001)).toBe(0);
  });

  it("of all addresses together have an end, too", () => {
    const attempts = createAttempts(limits);
    for (const address of ["a", "b", "c", "d", "e"]) attempts.failed(address, NOW);
    expect(attempts.wait("f", NOW)).toBe(60);
  });
});
