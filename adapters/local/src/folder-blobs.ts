import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { isBlobKey } from "@waypost/ports";
import type { BlobEntry, BlobStore, TenantId } from "@waypost/ports";

/** A state of a key: a file whose name says when it came; one of no bytes' ending says that the blob went then. */
interface Version {
  readonly file: string;
  readonly at: string;
  readonly gone: boolean;
}

const BLOB = ".blob";
const GONE = ".gone";
/** Stands for a slash in the name of a key's folder: no key has one. */
const SLASH = "~";
/** Where a state is written before it has a place: no tenant has this name. */
const UNFINISHED = ".unfinished";
/** Milliseconds after which what nobody has gone on writing is what somebody left behind who was killed at it. */
const ABANDONED = 86_400_000;

/**
 * Blobs in a folder: `<tenant>/<key with ~ for />/<moment>-<number>.blob`, each state of a key a file of its own, so that
 * what is replaced or removed is still there. `now` in milliseconds since 1970.
 */
export function folderBlobs(root: string, now: () => number = Date.now): BlobStore {
  let written = 0;

  const folderOf = (tenant: TenantId, key: string) => {
    if (!isBlobKey(key)) throw new Error(`${JSON.stringify(key)} is no key of a blob`);
    return join(root, tenant, key.replaceAll("/", SLASH));
  };

  async function keysOf(tenant: TenantId, prefix: string): Promise<readonly string[]> {
    const names = await namesIn(join(root, tenant));
    return names
      .map((name) => name.replaceAll(SLASH, "/"))
      .filter((key) => key.startsWith(prefix))
      .sort();
  }

  /** Makes room for what is being written, and lets what was left behind of it go. */
  async function clearAbandoned(): Promise<void> {
    const folder = join(root, UNFINISHED);
    await mkdir(folder, { recursive: true });
    for (const name of await namesIn(folder)) {
      const file = join(folder, name);
      const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Infinity }));
      if (mtimeMs < now() - ABANDONED) await rm(file, { force: true });
    }
  }

  /** Writes a state of a key and gives it its name only when it is whole and on the disk. */
  async function write(folder: string, ending: string, chunks: AsyncIterable<Uint8Array> | null): Promise<void> {
    await clearAbandoned();
    await mkdir(folder, { recursive: true });
    const unfinished = join(root, UNFINISHED, randomBytes(8).toString("hex"));
    const file = await open(unfinished, "wx", 0o600);
    try {
      if (chunks !== null) for await (const chunk of chunks) await file.write(chunk);
      await file.sync();
      await file.close();
      const stamp = `${new Date(now()).toISOString()}-${String(written++).padStart(9, "0")}`;
      await rename(unfinished, join(folder, stamp + ending));
    } catch (error) {
      await file.close();
      await rm(unfinished, { force: true });
      throw error;
    }
  }

  const readable = ({ file }: Version) => createReadStream(file) as AsyncIterable<Uint8Array>;

  return {
    async put(tenant, key, chunks) {
      await write(folderOf(tenant, key), BLOB, chunks);
    },
    async get(tenant, key) {
      const version = (await versionsIn(folderOf(tenant, key))).at(-1);
      return version === undefined || version.gone ? null : readable(version);
    },
    async list(tenant, prefix) {
      const entries: BlobEntry[] = [];
      for (const key of await keysOf(tenant, prefix)) {
        const version = (await versionsIn(folderOf(tenant, key))).at(-1);
        if (version !== undefined && !version.gone)
          entries.push({ key, bytes: (await stat(version.file)).size, at: version.at });
      }
      return entries;
    },
    async bytes(tenant) {
      let sum = 0;
      for (const key of await keysOf(tenant, ""))
        for (const { file } of await versionsIn(folderOf(tenant, key))) sum += (await stat(file)).size;
      return sum;
    },
    async remove(tenant, key) {
      const folder = folderOf(tenant, key);
      const version = (await versionsIn(folder)).at(-1);
      if (version !== undefined && !version.gone) await write(folder, GONE, null);
    },
    async putBack(tenant, prefix, moment) {
      // Two ways to write one moment compare by what they mean.
      const until = new Date(moment).toISOString();
      const changed: string[] = [];
      for (const key of await keysOf(tenant, prefix)) {
        const folder = folderOf(tenant, key);
        const versions = await versionsIn(folder);
        const then = versions.findLast(({ at }) => at <= until);
        const last = versions.at(-1);
        if (last === undefined || last === then || (last.gone && (then?.gone ?? true))) continue;
        if (then === undefined || then.gone) await write(folder, GONE, null);
        else if (!last.gone && (await sameBytes(then, last))) continue;
        else await write(folder, BLOB, readable(then));
        changed.push(key);
      }
      return changed;
    },
    async forget(tenant, prefix) {
      for (const key of await keysOf(tenant, prefix)) await rm(folderOf(tenant, key), { recursive: true, force: true });
    },
  };
}

async function sameBytes(one: Version, other: Version): Promise<boolean> {
  const [a, b] = await Promise.all([stat(one.file), stat(other.file)]);
  if (a.size !== b.size) return false;
  const theirs = createReadStream(other.file)[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  for await (const chunk of createReadStream(one.file) as AsyncIterable<Buffer>) {
    const { value } = (await theirs.next()) as { readonly value?: Buffer };
    if (value?.equals(chunk) !== true) return false;
  }
  return true;
}

/** A key's states, oldest first. */
async function versionsIn(folder: string): Promise<readonly Version[]> {
  return (await namesIn(folder))
    .filter((name) => !name.startsWith("."))
    .sort()
    .map((name) => ({ file: join(folder, name), at: name.slice(0, 24), gone: name.endsWith(GONE) }));
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
