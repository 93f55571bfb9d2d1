import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Manifest, buildAssets } from "../build/assets.ts";
import { prune } from "../build/prune.ts";
import { drawPage } from "../src/pages.ts";
import { CHOICE_ROWS } from "./rows/choices.ts";
import { CHROME_ROWS } from "./rows/chrome.ts";
import { FIELD_ROWS } from "./rows/fields.ts";
import { SURVEY_ROWS } from "./rows/survey.ts";
import { WORD_ROWS } from "./rows/words.ts";
import * as samples from "./samples.ts";
import { SURVEY_PAGES } from "./survey-samples.ts";

const KB = 1024;
let folder = "";
let manifest: Manifest;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "waypost-assets-"));
  manifest = buildAssets(folder);
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const read = (file: string) => readFileSync(join(folder, file));

describe("the assets", () => {
  it("are small: 75 KB of styles (13 KB packed), 14 KB of scripts, 60 KB with a long page", () => {
    const { css, js } = manifest.assets;
    expect(css.bytes).toBeLessThan(75 * KB);
    expect(css.gzip).toBeLessThan(13 * KB);
    expect(js.gzip).toBeLessThan(14 * KB);
    const page = gzipSync(drawPage(samples.ERROR_PAGE, samples.sampleChrome())).length;
    expect(css.gzip + js.gzip + page).toBeLessThan(60 * KB);
  });

  it("lie compressed beside themselves", () => {
    for (const { file, bytes } of Object.values(manifest.assets)) {
      expect(read(file)).toHaveLength(bytes);
      expect(brotliDecompressSync(read(`${file}.br`)).equals(read(file))).toBe(true);
      expect(gunzipSync(read(`${file}.gz`)).equals(read(file))).toBe(true);
    }
  });

  it("are left alone while their sources are the same", () => {
    const before = readdirSync(folder);
    expect(buildAssets(folder)).toEqual(manifest);
    expect(readdirSync(folder)).toEqual(before);
  });

  it("ask no other host for anything", () => {
    expect(read(manifest.assets.css.file).toString()).not.toMatch(/url\((?!["']?data:)|@import/);
  });

  it("style every class that a component or a page writes and the design system styles", () => {
    const official = createRequire(import.meta.url).resolve("@ons/design-system/css/main.css");
    const ours = classesOf(read(manifest.assets.css.file).toString());
    const rows = [...FIELD_ROWS, ...CHOICE_ROWS, ...WORD_ROWS, ...CHROME_ROWS, ...SURVEY_ROWS];
    const pages = Object.values(samples).flatMap((view) =>
      "kind" in view ? drawPage(view, samples.sampleChrome()) : [],
    );
    const surveys = Object.values(SURVEY_PAGES).map((draw) => draw(samples.sampleChrome()));
    const drawn = [...rows.map(({ ours }) => ours), ...pages, ...surveys].join("");
    const written = new Set([...drawn.matchAll(/class="([^"]*)"/g)].flatMap((match) => (match[1] ?? "").split(" ")));
    // Of a rule that asks for several classes each must be written somewhere.
    const theirs = classesOf(prune(readFileSync(official, "utf8"), drawn));
    expect([...written].filter((name) => theirs.has(name) && !ours.has(name))).toEqual([]);
  });
});

function classesOf(css: string): Set<string> {
  return new Set(
    [...css.matchAll(/\.((?:ons|wp)-(?:[\w-]|\\.)+)/g)].map((match) => (match[1] ?? "").replaceAll("\\", "")),
  );
}

describe("prune", () => {
  it("drops the selectors whose classes nobody writes", () => {
    const css = "a{x:1}.ons-a,.ons-b .ons-a{x:2}@media print{.ons-b{x:3}}@media screen{.ons-a:not(.ons-b){x:4}}";
    expect(prune(css, 'class="ons-a"').replaceAll("\n", "")).toBe(
      "a{x:1}.ons-a{x:2}@media screen{.ons-a:not(.ons-b){x:4}}",
    );
  });

  it("keeps what a source completes from a number or from one of its words", () => {
    const css = ".ons-w-7\\@m{x:1}.ons-v-1{x:2}.ons-w-wide{x:3}.ons-w-tall{x:4}";
    const source = 'width({ look: "wide" }); class="ons-w-${width}"';
    expect(prune(css, source).replaceAll("\n", "")).toBe(".ons-w-7\\@m{x:1}.ons-w-wide{x:3}");
  });

  it("drops custom properties that nothing reads, and those that only they read", () => {
    const css = ":root{--a:var(--b);--b:1;--c:2;--d:3}a{x:var(--c)}";
    expect(prune(css, "y: var(--d)").replaceAll("\n", "")).toBe(":root{--c:2;--d:3}a{x:var(--c)}");
  });
});
