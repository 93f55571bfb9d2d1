import { describe, expect, it } from "vitest";
import { createSealer } from "./seal.ts";
import { hasExpired, needsRenewal, openSession, RENEW_AFTER, sealSession } from "./session.ts";
import type { Session } from "./session.ts";

const sealer = createSealer([Buffer.alloc(32, 3)], "session");
const session: Session = {
  tenant: "adrianflux",
  form: "car",
  formVersion: 4,
  response: "0192f0a0-0000-7000-8000-000000000001",
  version: 7,
  startedAt: 1_000_000,
  seenAt: 2_000_000,
  language: "en",
  timeout: 45,
};

describe("a session", () => {
  it("opens as it was sealed, with and without a start to remember", () => {
    expect(openSession(sealer, sealSession(sealer, session))).toEqual(session);
    const start = { ...session, version: 0, query: { source: "ABC" } };
    expect(openSession(sealer, sealSession(sealer, start))).toEqual(start);
  });

  it("is null for junk and for a layout of another time", () => {
    expect(openSession(sealer, "junk")).toBeNull();
    expect(openSession(sealer, sealer.seal('[99,"x"]'))).toBeNull();
  });

  it("expires after the timeout and a grace, counted from when it was last seen", () => {
    const timeout = 45 * 60_000;
    expect(hasExpired(session, session.seenAt + timeout + RENEW_AFTER)).toBe(false);
    expect(hasExpired(session, session.seenAt + timeout + RENEW_AFTER + 1)).toBe(true);
  });

  it("that is short has a short grace, and is written again more often", () => {
    const short = { ...session, timeout: 5 / 60 };
    expect(hasExpired(short, session.seenAt + 5500)).toBe(false);
    expect(hasExpired(short, session.seenAt + 5501)).toBe(true);
    expect(needsRenewal(short, session.seenAt + 501)).toBe(true);
  });

  it("is written again once a minute", () => {
    expect(needsRenewal(session, session.seenAt + 59_000)).toBe(false);
    expect(needsRenewal(session, session.seenAt + 61_000)).toBe(true);
  });
});
