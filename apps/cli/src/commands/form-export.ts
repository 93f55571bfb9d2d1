import { UsageError } from "../command.ts";
import type { Command } from "../command.ts";
import { readOptions } from "./options.ts";
import { problemLine, tryRead, type Problem } from "./problem.ts";

/** What exporting needs of the outside. */
export interface FormExporting {
  /** The file's JSON. Throws an error of one line, with a `code`. */
  readonly read: (file: string) => unknown;
  /** The questionnaire that a form becomes again, or what keeps it from becoming one. */
  readonly exportQuestionnaire: (
    form: unknown,
    origin: unknown,
  ) =>
    | { readonly ok: true; readonly questionnaire: unknown }
    | { readonly ok: false; readonly errors: readonly Problem[] };
}

/** `waypost form export --to eq`: prints the questionnaire that an imported form becomes again. */
export function formExport({ read, exportQuestionnaire }: FormExporting): Command {
  return {
    words: "form export",
    usage: "FILE --to eq --origin QUESTIONNAIRE",
    summary: "Prints the questionnaire of ONS that a form came from, with the form's changes.",
    help: [
      "--origin FILE     the questionnaire that the form was imported from",
      "A change that a questionnaire cannot say is named with its place, and nothing is printed.",
    ],
    run: (args, terminal) => {
      const file = args.find((word, at) => !word.startsWith("--") && !args[at - 1]?.startsWith("--"));
      const options = readOptions(
        "form export",
        args.filter((word) => word !== file),
        ["to", "origin"],
      );
      const origin = options.get("origin")?.at(-1);
      if (options.get("to")?.at(-1) !== "eq") throw new UsageError("form export needs --to eq");
      if (file === undefined) throw new UsageError("form export needs one FILE");
      if (origin === undefined) throw new UsageError("form export needs --origin QUESTIONNAIRE");
      const [form, from] = [tryRead(read, file), tryRead(read, origin)];
      for (const [name, given] of [
        [file, form],
        [origin, from],
      ] as const) {
        if (given.ok) continue;
        terminal.err(problemLine(name, given.problem));
        return 1;
      }
      const exported = exportQuestionnaire(form.ok && form.json, from.ok && from.json);
      if (exported.ok) {
        terminal.out(JSON.stringify(exported.questionnaire, null, 2));
        return 0;
      }
      for (const problem of exported.errors) terminal.err(problemLine(file, problem));
      return 1;
    },
  };
}
