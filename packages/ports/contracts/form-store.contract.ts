import { describe, expect, it } from "vitest";
import type { FormStore } from "../src/ports.ts";
import { ACME, OTHER, newId } from "./samples.ts";

/** What every store of forms must do. `publisher` publishes, `reader` reads; both know the tenants of samples.ts. */
export function formStoreContract(
  name: string,
  make: () => Promise<{ publisher: FormStore; reader: FormStore }>,
): void {
  describe(`${name} as a store of forms`, () => {
    it("publishes versions one after another, and none when nothing changed", async () => {
      const { publisher, reader } = await make();
      const form = newId();
      expect(await reader.currentVersion(ACME, form)).toBe(null);
      expect(await publisher.publish(ACME, form, { title: "one" })).toBe(1);
      expect(await publisher.publish(ACME, form, { title: "one" })).toBe(1);
      expect(await publisher.publish(ACME, form, { title: "two" })).toBe(2);
      expect(await reader.currentVersion(ACME, form)).toBe(2);
      expect((await reader.version(ACME, form, 1))?.definition).toEqual({ title: "one" });
      expect((await reader.version(ACME, form, 2))?.definition).toEqual({ title: "two" });
      expect(await reader.version(ACME, form, 3)).toBe(null);
      expect(await reader.list(ACME)).toContainEqual({ form, version: 2 });
    });

    it("numbers what two publish at once one after another", async () => {
      const { publisher } = await make();
      const form = newId();
      const numbers = await Promise.all([1, 2, 3, 4].map((title) => publisher.publish(ACME, form, { title })));
      expect(numbers.sort()).toEqual([1, 2, 3, 4]);
    });

    it("keeps a definition to the letter", async () => {
      const { publisher, reader } = await make();
      const form = newId();
      const definition = { b: 1, a: ["é", "\u2028", "<script>"], nested: { "": null } };
      await publisher.publish(ACME, form, definition);
      expect(JSON.stringify((await reader.version(ACME, form, 1))?.definition)).toBe(JSON.stringify(definition));
    });

    it("shows a tenant nothing of another's", async () => {
      const { publisher, reader } = await make();
      const form = newId();
      await publisher.publish(ACME, form, {});
      expect(await reader.currentVersion(OTHER, form)).toBe(null);
      expect(await reader.version(OTHER, form, 1)).toBe(null);
      expect((await reader.list(OTHER)).map((each) => each.form)).not.toContain(form);
    });
  });
}
