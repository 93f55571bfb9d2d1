import type { TenantId } from "@waypost/ports";
import { describe, expect, it } from "vitest";
import { fakeJourney } from "../../test/support/fake-journey.ts";
import { scene } from "../../test/support/scene.ts";

const LETTERS = "ABCD1234EFGH5678";
const TYPED = "abcd-1234 efgh-5678";

/** A form that only those with a code may begin, and one code for it. */
async function closed() {
  const definition = { ...fakeJourney.definition, launch: "code" as const };
  const made = scene({}, { compile: () => ({ ...fakeJourney, definition }) });
  const code = { tenant: "flux" as TenantId, form: "car", letters: LETTERS, response: "r-of-the-letter" };
  await made.access.add(code.tenant, [{ ...code, expiresAt: "2026-04-01T00:00:00.000Z" }]);
  return made;
}

describe("a form that is begun by access code", () => {
  it("asks for it wherever one comes in, and keeps what the address said", async () => {
    const { visitor } = await closed();
    expect((await visitor().ask("/car?campaign=spring")).location).toBe("/car/access?campaign=spring");
    const deep = visitor();
    expect((await deep.ask("/car/name")).location).toBe("/car/access");
    expect((await deep.go("/car")).body).toContain("Enter your access code");
  });

  it("begins the code's response with it, and stores nothing before the first answer", async () => {
    const made = await closed();
    const visitor = made.visitor();
    await visitor.go("/car");
    const first = await visitor.post("/car/access", { code: TYPED });
    expect(first.url).toBe("/car/name");
    expect(made.responses.rows.size).toBe(0);
    await visitor.post("/car/name", { name: "Ada Lovelace" });
    expect([...made.responses.rows.values()].map(({ id }) => id)).toEqual(["r-of-the-letter"]);
  });

  it("goes on with it, on any device", async () => {
    const made = await closed();
    const one = made.visitor();
    await one.go("/car");
    await one.post("/car/access", { code: TYPED });
    await one.post("/car/name", { name: "Ada Lovelace" });
    const other = made.visitor();
    await other.go("/car");
    const gone = await other.post("/car/access", { code: LETTERS });
    expect(gone.url).toBe("/car/drivers");
    expect((await other.ask("/car/name")).body).toContain("Ada Lovelace");
  });

  it.each([
    ["one that there is none of", "ZZZZ1234EFGH5678", 0],
    ["none at all", "", 0],
    ["what can be no code", "hello", 0],
    ["one that has ended", TYPED, 60 * 24 * 40],
  ])("refuses %s, and says no more than that", async (_, code, minutes) => {
    const made = await closed();
    const visitor = made.visitor();
    made.pass(minutes);
    await visitor.go("/car");
    const refused = await visitor.post("/car/access", { code });
    expect([refused.status, refused.url]).toEqual([404, "/car/access"]);
    expect(refused.body).toContain('href="#code"');
  });

  it("limits how often one may try", async () => {
    const { visitor } = await closed();
    const guesser = visitor();
    await guesser.go("/car");
    for (let n = 0; n < 10; n++) await guesser.post("/car/access", { code: "ZZZZ1234EFGH5678" });
    expect((await guesser.post("/car/access", { code: TYPED })).status).toBe(429);
  });
});
