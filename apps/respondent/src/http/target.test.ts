import { describe, expect, it } from "vitest";
import { readTarget, SYSTEM_PAGES } from "./target.ts";
import type { Target } from "./target.ts";
import { createUrls } from "./urls.ts";

describe("a path", () => {
  it.each<[string, Target]>([
    ["/", { kind: "forms" }],
    ["/cookies", { kind: "site", page: "cookies" }],
    ["/car", { kind: "start", form: "car" }],
    ["/car/save", { kind: "system", form: "car", page: "save" }],
    ["/car/vehicle.lookup", { kind: "page", form: "car", location: { page: "vehicle.lookup" }, deed: "page" }],
    ["/car/licence/k3f9", { kind: "page", form: "car", location: { page: "licence", item: "k3f9" }, deed: "page" }],
    ["/car/drivers/add", { kind: "page", form: "car", location: { page: "drivers" }, deed: "add" }],
    [
      "/car/drivers/k3f9/remove",
      { kind: "page", form: "car", location: { page: "drivers", item: "k3f9" }, deed: "remove" },
    ],
    [
      "/home/relationships/k3f9/to/m2a1",
      { kind: "page", form: "home", location: { page: "relationships", item: "k3f9", to: "m2a1" }, deed: "page" },
    ],
    ["/car/licence/", { kind: "tidy", path: "/car/licence" }],
    ["//", { kind: "tidy", path: "/" }],
  ])("%s means one thing", (path, target) => {
    expect(readTarget(path)).toEqual(target);
  });

  it.each([
    "/car/licence/k3f9/edit",
    "/car/licence/k3f9/remove/x",
    "/.env",
    "/car/%2e%2e",
    "/car/..",
    "/car//licence",
    "/wp-login.php?x",
    "/car/a b",
    "/car/\u0000",
    "/" + "a".repeat(700),
    "",
  ])("%o means nothing", (path) => {
    expect(readTarget(path)).toBeNull();
  });

  it("to a reserved word is never a page of the form", () => {
    for (const page of SYSTEM_PAGES) expect(readTarget(`/car/${page}`)).toEqual({ kind: "system", form: "car", page });
  });
});

describe("addresses", () => {
  const urls = createUrls("/t/flux", "car");

  it("are read back as what they were made from", () => {
    for (const [location, deed] of [
      [{ page: "licence", item: "k3f9" }, undefined],
      [{ page: "drivers" }, "add"],
      [{ page: "drivers", item: "k3f9" }, "remove"],
      [{ page: "relationships", item: "k3f9", to: "m2a1" }, undefined],
    ] as const) {
      const path = urls.to(deed === undefined ? location : { ...location, deed }).slice("/t/flux".length);
      expect(readTarget(path)).toEqual({ kind: "page", form: "car", location, deed: deed ?? "page" });
    }
  });

  it("carry the way back and the anchor", () => {
    expect(urls.to({ page: "name", anchor: "first-name", returnTo: "check" })).toBe(
      "/t/flux/car/name?return=check#first-name",
    );
    expect(urls.under("callback", [["source", "A&B"]])).toBe("/t/flux/car/callback?source=A%26B");
  });
});
