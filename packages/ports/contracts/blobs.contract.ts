import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { BlobStore, TenantId } from "../src/ports.ts";
import { ACME, OTHER, newId } from "./samples.ts";

/** What every store of blobs must do. */
export function blobsContract(name: string, make: () => Promise<BlobStore>): void {
  describe(`${name} as a store of blobs`, () => {
    const chunks = async function* (...texts: string[]) {
      for (const text of texts) yield await Promise.resolve(Buffer.from(text));
    };
    const read = async (store: BlobStore, tenant: TenantId, key: string) => {
      const found = await store.get(tenant, key);
      if (found === null) return null;
      const parts: Uint8Array[] = [];
      for await (const part of found) parts.push(part);
      return Buffer.concat(parts).toString();
    };
    /** A moment with nothing else in the same millisecond. */
    const moment = async () => {
      await sleep(5);
      const at = new Date().toISOString();
      await sleep(5);
      return at;
    };

    it("gives back what was put there last, and nothing once it was removed", async () => {
      const store = await make();
      const key = `files/${newId()}`;
      expect(await read(store, ACME, key)).toBeNull();
      await store.put(ACME, key, chunks("one, ", "and two"));
      expect(await read(store, ACME, key)).toBe("one, and two");
      await store.put(ACME, key, chunks("three"));
      expect(await read(store, ACME, key)).toBe("three");
      await store.remove(ACME, key);
      expect(await read(store, ACME, key)).toBeNull();
    });

    it("keeps tenants apart", async () => {
      const store = await make();
      const key = `files/${newId()}`;
      await store.put(ACME, key, chunks("acme's"));
      expect(await read(store, OTHER, key)).toBeNull();
      expect((await store.list(OTHER, "files/")).map((entry) => entry.key)).not.toContain(key);
      await store.remove(OTHER, key);
      await store.forget(OTHER, "files/");
      expect(await read(store, ACME, key)).toBe("acme's");
    });

    it("lists what lies under a prefix, by key", async () => {
      const store = await make();
      const folder = `files/${newId()}`;
      for (const key of ["b", "a", "c/d"]) await store.put(ACME, `${folder}/${key}`, chunks(key));
      await store.remove(ACME, `${folder}/b`);
      expect((await store.list(ACME, `${folder}/`)).map(({ key, bytes }) => [key, bytes])).toEqual([
        [`${folder}/a`, 1],
        [`${folder}/c/d`, 3],
      ]);
    });

    it("counts the bytes of a tenant with those of the past, and none of another's", async () => {
      const store = await make();
      const key = `files/${newId()}`;
      const before = await store.bytes(ACME);
      const theirs = await store.bytes(OTHER);
      await store.put(ACME, key, chunks("12345"));
      await store.put(ACME, key, chunks("678"));
      await store.remove(ACME, key);
      expect((await store.bytes(ACME)) - before).toBe(8);
      expect(await store.bytes(OTHER)).toBe(theirs);
      await store.forget(ACME, key);
      expect(await store.bytes(ACME)).toBe(before);
    });

    it("keeps nothing of what broke off", async () => {
      const store = await make();
      const key = `files/${newId()}`;
      const broken = async function* () {
        yield await Promise.resolve(Buffer.from("half"));
        throw new Error("broke off");
      };
      await expect(store.put(ACME, key, broken())).rejects.toThrow("broke off");
      expect(await read(store, ACME, key)).toBeNull();
    });

    it("puts back what was replaced, removed and made since", async () => {
      const store = await make();
      const folder = `files/${newId()}`;
      const [kept, replaced, removed, made] = ["kept", "replaced", "removed", "made"].map(
        (each) => `${folder}/${each}`,
      );
      if (!kept || !replaced || !removed || !made) throw new Error("no keys");
      for (const key of [kept, replaced, removed]) await store.put(ACME, key, chunks("old"));
      const at = await moment();
      await store.put(ACME, replaced, chunks("new"));
      await store.remove(ACME, removed);
      await store.put(ACME, made, chunks("new"));
      expect(await store.putBack(ACME, `${folder}/`, at)).toEqual([made, removed, replaced]);
      expect(await Promise.all([kept, replaced, removed, made].map((key) => read(store, ACME, key)))).toEqual([
        "old",
        "old",
        "old",
        null,
      ]);
      expect(await store.putBack(ACME, `${folder}/`, at)).toEqual([]);
    });

    it("cannot put back what was forgotten", async () => {
      const store = await make();
      const folder = `files/${newId()}`;
      await store.put(ACME, `${folder}/a`, chunks("x"));
      const at = await moment();
      await store.forget(ACME, `${folder}/`);
      expect(await store.putBack(ACME, `${folder}/`, at)).toEqual([]);
      expect(await read(store, ACME, `${folder}/a`)).toBeNull();
    });

    it.each(["", "/a", "a/", "../a", "a/../b", "a//b", ".hidden", "a b", "a\0b", "x".repeat(300)])(
      "refuses the key %j",
      async (key) => {
        const store = await make();
        await expect(store.put(ACME, key, chunks("x"))).rejects.toThrow("no key of a blob");
        await expect(store.get(ACME, key)).rejects.toThrow("no key of a blob");
        await expect(store.remove(ACME, key)).rejects.toThrow("no key of a blob");
      },
    );
  });
}
