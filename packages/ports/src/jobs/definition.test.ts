import { describe, expect, it } from "vitest";
import { z } from "zod";
import { tenantId } from "../tenant.ts";
import type { TenantId } from "../tenant.ts";
import { defineJob, newJob, pauseAfter, payloadOf, PayloadBroken } from "./definition.ts";
import { JOBS, MAIL_SEND } from "./jobs.ts";

const GREET = defineJob({ type: "greet", payload: z.object({ name: z.string() }), priority: "low", pauseMs: 1000 });
const ACME = tenantId("acme") as TenantId;

describe("a type of job", () => {
  it("makes jobs that carry its priority", () => {
    expect(newJob(GREET, { tenant: ACME, key: "k", payload: { name: "Ann" } })).toEqual({
      tenant: ACME,
      type: "greet",
      key: "k",
      priority: "low",
      payload: { name: "Ann" },
    });
  });

  it("refuses a payload of another shape without quoting it", () => {
    const broken = () => payloadOf(GREET, { payload: { name: 4711 } });
    expect(broken).toThrow(PayloadBroken);
    expect(broken).toThrow("greet: wrong at name");
    expect(() => newJob(MAIL_SEND, { tenant: ACME, key: "k", payload: { sealed: "not base64!" } })).toThrow(
      PayloadBroken,
    );
  });

  it("waits twice as long after each attempt, up to an hour, spread by a quarter either way", () => {
    const pauses = [1, 2, 3, 30].map((attempt) => [0, 0.5, 0.999].map((chance) => pauseAfter(GREET, attempt, chance)));
    expect(pauses).toEqual([
      [750, 1000, 1250],
      [1500, 2000, 2499],
      [3000, 4000, 4998],
      [2_700_000, 3_600_000, 4_498_200],
    ]);
  });

  it("has one definition in the list of all", () => {
    expect(JOBS.get("mail.send")).toBe(MAIL_SEND);
    for (const [type, definition] of JOBS) expect(definition.type).toBe(type);
  });
});
