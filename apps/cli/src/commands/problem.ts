/** One problem of a form: `pointer` is a JSON pointer into the file. */
export interface Problem {
  readonly code: string;
  readonly pointer: string;
  readonly message: string;
}

/** What was found in a form: what is wrong with it, and what is surely not meant though it works. */
export interface Findings {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** A problem as one line: file, place, message and code. */
export function problemLine(file: string, { code, pointer, message }: Problem, kind = ""): string {
  return `${file}${pointer === "" ? "" : `#${pointer}`}: ${kind}${message} [${code}]`;
}

/** A warning as one line, which says that it is one. */
export const warningLine = (file: string, warning: Problem): string => problemLine(file, warning, "warning: ");

/** A file's content, or the one problem that kept it from being read. */
export type Read = { readonly ok: true; readonly json: unknown } | { readonly ok: false; readonly problem: Problem };

/** Reads a file with a reader that throws errors of one line, with a `code` and perhaps a `pointer`. */
export function tryRead(read: (file: string) => unknown, file: string): Read {
  try {
    return { ok: true, json: read(file) };
  } catch (error) {
    const { code, pointer = "" } = error as { code?: unknown; pointer?: unknown };
    if (!(error instanceof Error) || typeof code !== "string" || typeof pointer !== "string") throw error;
    return { ok: false, problem: { code, pointer, message: error.message } };
  }
}
