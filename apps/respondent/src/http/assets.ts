import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AssetUrls } from "@waypost/pages";

/** One file that browsers load, in every form that they may ask for. */
export interface Asset {
  readonly type: string;
  readonly plain: Buffer;
  readonly brotli: Buffer;
  readonly gzip: Buffer;
}

/** The style sheet and the script, read once. */
export interface Assets {
  readonly urls: AssetUrls;
  readonly find: (file: string) => Asset | undefined;
}

/** Where assets stand, on every host. Their names carry a hash of their content, so they may be cached for ever. */
export const ASSETS_PATH = "/assets/";

interface Manifest {
  readonly assets: Readonly<Record<"css" | "js", { readonly file: string; readonly type: string }>>;
}

/** Reads the assets that `packages/pages/build/assets.ts` built into a folder. Throws when they are not there. */
export function readAssets(folder: string): Assets {
  const { assets } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest;
  const files = new Map<string, Asset>();
  for (const { file, type } of Object.values(assets)) {
    const read = (ending: string) => readFileSync(join(folder, file + ending));
    files.set(file, { type, plain: read(""), brotli: read(".br"), gzip: read(".gz") });
  }
  return {
    urls: { css: ASSETS_PATH + assets.css.file, js: ASSETS_PATH + assets.js.file },
    find: (file) => files.get(file),
  };
}

/** The form of an asset that suits an `Accept-Encoding` header, with the name of its encoding. */
export function encoded(asset: Asset, accepts: string | undefined): { body: Buffer; encoding: string | null } {
  const accepted = new Set(
    (accepts ?? "")
      .split(",")
      .filter((each) => !/;\s*q=0(\.0*)?\s*$/.test(each))
      .map((each) => each.split(";", 1)[0]?.trim().toLowerCase()),
  );
  if (accepted.has("br")) return { body: asset.brotli, encoding: "br" };
  if (accepted.has("gzip")) return { body: asset.gzip, encoding: "gzip" };
  return { body: asset.plain, encoding: null };
}
