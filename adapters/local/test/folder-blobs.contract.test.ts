import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { blobsContract } from "@waypost/ports/contracts";
import { Readable } from "node:stream";
import { tenantId } from "@waypost/ports";
import type { TenantId } from "@waypost/ports";
import { afterAll, expect, it } from "vitest";
import { folderBlobs } from "../src/local.ts";

const folder = mkdtempSync(join(tmpdir(), "waypost-blobs-"));
const store = folderBlobs(folder);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

blobsContract("A folder", () => Promise.resolve(store));

it("A folder of blobs lets go what somebody left half written who was killed a day ago", async () => {
  const unfinished = join(folder, ".unfinished");
  mkdirSync(unfinished, { recursive: true });
  for (const name of ["old", "young"]) writeFileSync(join(unfinished, name), "half");
  utimesSync(join(unfinished, "old"), 0, 0);
  await store.put(tenantId("acme") as TenantId, "files/whole", Readable.from([Buffer.from("whole")]));
  expect(readdirSync(unfinished)).toEqual(["young"]);
});
