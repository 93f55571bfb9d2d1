import { describe, expect, it } from "vitest";
import { fakeJourney } from "../../test/support/fake-journey.ts";
import { fakeCipher, FakeResponses, fakeTenant } from "../../test/support/fake-stores.ts";
import { createForms } from "./forms.ts";
import { Held } from "./held.ts";
import { createResponses } from "./responses.ts";

const NOW = Date.parse("2026-03-01T10:00:00Z");
const tenant = fakeTenant("flux");

/** Of a hundred characters as JSON. */
const DEFINITION = { text: "x".repeat(89) };
/** Memory for two versions and a half. */
const ROOM = 250 * 30;

/** Responses over a store of forms that has every version, two of which memory keeps. */
function scene() {
  const reads: string[] = [];
  const forms = createForms(
    {
      currentVersion: () => Promise.resolve(1),
      version: (owner, form, version) =>
        Promise.resolve({ tenant: owner, form, version, definition: DEFINITION, publishedAt: "2026-01-01T00:00:00Z" }),
    },
    () => ({ ...fakeJourney }),
    () => NOW,
    ROOM,
  );
  const responses = createResponses({
    store: new FakeResponses(),
    cipher: fakeCipher,
    forms,
    cached: 100,
    now: () => NOW,
    newReference: () => "AF-000000",
    onRead: (from) => reads.push(from),
  });
  const begin = async (id: string, version: number) => {
    const live = await forms.version("flux", "car", version);
    if (live === null) throw new Error("no such version");
    const response = live.journey.start({ query: {}, metadata: {} }, { now: new Date(NOW).toISOString() });
    await responses.save(tenant, new Held(id, live, 0, response, null), response);
  };
  return { responses, begin, reads };
}

describe("responses in memory", () => {
  it("go when the form that they were begun with goes, and come back from the store with it", async () => {
    const { responses, begin, reads } = scene();
    for (let version = 1; version <= 6; version++) await begin(`r${String(version)}`, version);
    expect(responses.size()).toBeLessThanOrEqual(2);
    const again = await responses.read(tenant, "r1", 1);
    expect(again?.live.version).toBe(1);
    expect(reads).toEqual(["store"]);
  });

  it("stay for as long as their form does", async () => {
    const { responses, begin, reads } = scene();
    for (let n = 0; n < 50; n++) await begin(`r${String(n)}`, 1);
    expect(responses.size()).toBe(50);
    await responses.read(tenant, "r0", 1);
    expect(reads).toEqual(["memory"]);
  });
});
