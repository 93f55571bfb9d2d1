import { UsageError } from "../command.ts";
import type { Command } from "../command.ts";
import { takeFormat, type Format } from "./form-format.ts";
import { problemLine, tryRead, warningLine, type Findings } from "./problem.ts";

/** What checking needs of the outside. */
export interface FormChecking {
  /** The file's definition with the components that it includes. Throws an error of one line, with a `code`. */
  readonly read: (file: string) => unknown;
  /** What is found in the definition of a file. */
  readonly check: (definition: unknown, format: Format, file: string) => Findings;
}

const OPTIONS = ["--json", "--strict"];

/** `waypost form check FILE...`: everything that is wrong with every file, with its place. */
export function formCheck({ read, check }: FormChecking): Command {
  function findingsOf(file: string, format: Format): Findings {
    const given = tryRead(read, file);
    return given.ok ? check(given.json, format, file) : { problems: [given.problem], warnings: [] };
  }

  return {
    words: "form check",
    usage: "FILE... [--from eq] [--strict] [--json]",
    summary: "Says what is wrong with form definitions, and where.",
    help: [
      "Components are read from a components folder beside the file or above it.",
      "A warning is about what works and is surely not meant; with --strict it fails like a problem.",
      "--from eq reads questionnaires of ONS, and says also what would be wrong with the forms that they become.",
    ],
    run: (given, terminal) => {
      const { format, rest: args } = takeFormat("form check", given);
      const option = args.find((each) => each.startsWith("-") && !OPTIONS.includes(each));
      if (option !== undefined) throw new UsageError(`form check has no option ${option}`);
      const files = args.filter((each) => !each.startsWith("-"));
      if (files.length === 0) throw new UsageError("form check needs a FILE");
      const found = files.map((file) => ({ file, ...findingsOf(file, format) }));
      if (args.includes("--json")) terminal.out(JSON.stringify(found, null, 2));
      else
        for (const { file, problems, warnings } of found) {
          if (problems.length + warnings.length === 0) terminal.out(`${file}: no problems`);
          for (const problem of problems) terminal.out(problemLine(file, problem));
          for (const warning of warnings) terminal.out(warningLine(file, warning));
        }
      const fails = ({ problems, warnings }: Findings) =>
        problems.length > 0 || (warnings.length > 0 && args.includes("--strict"));
      return found.some(fails) ? 1 : 0;
    },
  };
}
