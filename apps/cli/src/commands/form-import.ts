import { basename } from "node:path";
import { UsageError } from "../command.ts";
import type { Command } from "../command.ts";
import { takeFormat } from "./form-format.ts";
import { problemLine, tryRead, type Problem } from "./problem.ts";

/** What importing needs of the outside. */
export interface FormImporting {
  /** The file's JSON. Throws an error of one line, with a `code`. */
  readonly read: (file: string) => unknown;
  /** The form with that id which a questionnaire becomes, or what keeps it from becoming one. */
  readonly importQuestionnaire: (
    json: unknown,
    id: string,
  ) => { readonly ok: true; readonly form: unknown } | { readonly ok: false; readonly errors: readonly Problem[] };
}

/** `waypost form import --from eq FILE`: prints the form that a questionnaire becomes. */
export function formImport({ read, importQuestionnaire }: FormImporting): Command {
  return {
    words: "form import",
    usage: "--from eq FILE",
    summary: "Prints the form definition that a questionnaire of ONS becomes.",
    help: ["The form is called as the file is. What has no equivalent is said with its place, and nothing is printed."],
    run: (args, terminal) => {
      const { format, rest } = takeFormat("form import", args);
      const [file, ...more] = rest;
      if (format !== "eq") throw new UsageError("form import needs --from eq");
      if (file === undefined || file.startsWith("-") || more.length > 0) {
        throw new UsageError("form import needs one FILE");
      }
      const given = tryRead(read, file);
      const imported = given.ok ? importQuestionnaire(given.json, idOf(file)) : { ok: false, errors: [given.problem] };
      if ("form" in imported) {
        terminal.out(JSON.stringify(imported.form, null, 2));
        return 0;
      }
      for (const problem of imported.errors) terminal.err(problemLine(file, problem));
      return 1;
    },
  };
}

/** The file's name as an id. */
function idOf(file: string): string {
  const name = basename(file, ".json").replaceAll(/[^A-Za-z0-9_-]/g, "-");
  return /^[A-Za-z]/.test(name) ? name.slice(0, 100) : `form-${name}`.slice(0, 100);
}
