import { relative } from "node:path";
import { audit } from "../catalogue/audit.ts";
import type { Problem } from "../catalogue/find-cases.ts";
import { alone, applyChanges } from "../catalogue/journal.ts";
import { CallError } from "../config/environment.ts";
import { findSettings } from "../config/find-settings.ts";
import type { Command, ExitCode, Terminal } from "./command.ts";
import { readArgs } from "./read-args.ts";

const CONFIG = "--config FILE   the settings; e2e.config.ts without it";

/** `waypost-e2e check`: says what is wrong with numbers, keys, mentions, docstrings and documents. */
export const checkCommand: Command = {
  name: "check",
  usage: "[--fix] [--dry-run]",
  summary: "Checks the numbers, keys, docstrings and documents of cases, and repairs what can be repaired.",
  help: [
    "--fix           numbers cases in the order of the code, moves every mention along, writes documents, as one change",
    "--dry-run       says what --fix would change, and changes nothing",
    CONFIG,
  ],
  run: async (args, terminal, folder): Promise<ExitCode> => {
    const { values } = readArgs(args, {
      fix: { type: "boolean" },
      "dry-run": { type: "boolean" },
      config: { type: "string" },
    });
    const { root, settings } = await findSettings(folder, values.config);
    return alone(root, () => {
      const { repairable, others, changes } = audit(root, settings);
      for (const problem of [...repairable, ...others]) terminal.out(inLine(problem));
      if (values["dry-run"] === true)
        for (const path of changes.keys()) terminal.out(`would change ${relative(root, path)}`);
      if (values.fix !== true || values["dry-run"] === true) return ended(repairable.length + others.length, terminal);
      applyChanges(root, changes);
      if (repairable.length > 0)
        terminal.out(`repaired ${repairable.length}, in ${changes.size} file${changes.size === 1 ? "" : "s"}`);
      return ended(others.length, terminal);
    });
  },
};

/** `waypost-e2e docs`: writes the documents of cases, or says which do not say what the code does. */
export const docsCommand: Command = {
  name: "docs",
  usage: "[--check]",
  summary: "Writes the document of every case from the code.",
  help: ["--check         writes nothing, and fails where a document does not say what the code does", CONFIG],
  run: async (args, terminal, folder): Promise<ExitCode> => {
    const { values } = readArgs(args, { check: { type: "boolean" }, config: { type: "string" } });
    const { root, settings } = await findSettings(folder, values.config);
    return alone(root, () => {
      const { repairable, others, changes, numbers } = audit(root, settings);
      if (numbers.size > 0) throw new CallError("the numbers of cases are not in order: check --fix first");
      for (const problem of values.check === true ? [...repairable, ...others] : others) terminal.out(inLine(problem));
      if (values.check === true) return ended(repairable.length + others.length, terminal);
      applyChanges(root, changes);
      terminal.out(`${changes.size} documents written`);
      return ended(others.length, terminal);
    });
  },
};

const inLine = ({ place, message }: Problem) => `${place}: ${message}`;

function ended(problems: number, terminal: Terminal): ExitCode {
  terminal.out(problems === 0 ? "all in order" : `${problems} problem${problems === 1 ? "" : "s"}`);
  return problems === 0 ? 0 : 1;
}
