import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { addressOf } from "./address.ts";

const home = mkdtempSync(join(tmpdir(), "waypost-address-"));
afterAll(() => {
  rmSync(home, { recursive: true });
});

it("a form's address has the port of the server that runs, unless PORT_BASE says another", () => {
  expect(addressOf({}, home, "acme", "van")).toBe("http://acme.localhost:4000/van");
  writeFileSync(join(home, "port"), "5000\n");
  expect(addressOf({}, home, "acme", "van")).toBe("http://acme.localhost:5000/van");
  expect(addressOf({ PORT_BASE: "6000" }, home, "acme", "van")).toBe("http://acme.localhost:6000/van");
});
