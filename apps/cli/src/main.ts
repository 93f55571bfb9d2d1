import { join, resolve } from "node:path";
import { readForm } from "@waypost/adapter-files";
import { parse } from "@waypost/form";
import { formCheck } from "./commands/form-check.ts";
import { processCommand } from "./commands/process.ts";
import { run } from "./run.ts";

const apps = resolve(import.meta.dirname, "../..");
const main = (app: string) => join(apps, app, "src/main.ts");

const commands = [
  formCheck({
    read: readForm,
    check: (definition) => {
      const parsed = parse(definition);
      return parsed.ok ? [] : parsed.errors;
    },
  }),
  processCommand("respondent", "Serves forms to respondents.", main("respondent")),
  processCommand("worker", "Does the work in the background.", main("worker")),
  processCommand("quote-engine", "Runs the sample back end of the quote forms.", main("quote-engine")),
  processCommand("mailbox", "Receives e-mail and shows it.", main("mailbox")),
];

const terminal = {
  out: (line: string) => {
    console.log(line);
  },
  err: (line: string) => {
    console.error(line);
  },
};

process.exitCode = await run(commands, process.argv.slice(2), terminal);
