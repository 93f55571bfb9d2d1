import { beforeAll, describe, expect, it } from "vitest";
import type { AccessCode, AccessStore } from "../src/ports.ts";
import { ACME, OTHER, newId } from "./samples.ts";

const NOW = "2026-11-21T10:00:00.000Z";

/** What every store of access codes must do. It knows the tenants and the form of samples.ts. */
export function accessStoreContract(name: string, make: () => Promise<AccessStore>): void {
  describe(`${name} as a store of access codes`, () => {
    let store: AccessStore;

    beforeAll(async () => {
      store = await make();
    });

    async function added(more: Partial<AccessCode> = {}): Promise<AccessCode> {
      const letters = newId()
        .replaceAll(/[^a-z0-9]/gi, "")
        .toUpperCase();
      const code = {
        tenant: ACME,
        form: "car",
        letters,
        response: newId(),
        expiresAt: "2026-12-01T00:00:00.000Z",
        ...more,
      };
      await store.add(code.tenant, [code]);
      return code;
    }

    it("finds the response that a code begins, each time", async () => {
      const { letters, response } = await added();
      expect(await store.find(ACME, "car", letters, NOW)).toBe(response);
      expect(await store.find(ACME, "car", letters, NOW)).toBe(response);
    });

    it("finds nothing by a code of another form or tenant, by none, or after its end", async () => {
      const { letters } = await added();
      expect(await store.find(ACME, "bike", letters, NOW)).toBeNull();
      expect(await store.find(OTHER, "car", letters, NOW)).toBeNull();
      expect(await store.find(ACME, "car", "NONESUCH", NOW)).toBeNull();
      expect(await store.find(ACME, "car", letters, "2026-12-01T00:00:00.001Z")).toBeNull();
    });

    it("keeps many at once", async () => {
      const codes = Array.from({ length: 500 }, (_, index) => ({
        tenant: ACME,
        form: "car",
        letters: `MANY${String(index)}`,
        response: newId(),
        expiresAt: "2026-12-01T00:00:00.000Z",
      }));
      await store.add(ACME, codes);
      expect(await store.find(ACME, "car", "MANY499", NOW)).toBe(codes[499]?.response);
    });
  });
}
