import { UsageError } from "../command.ts";
import type { Command } from "../command.ts";
import { takeFormat, type Format } from "./form-format.ts";
import { problemLine, tryRead, type Problem } from "./problem.ts";

/** What checking needs of the outside. */
export interface FormChecking {
  /** The file's definition with the components that it includes. Throws an error of one line, with a `code`. */
  readonly read: (file: string) => unknown;
  readonly check: (definition: unknown, format: Format) => readonly Problem[];
}

/** `waypost form check FILE...`: every problem of every file, with its place. */
export function formCheck({ read, check }: FormChecking): Command {
  function problemsOf(file: string, format: Format): readonly Problem[] {
    const given = tryRead(read, file);
    return given.ok ? check(given.json, format) : [given.problem];
  }

  return {
    words: "form check",
    usage: "FILE... [--from eq] [--json]",
    summary: "Says what is wrong with form definitions, and where.",
    help: [
      "Components are read from a components folder beside the file or above it.",
      "--from eq reads questionnaires of ONS, and says also what would be wrong with the forms that they become.",
    ],
    run: (given, terminal) => {
      const { format, rest: args } = takeFormat("form check", given);
      const option = args.find((each) => each.startsWith("-") && each !== "--json");
      if (option !== undefined) throw new UsageError(`form check has no option ${option}`);
      const files = args.filter((each) => !each.startsWith("-"));
      if (files.length === 0) throw new UsageError("form check needs a FILE");
      const found = files.map((file) => ({ file, problems: problemsOf(file, format) }));
      if (args.includes("--json")) terminal.out(JSON.stringify(found, null, 2));
      else
        for (const { file, problems } of found) {
          if (problems.length === 0) terminal.out(`${file}: no problems`);
          for (const problem of problems) terminal.out(problemLine(file, problem));
        }
      return found.every(({ problems }) => problems.length === 0) ? 0 : 1;
    },
  };
}
