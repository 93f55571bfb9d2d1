/**
 * Keeps messages as `.eml` files, so that a restart finds them again. A file is named by the message's id and the
 * time at which it came (milliseconds since 1970), and is written whole or not at all.
 */
import { mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Received } from "./message.ts";

/** Where messages are kept. */
export interface Folder {
  /** Everything kept, oldest first. */
  load(): Promise<Received[]>;
  /** Keeps a message; it is on disk when the promise resolves. */
  keep(received: Received): Promise<void>;
  /** Forgets a message; one that is not there is no error. */
  drop(received: Received): Promise<void>;
}

/** A folder that keeps nothing. */
export const noFolder: Folder = {
  load: () => Promise.resolve([]),
  keep: () => Promise.resolve(),
  drop: () => Promise.resolve(),
};

const nameOf = ({ id, receivedAt }: Received): string => `${id}-${receivedAt.getTime()}.eml`;

/** Keeps messages in a folder of the file system, which is made when it is not there. */
export function fileFolder(path: string): Folder {
  return {
    async load() {
      await mkdir(path, { recursive: true });
      const names = (await readdir(path)).sort();
      const kept = names.map(async (name): Promise<Received[]> => {
        const groups = /^(?<id>\d{8})-(?<time>\d{1,15})\.eml$/.exec(name)?.groups;
        if (!groups) return [];
        const { id = "", time } = groups;
        return [{ id, receivedAt: new Date(Number(time)), raw: await readFile(join(path, name)) }];
      });
      return (await Promise.all(kept)).flat();
    },
    async keep(received) {
      const file = join(path, nameOf(received));
      await writeFile(`${file}.part`, received.raw, { flush: true });
      await rename(`${file}.part`, file);
    },
    drop: (received) => rm(join(path, nameOf(received)), { force: true }),
  };
}
