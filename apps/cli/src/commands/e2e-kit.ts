import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Command, ExitCode } from "../command.ts";

/** The end-to-end kit as a program, and the cases that it runs here. */
export interface Kit {
  /** The kit's own command line. */
  readonly main: string;
  /** The settings of the cases, for a folder that has none of its own. */
  readonly config: string;
  /** Where reports go. */
  readonly results: string;
}

/** A command of the kit. */
interface KitCommand {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  /** Whether it reads or writes reports. */
  readonly hasResults?: boolean;
}

const COMMANDS: readonly KitCommand[] = [
  {
    name: "run",
    usage: '[--env NAME | --url URL] [--markers "EXPRESSION"] [--speed http|browser|both] ...',
    summary: "Runs end-to-end cases and writes a report of one file.",
    hasResults: true,
  },
  {
    name: "mutate",
    usage: "[--url URL] [--suite AFC] [--rule destination] [--every N] [--fresh]",
    summary: "Changes the forms' rules one at a time and says which changes no end-to-end case notices.",
    hasResults: true,
  },
  {
    name: "coverage",
    usage: "[--url URL]",
    summary: "Says which pages, answers, errors, outcomes and rules end-to-end cases cover.",
    hasResults: true,
  },
  {
    name: "publish",
    usage: "[--bucket NAME] [--endpoint URL] [--prefix PATH]",
    summary: "Uploads an end-to-end report and lists every run on an index page.",
    hasResults: true,
  },
  { name: "check", usage: "[--fix]", summary: "Checks numbers, keys, docstrings and documents of end-to-end cases." },
  { name: "docs", usage: "[--check]", summary: "Writes the document of every end-to-end case from its code." },
  {
    name: "new",
    usage: 'SUITE ["WORDS" --key KEY]',
    summary: "Numbers new end-to-end cases and writes their documents.",
  },
  { name: "remove", usage: "NUMBER", summary: "Removes an end-to-end case and numbers those after it again." },
];

/** `waypost e2e ...`: the kit's commands, for the cases of this repository or of the folder's own settings. */
export function e2eCommands(kit: Kit): readonly Command[] {
  return COMMANDS.map(({ name, usage, summary, hasResults = false }) => ({
    words: `e2e ${name}`,
    usage,
    summary,
    help: [`All options: npx waypost-e2e ${name} --help`],
    run: (args) => {
      const own = ["ts", "js", "mjs", "json"].some((type) => existsSync(join(process.cwd(), `e2e.config.${type}`)));
      const given = (option: string) => args.some((arg) => arg === option || arg.startsWith(`${option}=`));
      const config = own || given("--config") ? [] : ["--config", kit.config];
      const results = own || given("--results") || !hasResults ? [] : ["--results", kit.results];
      return start([kit.main, name, ...args, ...config, ...results]);
    },
  }));
}

function start(call: readonly string[]): Promise<ExitCode> {
  const child = spawn(process.execPath, call, { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      child.kill(signal);
    });
  return new Promise((resolve) => {
    child.once("exit", (code) => {
      resolve(code === 0 ? 0 : code === 2 ? 2 : 1);
    });
  });
}
