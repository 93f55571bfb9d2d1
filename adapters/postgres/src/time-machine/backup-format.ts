import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { Readable, Transform, pipeline } from "node:stream";
import { createZstdCompress, createZstdDecompress } from "node:zlib";
import { OperatorError } from "./operator-error.ts";

/** What a backup says that it is: another number is another format. */
export const FORMAT = "waypost-backup/1";

/** The first line of a backup: all that can be read without the tenant's key. Nothing of the tenant's data is in it. */
export interface BackupHeader {
  readonly format: typeof FORMAT;
  readonly tenant: string;
  readonly name: string;
  readonly theme: unknown;
  readonly madeAt: string;
  /** The number of the newest migration of the database that it was made of. */
  readonly schemaVersion: number;
  /** Names the backup: its key is sealed for it alone. */
  readonly id: string;
  /** The key that the rest is encrypted with, sealed under the tenant's, in base64. */
  readonly sealedKey: string;
}

const NONCE = 12;
const TAG = 16;
/**
 * Bytes of text that are held back until the tag was seen to be right. They are the end of the compressed text and the
 * empty frame that may follow it: what reads them must not come upon one without the other.
 */
const HELD_BACK = 64;
const MOST_HEADER = 1_000_000;
const LINE = 10;
/** Says that a backup is not what was written, whatever is wrong with it. */
export const broken = () =>
  new OperatorError("backup/broken", "The backup was changed, cut off, or sealed under another key.");

/** A key for one backup. */
export const newBackupKey = (): Buffer => randomBytes(32);

/** Compresses and encrypts a backup's body behind its header, which is authenticated with it. */
export async function* enclose(
  header: BackupHeader,
  key: Uint8Array,
  body: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const first = Buffer.from(`${JSON.stringify(header)}\n`);
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG });
  cipher.setAAD(first);
  yield first;
  yield nonce;
  const compressed = pipeline(Readable.from(body), createZstdCompress(), () => undefined);
  for await (const chunk of compressed as AsyncIterable<Buffer>) yield cipher.update(chunk);
  yield cipher.final();
  yield cipher.getAuthTag();
}

/** An opened backup: its header, and its body for who has the key. */
export interface OpenedBackup {
  readonly header: BackupHeader;
  /** The body as it was. Throws `backup/broken` at the end at the latest: what came before is not to be kept then. */
  readonly body: (key: Uint8Array) => AsyncIterable<Uint8Array>;
}

/** Reads a backup's header. Throws an OperatorError when it is none. */
export async function openBackup(chunks: AsyncIterable<Uint8Array>): Promise<OpenedBackup> {
  const source = chunks[Symbol.asyncIterator]();
  let read = Buffer.alloc(0);
  while (!read.includes(LINE)) {
    const next = await source.next();
    if (next.done === true || read.length > MOST_HEADER) throw broken();
    read = Buffer.concat([read, next.value]);
  }
  const end = read.indexOf(LINE) + 1;
  const first = read.subarray(0, end);
  const header = parseHeader(first.toString());
  async function* rest(): AsyncGenerator<Uint8Array> {
    yield read.subarray(end);
    for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value;
  }
  return { header, body: (key) => disclose(first, key, rest()) };
}

function parseHeader(line: string): BackupHeader {
  try {
    const header = JSON.parse(line) as { readonly format?: unknown };
    if (header.format === FORMAT) return header as BackupHeader;
  } catch {
    // Not JSON: not a backup.
  }
  throw new OperatorError("backup/unknown-format", "The file is no backup of Waypost, or of a newer one.");
}

function disclose(first: Buffer, key: Uint8Array, chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const { promise: whole, resolve, reject } = Promise.withResolvers<undefined>();
  // Whoever reads to the end hears of it there.
  whole.catch(() => undefined);
  const decrypted = [Readable.from(chunks), decrypting(first, key), createZstdDecompress()] as const;
  const compressed = pipeline(...decrypted, (error) => {
    if (error) reject(error);
    else resolve(undefined);
  });
  return (async function* () {
    try {
      yield* compressed as AsyncIterable<Uint8Array>;
      // The text may have come to its end well before its tag was seen to be wrong.
      await whole;
    } catch {
      throw broken();
    }
  })();
}

/** Decrypts what follows the header: the nonce, the text, the tag. */
function decrypting(first: Buffer, key: Uint8Array): Transform {
  let held = Buffer.alloc(0);
  let decipher: ReturnType<typeof decipherOf> | undefined;
  const decipherOf = (nonce: Buffer) =>
    createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG }).setAAD(first);
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      held = Buffer.concat([held, chunk]);
      if (decipher === undefined && held.length >= NONCE) {
        decipher = decipherOf(held.subarray(0, NONCE));
        held = held.subarray(NONCE);
      }
      // The last bytes may be the tag.
      const known = held.length - HELD_BACK - TAG;
      if (decipher === undefined || known <= 0) {
        done();
        return;
      }
      const text = decipher.update(held.subarray(0, known));
      held = held.subarray(known);
      done(null, text);
    },
    flush(done) {
      try {
        if (decipher === undefined || held.length < TAG) throw broken();
        const text = decipher.update(held.subarray(0, -TAG));
        decipher.setAuthTag(held.subarray(-TAG)).final();
        done(null, text);
      } catch (error) {
        done(error as Error);
      }
    },
  });
}
