import { parse } from "node:querystring";
import type { RawInput } from "@waypost/journey";

/** More names than any page has; what comes after them is dropped. */
const MOST_NAMES = 2000;

// Tab, line feed and carriage return may be typed into a text area; no other control character means anything.

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|[\u202a-\u202e\u2066-\u2069]/g;

/** Takes out null bytes, control characters and marks that turn the direction of text. */
export function clean(value: string): string {
  return value.search(CONTROL) === -1 ? value : value.replace(CONTROL, "");
}

/** A body in which nothing can be to clean: no such character as it is, or encoded (in UTF-8, the marks begin E2). */
const MAYBE = /[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]|%(?:[01]|7f|e2)/i;

/** Reads what a form posted (application/x-www-form-urlencoded). Never throws: what is malformed stays text. */
export function readPosted(body: string): RawInput {
  const parsed = parse(body, "&", "=", { maxKeys: MOST_NAMES });
  if (!MAYBE.test(body)) return parsed as RawInput;
  const input: Record<string, string | string[]> = Object.create(null) as Record<string, never>;
  for (const [name, value] of Object.entries(parsed)) {
    if (value !== undefined) input[clean(name)] = typeof value === "string" ? clean(value) : value.map(clean);
  }
  return input;
}

/** The first value posted under a name, or undefined. */
export function first(input: RawInput, name: string): string | undefined {
  const value = input[name];
  return typeof value === "string" ? value : value?.[0];
}
