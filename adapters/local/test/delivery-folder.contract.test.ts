import { deliveriesContract } from "@waypost/ports/contracts";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll } from "vitest";
import { deliveryFolder } from "../src/local.ts";

const top = mkdtempSync(join(tmpdir(), "waypost-deliveries-"));
let made = 0;

afterAll(() => {
  rmSync(top, { recursive: true });
});

deliveriesContract("A folder on disk", () => {
  const root = join(top, String(made++));
  mkdirSync(root);
  return Promise.resolve({
    folder: deliveryFolder(root),
    files: () => {
      const paths = readdirSync(root, { recursive: true, encoding: "utf8" }).map((name) => join(root, name));
      const files = paths.filter((path) => statSync(path).isFile());
      return Promise.resolve(
        Object.fromEntries(files.map((path) => [relative(root, path), readFileSync(path, "utf8")] as const)),
      );
    },
  });
});
