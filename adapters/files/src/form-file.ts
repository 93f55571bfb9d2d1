import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { duplicateKeys } from "./duplicate-key.ts";

/** The largest definition that is read, in bytes. A 172-page survey has about half a megabyte. */
const MOST_BYTES = 20 * 1024 * 1024;

type Code =
  "form/file-missing" | "form/file-too-large" | "form/file-not-json" | "form/duplicate-key" | "form/component-missing";

/** A form file could not be read. The message says which file and what to do. */
export class FormFileError extends Error {
  override readonly name = "FormFileError";
  readonly code: Code;
  /** Where in the form, as a JSON pointer. */
  readonly pointer: string;

  constructor(code: Code, message: string, pointer = "") {
    super(message);
    this.code = code;
    this.pointer = pointer;
  }
}

/**
 * Reads a form definition and puts the components that it includes into `components`. A component `F058` is looked
 * for in `components/F058.json` beside the form's folder, beside the form, and so on upwards at most three folders;
 * what the file already carries wins. Gives JSON that parse() takes. Throws {@link FormFileError}.
 */
export function readForm(file: string): unknown {
  const form = readDefinition(file);
  if (!isObject(form)) return form;
  const components: Record<string, unknown> = isObject(form["components"]) ? { ...form["components"] } : {};
  const wanted = [...includedIn(form)];
  for (let number = wanted.pop(); number !== undefined; number = wanted.pop()) {
    if (number in components) continue;
    const component = readDefinition(findComponent(file, number), `/components/${number}`);
    components[number] = component;
    wanted.push(...includedIn(component));
  }
  return Object.keys(components).length === 0 ? form : { ...form, components };
}

/** A file's JSON, in UTF-8 with or without a mark in front. Throws {@link FormFileError}. */
export const readJson = (file: string): unknown => read(file).json;

/** JSON that a person wrote: a name that stands twice in one object is a mistake, and one of the values is lost. */
function readDefinition(file: string, at = ""): unknown {
  const { json, text } = read(file);
  const [first, ...more] = duplicateKeys(text);
  if (first === undefined) return json;
  const { name, pointer, lines } = first;
  const others =
    more.length === 0 ? "" : `; ${more.length} more ${more.length === 1 ? "name is" : "names are"} twice too`;
  const message = `${file} has ${JSON.stringify(name)} twice in one object, in line ${lines[0]} and in line ${lines[1]}: take one away${others}.`;
  throw new FormFileError("form/duplicate-key", message, at + pointer);
}

function read(file: string): { readonly json: unknown; readonly text: string } {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) throw new FormFileError("form/file-missing", `${file} does not exist.`);
  const notJson = (why: string) => new FormFileError("form/file-not-json", `${file} ${why}`);
  if (!found.isFile()) throw notJson("is no file: name the file of one form.");
  if (found.size > MOST_BYTES)
    throw new FormFileError(
      "form/file-too-large",
      `${file} has ${found.size} bytes: a form has at most ${MOST_BYTES}.`,
    );
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch {
    throw notJson("is not written in UTF-8: save it so.");
  }
  if (text.trim() === "") throw notJson("is empty: docs/guides/writing-a-form.md has the smallest form.");
  try {
    return { json: JSON.parse(text), text };
  } catch (error) {
    throw notJson(`is not JSON: ${(error as Error).message}`);
  }
}

function findComponent(file: string, number: string): string {
  let folder = dirname(resolve(file));
  for (let up = 0; up < 4; up++, folder = dirname(folder)) {
    const candidate = join(folder, "components", `${number}.json`);
    if (existsSync(candidate)) return candidate;
  }
  throw new FormFileError(
    "form/component-missing",
    `${file} includes ${number}, but no components/${number}.json stands beside it or above.`,
  );
}

/** The numbers that a definition includes, wherever they stand. Walks without recursion: files may nest deeply. */
function includedIn(json: unknown): Set<string> {
  const found = new Set<string>();
  const open: unknown[] = [json];
  while (open.length > 0) {
    const value = open.pop();
    if (Array.isArray(value)) for (const each of value) open.push(each);
    else if (isObject(value)) {
      const include = value["include"];
      if (typeof include === "string" && /^F\d{3}$/.test(include)) found.add(include);
      for (const key of Object.keys(value)) if (key !== "components") open.push(value[key]);
    }
  }
  return found;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The id of the theme that stands beside a form's file, as a tenant's folder has it; null where there is none. */
export function themeBeside(file: string): string | null {
  const path = join(dirname(resolve(file)), "theme.json");
  if (!existsSync(path)) return null;
  const theme = readJson(path);
  return isObject(theme) && typeof theme["id"] === "string" ? theme["id"] : null;
}
