import { randomUUID } from "node:crypto";
import { join, resolve } from "node:path";
import { makeKeys, makeToken, readKeyFile, writeKeyFile } from "@waypost/adapter-eq-launch";
import { readForm } from "@waypost/adapter-files";
import { connectPostgres, findEmbedded } from "@waypost/adapter-postgres";
import { exportQuestionnaire, importQuestionnaire } from "@waypost/eq-schema";
import { parse, type FormDefinition } from "@waypost/form";
import { optional } from "@waypost/settings";
import { UsageError } from "./command.ts";
import { e2eCommands } from "./commands/e2e-kit.ts";
import { eqKeys } from "./commands/eq-keys.ts";
import { eqToken } from "./commands/eq-token.ts";
import { formCheck } from "./commands/form-check.ts";
import { formExport } from "./commands/form-export.ts";
import { formImport } from "./commands/form-import.ts";
import type { Problem } from "./commands/problem.ts";
import { processCommand } from "./commands/process.ts";
import { tenantList } from "./commands/tenant-list.ts";
import type { ListedTenant } from "./commands/tenant-list.ts";
import { run } from "./run.ts";

const apps = resolve(import.meta.dirname, "../..");
const root = resolve(apps, "..");
const main = (app: string) => join(apps, app, "src/main.ts");

async function listTenants(): Promise<readonly ListedTenant[]> {
  const home = resolve(optional(process.env, "WAYPOST_HOME") ?? join(apps, "../.waypost"));
  const url = optional(process.env, "DATABASE_URL") ?? findEmbedded(join(home, "postgres"));
  if (url === null) throw new UsageError("no database: set DATABASE_URL, or run ./script/server");
  const postgres = connectPostgres(url, 1);
  try {
    const listed: ListedTenant[] = [];
    for (const { id, name } of await postgres.tenants.list())
      listed.push({ id, name, forms: (await postgres.forms.list(id)).map(({ form }) => form) });
    return listed;
  } finally {
    await postgres.close();
  }
}

/** What is wrong with a questionnaire, or with the form that it becomes. */
function checkQuestionnaire(json: unknown): readonly Problem[] {
  const imported = importQuestionnaire(json);
  if (!imported.ok) return imported.errors;
  const parsed = parse(imported.form, { ownAddresses: true });
  return parsed.ok ? [] : parsed.errors;
}

/** The questionnaire that a form becomes again, where it is a right form. */
function exportForm(definition: unknown, origin: unknown) {
  const parsed = parse(definition, { ownAddresses: true });
  return parsed.ok ? exportQuestionnaire(definition as FormDefinition, origin) : parsed;
}

const commands = [
  formCheck({
    read: readForm,
    check: (definition, format) => {
      if (format === "eq") return checkQuestionnaire(definition);
      const parsed = parse(definition);
      return parsed.ok ? [] : parsed.errors;
    },
  }),
  formImport({ read: readForm, importQuestionnaire: (json, id) => importQuestionnaire(json, { id }) }),
  formExport({ read: readForm, exportQuestionnaire: exportForm }),
  tenantList(listTenants),
  eqKeys((runnerFile, launcherFile) => {
    const { runner, launcher } = makeKeys();
    writeKeyFile(runnerFile, runner);
    writeKeyFile(launcherFile, launcher);
  }),
  eqToken({ make: (file, claims) => makeToken(readKeyFile(file), claims), newId: randomUUID, now: Date.now }),
  processCommand("respondent", "Serves forms to respondents.", main("respondent"), {
    flag: "--eq",
    main: main("launcher"),
    usage: "[--eq --schemas DIR [--keys FILE] [--port N]]",
    help: [
      "--eq serves questionnaires of ONS that are launched by token, with a database of its own unless DATABASE_URL",
      "names one (as its owner); --schemas DIR holds NAME.json or LANGUAGE/NAME.json; --keys FILE the runner's keys,",
      "made at the first start without it; --port N is 5000 by default; --reset throws away all data first.",
    ],
  }),
  ...e2eCommands({
    main: join(root, "testing/e2e-kit/src/cli/main.ts"),
    config: join(root, "testing/quote-suites/e2e.config.ts"),
    results: join(root, ".waypost/e2e-results"),
  }),
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
