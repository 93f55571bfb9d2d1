import { CopyObjectCommand, DeleteObjectsCommand, GetObjectCommand, paginateListObjectsV2 } from "@aws-sdk/client-s3";
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { isBlobKey } from "@waypost/ports";
import type { BlobEntry, BlobStore, TenantId } from "@waypost/ports";
import type { Bucket } from "./s3-bucket.ts";
import { upload } from "./s3-upload.ts";

/** A state of a key: an object whose name says when it came, and by its ending whether the blob went then. */
interface State {
  readonly object: string;
  readonly at: string;
  readonly gone: boolean;
  readonly bytes: number;
  readonly tag: string;
}

const BLOB = ".blob";
const GONE = ".gone";
/** Stands for a slash in the folder of a key: no key has one. */
const SLASH = "~";
/** Objects that one request removes. */
const MOST_REMOVED = 1000;

/**
 * Blobs in a bucket: `<tenant>/<key with ~ for />/<moment>-<number>.blob`, each state of a key an object of its own, as
 * the folder of adapters/local keeps them: one can be copied to the other. The bucket needs no versions of its own.
 * `now` in milliseconds since 1970, `part` the bytes of one part of a large blob.
 */
export function s3Blobs(bucket: Bucket, now: () => number = Date.now, part?: number): BlobStore {
  const { client, name: Bucket, prefix: root } = bucket;
  let written = 0;

  const folderOf = (tenant: TenantId, key: string) => {
    if (!isBlobKey(key)) throw new Error(`${JSON.stringify(key)} is no key of a blob`);
    return `${root}${tenant}/${key.replaceAll("/", SLASH)}/`;
  };

  /** Every state of a tenant's keys whose objects begin so, oldest first, by key in their order. */
  async function statesAt(tenant: TenantId, objects: string): Promise<ReadonlyMap<string, readonly State[]>> {
    const states = new Map<string, State[]>();
    const from = `${root}${tenant}/`;
    const pages = paginateListObjectsV2({ client }, { Bucket, Prefix: objects });
    for await (const { Contents = [] } of pages)
      for (const { Key = "", Size = 0, ETag = "" } of Contents) {
        const [folder = "", file = ""] = Key.slice(from.length).split("/");
        const key = folder.replaceAll(SLASH, "/");
        const state = { object: Key, at: file.slice(0, 24), gone: file.endsWith(GONE), bytes: Size, tag: ETag };
        const before = states.get(key);
        if (before === undefined) states.set(key, [state]);
        else before.push(state);
      }
    return new Map([...states].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  const statesUnder = (tenant: TenantId, prefix: string) =>
    statesAt(tenant, `${root}${tenant}/${prefix.replaceAll("/", SLASH)}`);

  const newestOf = async (tenant: TenantId, key: string) =>
    (await statesAt(tenant, folderOf(tenant, key))).get(key)?.at(-1);

  const nameOf = (folder: string, ending: string) =>
    `${folder}${new Date(now()).toISOString()}-${String(written++).padStart(9, "0")}${ending}`;

  async function open(state: State): Promise<AsyncIterable<Uint8Array>> {
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: state.object }));
    if (Body === undefined) throw new Error("the store gave a blob without bytes");
    return Body as unknown as AsyncIterable<Uint8Array>;
  }

  async function sameBytes(one: State, other: State): Promise<boolean> {
    if (one.bytes !== other.bytes) return false;
    // The tag of what went up in parts says how it was cut, too.
    if (one.tag !== "" && one.tag === other.tag) return true;
    const [a, b] = await Promise.all([open(one).then(hashOf), open(other).then(hashOf)]);
    return a === b;
  }

  const bury = (folder: string) => upload(bucket, nameOf(folder, GONE), Readable.from([]));

  return {
    async put(tenant, key, chunks) {
      await upload(bucket, nameOf(folderOf(tenant, key), BLOB), chunks, part);
    },
    async get(tenant, key) {
      const state = await newestOf(tenant, key);
      return state === undefined || state.gone ? null : open(state);
    },
    async list(tenant, prefix) {
      const entries: BlobEntry[] = [];
      for (const [key, states] of await statesUnder(tenant, prefix)) {
        const state = states.at(-1);
        if (state !== undefined && !state.gone) entries.push({ key, bytes: state.bytes, at: state.at });
      }
      return entries;
    },
    async bytes(tenant) {
      let sum = 0;
      for (const states of (await statesUnder(tenant, "")).values()) for (const { bytes } of states) sum += bytes;
      return sum;
    },
    async remove(tenant, key) {
      const state = await newestOf(tenant, key);
      if (state !== undefined && !state.gone) await bury(folderOf(tenant, key));
    },
    async putBack(tenant, prefix, moment) {
      const until = new Date(moment).toISOString();
      const changed: string[] = [];
      for (const [key, states] of await statesUnder(tenant, prefix)) {
        const then = states.findLast(({ at }) => at <= until);
        const last = states.at(-1);
        if (last === undefined || last === then || (last.gone && (then?.gone ?? true))) continue;
        const folder = folderOf(tenant, key);
        if (then === undefined || then.gone) await bury(folder);
        else if (!last.gone && (await sameBytes(then, last))) continue;
        else {
          const CopySource = encodeURI(`${Bucket}/${then.object}`);
          await client.send(new CopyObjectCommand({ Bucket, Key: nameOf(folder, BLOB), CopySource }));
        }
        changed.push(key);
      }
      return changed;
    },
    async forget(tenant, prefix) {
      const objects = [...(await statesUnder(tenant, prefix)).values()].flat();
      for (let from = 0; from < objects.length; from += MOST_REMOVED) {
        const Objects = objects.slice(from, from + MOST_REMOVED).map(({ object: Key }) => ({ Key }));
        const { Errors = [] } = await client.send(
          new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }),
        );
        if (Errors.length > 0) throw new Error(`the store kept ${Errors.length} objects that it was to forget`);
      }
    },
  };
}

async function hashOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest("hex");
}
