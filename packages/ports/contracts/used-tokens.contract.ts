import { describe, expect, it } from "vitest";
import type { TenantId, UsedTokens } from "../src/ports.ts";
import { ACME, OTHER, bytes, newId } from "./samples.ts";

const NOW = "2026-11-21T10:00:00.000Z";
const LATER = "2026-11-21T10:30:00.000Z";
const MUCH_LATER = "2026-11-22T10:00:00.000Z";

/** What every store of used launch tokens must do. */
export function usedTokensContract(name: string, make: () => Promise<UsedTokens>): void {
  describe(`${name} as a store of used tokens`, () => {
    const useOf = (tenant: TenantId, id: string) => ({ tenant, tokenHash: bytes(id), expiresAt: LATER });

    it("takes a token once", async () => {
      const used = await make();
      const id = newId();
      expect(await used.use(useOf(ACME, id), NOW)).toBe(true);
      expect(await used.use(useOf(ACME, id), NOW)).toBe(false);
      expect(await used.use(useOf(ACME, newId()), NOW)).toBe(true);
    });

    it("takes it from one of many that bring it at once", async () => {
      const used = await make();
      const id = newId();
      const told = await Promise.all(Array.from({ length: 8 }, () => used.use(useOf(ACME, id), NOW)));
      expect(told.filter((taken) => taken)).toHaveLength(1);
    });

    it("keeps the tokens of tenants apart", async () => {
      const used = await make();
      const id = newId();
      expect(await used.use(useOf(ACME, id), NOW)).toBe(true);
      expect(await used.use(useOf(OTHER, id), NOW)).toBe(true);
    });

    it("remembers a token for as long as it is good, whatever else is forgotten", async () => {
      const used = await make();
      const [short, long] = [newId(), newId()];
      await used.use(useOf(ACME, short), NOW);
      await used.use({ ...useOf(ACME, long), expiresAt: "2026-12-21T10:00:00.000Z" }, NOW);
      await used.use(useOf(ACME, newId()), MUCH_LATER);
      expect(await used.use({ ...useOf(ACME, long), expiresAt: "2026-12-21T10:00:00.000Z" }, MUCH_LATER)).toBe(false);
    });
  });
}
