import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readForm, readJson } from "./form-file.ts";

/** A tenant's folder: its theme and its forms. */
export interface LibraryTenant {
  readonly id: string;
  /** The content of `theme.json`. */
  readonly theme: unknown;
  readonly forms: readonly { readonly file: string; readonly definition: unknown }[];
}

/**
 * Reads a library of forms: one folder a tenant with a `theme.json` and one file a form, and a `components` folder
 * that they share. Throws what `readForm` throws.
 */
export function readLibrary(folder: string): readonly LibraryTenant[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "components")
    .map(({ name }) => {
      const files = readdirSync(join(folder, name)).filter((file) => file.endsWith(".json") && file !== "theme.json");
      return {
        id: name,
        theme: readJson(join(folder, name, "theme.json")),
        forms: files.sort().map((file) => {
          const path = join(folder, name, file);
          return { file: path, definition: readForm(path) };
        }),
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
