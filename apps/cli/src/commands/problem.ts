/** One problem of a form: `pointer` is a JSON pointer into the file. */
export interface Problem {
  readonly code: string;
  readonly pointer: string;
  readonly message: string;
}

/** A problem as one line: file, place, message and code. */
export function problemLine(file: string, { code, pointer, message }: Problem): string {
  return `${file}${pointer === "" ? "" : `#${pointer}`}: ${message} [${code}]`;
}

/** A file's content, or the one problem that kept it from being read. */
export type Read = { readonly ok: true; readonly json: unknown } | { readonly ok: false; readonly problem: Problem };

/** Reads a file with a reader that throws errors of one line, with a `code`. */
export function tryRead(read: (file: string) => unknown, file: string): Read {
  try {
    return { ok: true, json: read(file) };
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (!(error instanceof Error) || typeof code !== "string") throw error;
    return { ok: false, problem: { code, pointer: "", message: error.message } };
  }
}
