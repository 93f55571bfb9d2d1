import type { Code } from "./code.ts";

/** What stands in a text for a placeholder: a piece of message, and the arguments that it uses. */
export interface Said {
  readonly message: string;
  readonly with: Readonly<Record<string, string>>;
}

/** A value as it stands in a text: as eQ keeps it, neither with the label of an option nor with thousands set apart. */
export function said(name: string, code: Code): Said {
  const bare = code.kind === "number" || code.kind === "choice" || code.kind === "date" || code.kind === "boolean";
  return { message: `{${name}}`, with: { [name]: bare ? `string(${code.text})` : code.text } };
}
