import { deliveryPath } from "@waypost/ports";
import type { DeliveryFolder } from "@waypost/ports";
import { randomUUID } from "node:crypto";
import { mkdir, open, rename } from "node:fs/promises";
import { join } from "node:path";

/**
 * A folder on disk with one folder a tenant. A file is written beside its place, brought to the disk and then put there:
 * who reads it finds all of it or nothing.
 */
export function deliveryFolder(root: string): DeliveryFolder {
  return {
    async write(tenant, path, text) {
      const names = deliveryPath(tenant, path);
      const folder = join(root, ...names.slice(0, -1));
      await mkdir(folder, { recursive: true });
      const beside = join(folder, `.${randomUUID()}.part`);
      const file = await open(beside, "wx", 0o640);
      try {
        await file.writeFile(text);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(beside, join(root, ...names));
    },
  };
}
