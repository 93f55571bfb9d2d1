import { describe, expect, it } from "vitest";
import { SealBroken } from "../src/ports.ts";
import type { Tenant, TenantCipher } from "../src/ports.ts";
import { ACME, OTHER, textOf } from "./samples.ts";

/** What every cipher must do. `make` takes master keys as numbers: the first wraps, each unwraps. */
export function cipherContract(name: string, make: (...masters: readonly number[]) => TenantCipher): void {
  describe(`${name} as a cipher`, () => {
    const tenantOf = (cipher: TenantCipher, id = ACME): Tenant => ({
      id,
      name: id,
      theme: {},
      wrappedKey: cipher.newKey(),
    });
    const cipher = make(1);
    const tenant = tenantOf(cipher);

    it("opens what it sealed, in its own place", () => {
      const text = "0.10 + 0.20 = 0.30 🐢\u0000";
      expect(cipher.open(tenant, "response/1", cipher.seal(tenant, "response/1", text))).toBe(text);
    });

    it("gives other bytes each time, and none of the text", () => {
      const sealed = cipher.seal(tenant, "response/1", "a secret answer");
      expect(Buffer.compare(sealed, cipher.seal(tenant, "response/1", "a secret answer"))).not.toBe(0);
      expect(textOf(sealed)).not.toContain("secret");
    });

    it("opens nothing that was moved, changed, cut or sealed for another", () => {
      const sealed = cipher.seal(tenant, "response/1", "text");
      const other = tenantOf(cipher, OTHER);
      expect(() => cipher.open(tenant, "response/2", sealed)).toThrow(SealBroken);
      expect(() => cipher.open(other, "response/1", sealed)).toThrow(SealBroken);
      expect(() => cipher.open({ ...tenant, wrappedKey: cipher.newKey() }, "response/1", sealed)).toThrow(SealBroken);
      for (let i = 0; i < sealed.length; i++) {
        const changed = Uint8Array.from(sealed);
        changed[i] = (changed[i] ?? 0) ^ 1;
        expect(() => cipher.open(tenant, "response/1", changed)).toThrow(SealBroken);
      }
      for (const length of [0, 1, 10, sealed.length - 1])
        expect(() => cipher.open(tenant, "response/1", sealed.subarray(0, length))).toThrow(SealBroken);
    });

    it("opens with an older master key what was wrapped under it, and nothing without it", () => {
      const sealed = cipher.seal(tenant, "response/1", "text");
      expect(make(2, 1).open(tenant, "response/1", sealed)).toBe("text");
      expect(() => make(2).open(tenant, "response/1", sealed)).toThrow(SealBroken);
    });
  });
}
