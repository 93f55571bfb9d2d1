import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Form } from "@waypost/form";
import { formOf } from "./drive.ts";

const FORMS = join(import.meta.dirname, "../../../forms");
const read = (file: string) => JSON.parse(readFileSync(join(FORMS, file), "utf8")) as Record<string, unknown>;
const names = (folder: string) => readdirSync(join(FORMS, folder), { recursive: true, encoding: "utf8" });

const components = Object.fromEntries(
  names("components")
    .filter((file) => file.endsWith(".json"))
    .map((file) => [file.replace(".json", ""), read(join("components", file))]),
);

/** The files of the repository's forms. */
export const formFiles = names(".").filter(
  (file) => file.endsWith(".json") && !file.startsWith("components") && !file.endsWith("theme.json"),
);

/** A form of the repository by its file. */
export const realForm = (file: string): Form => formOf({ ...read(file), components });
