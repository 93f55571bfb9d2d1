import { createCipheriv, randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { zstdCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { enclose, FORMAT, newBackupKey, openBackup } from "./backup-format.ts";
import type { BackupHeader } from "./backup-format.ts";

const HEADER: BackupHeader = {
  format: FORMAT,
  tenant: "acme",
  name: "Acme",
  theme: {},
  madeAt: "2026-11-21T10:00:00Z",
  schemaVersion: 1,
  id: "one",
  sealedKey: "",
};
const KEY = newBackupKey();

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
  // As a file does that is asked whether there is more.
  await pause(5);
}

async function all(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const found: Uint8Array[] = [];
  for await (const chunk of chunks) found.push(chunk);
  return Buffer.concat(found);
}

/** Opens a backup, by someone who reads it as it comes or is busy with other things in between. */
async function opened(file: Uint8Array, busy: boolean): Promise<Buffer> {
  const body = (await openBackup(once(file))).body(KEY)[Symbol.asyncIterator]();
  const found: Uint8Array[] = [];
  for (let next = await body.next(); next.done !== true; next = await body.next()) {
    found.push(next.value);
    if (busy) await pause(20);
  }
  return Buffer.concat(found);
}

/** The file in pieces of one size. */
async function* pieces(file: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.length; at += size) {
    yield file.subarray(at, at + size);
    await Promise.resolve();
  }
}

it("a backup whose compressed text ends with an empty frame opens in pieces of any size", async () => {
  // As Node's own compression makes it now and then.
  const body = Buffer.concat([randomBytes(5000), Buffer.alloc(20_000, "waypost ")]);
  const text = Buffer.concat([zstdCompressSync(body), Buffer.from("28b52ffd2000010000", "hex")]);
  const first = Buffer.from(`${JSON.stringify(HEADER)}\n`);
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", KEY, nonce).setAAD(first);
  const sealed = Buffer.concat([cipher.update(text), cipher.final()]);
  const file = Buffer.concat([first, nonce, sealed, cipher.getAuthTag()]);
  for (let size = 1; size < 24; size++) {
    const found: Uint8Array[] = [];
    for await (const chunk of (await openBackup(pieces(file, size))).body(KEY)) {
      found.push(chunk);
      await new Promise(setImmediate);
    }
    expect([size, Buffer.concat(found).equals(body)]).toEqual([size, true]);
  }
});

describe.each([
  [10, false],
  [10, true],
  [200_000, false],
  [200_000, true],
])("a backup of %i bytes (read slowly: %s)", (size, busy) => {
  const body = Buffer.from("waypost ".repeat(size / 8 + 1).slice(0, size));

  it("opens as what it was made of", async () => {
    expect((await opened(await all(enclose(HEADER, KEY, once(body))), busy)).equals(body)).toBe(true);
  });

  it("is broken when its very last bytes are changed, are missing, or are followed by others", async () => {
    const file = await all(enclose(HEADER, KEY, once(body)));
    const changed = Buffer.from(file);
    changed.writeUInt8(changed.readUInt8(file.length - 1) ^ 1, file.length - 1);
    for (const wrong of [changed, file.subarray(0, -1), file.subarray(0, -17), Buffer.concat([file, Buffer.from("x")])])
      await expect(opened(wrong, busy)).rejects.toMatchObject({ code: "backup/broken" });
  });
});
