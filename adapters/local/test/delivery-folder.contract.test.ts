import { tenantId } from "@waypost/ports";
import type { TenantId } from "@waypost/ports";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { deliveryFolder } from "../src/local.ts";

const ACME = tenantId("acme") as TenantId;
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "waypost-deliveries-"));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

describe("a delivery folder", () => {
  it("writes whole files under their tenant, again in place of the first", async () => {
    const { write } = deliveryFolder(root);
    await write(ACME, ["car", "AF-1.json"], "one");
    await write(ACME, ["car", "AF-1.json"], "two");
    expect(readdirSync(join(root, "acme/car"))).toEqual(["AF-1.json"]);
    expect(readFileSync(join(root, "acme/car/AF-1.json"), "utf8")).toBe("two");
  });

  it.each([[[".."]], [["..", "other", "x"]], [["a/b"]], [[""]], [[".hidden"]], [["a", "\0"]]])(
    "refuses a path that may lead elsewhere: %j",
    async (path) => {
      await expect(deliveryFolder(root).write(ACME, path, "x")).rejects.toThrow(RangeError);
    },
  );
});
