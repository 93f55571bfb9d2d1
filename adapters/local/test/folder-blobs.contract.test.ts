import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { blobsContract } from "@waypost/ports/contracts";
import { afterAll } from "vitest";
import { folderBlobs } from "../src/local.ts";

const folder = mkdtempSync(join(tmpdir(), "waypost-blobs-"));
const store = folderBlobs(folder);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

blobsContract("A folder", () => Promise.resolve(store));
