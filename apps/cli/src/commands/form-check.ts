import { UsageError } from "../command.ts";
import type { Command } from "../command.ts";

/** One problem of a form: `pointer` is a JSON pointer into the file. */
export interface Problem {
  readonly code: string;
  readonly pointer: string;
  readonly message: string;
}

/** What checking needs of the outside. */
export interface FormChecking {
  /** The file's definition with the components that it includes. Throws an error of one line, with a `code`. */
  readonly read: (file: string) => unknown;
  readonly check: (definition: unknown) => readonly Problem[];
}

/** `waypost form check FILE...`: every problem of every file, with its place. */
export function formCheck({ read, check }: FormChecking): Command {
  function problemsOf(file: string): readonly Problem[] {
    try {
      return check(read(file));
    } catch (error) {
      const code = (error as { code?: unknown }).code;
      if (!(error instanceof Error) || typeof code !== "string") throw error;
      return [{ code, pointer: "", message: error.message }];
    }
  }

  return {
    words: "form check",
    usage: "FILE... [--json]",
    summary: "Says what is wrong with form definitions, and where.",
    help: ["Components are read from a components folder beside the file or above it."],
    run: (args, terminal) => {
      const option = args.find((each) => each.startsWith("-") && each !== "--json");
      if (option !== undefined) throw new UsageError(`form check has no option ${option}`);
      const files = args.filter((each) => !each.startsWith("-"));
      if (files.length === 0) throw new UsageError("form check needs a FILE");
      const found = files.map((file) => ({ file, problems: problemsOf(file) }));
      if (args.includes("--json")) terminal.out(JSON.stringify(found, null, 2));
      else
        for (const { file, problems } of found) {
          if (problems.length === 0) terminal.out(`${file}: no problems`);
          for (const { code, pointer, message } of problems)
            terminal.out(`${file}${pointer === "" ? "" : `#${pointer}`}: ${message} [${code}]`);
        }
      return found.every(({ problems }) => problems.length === 0) ? 0 : 1;
    },
  };
}
