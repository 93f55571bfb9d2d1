import { relative } from "node:path";
import { audit, mentioningFiles } from "../catalogue/audit.ts";
import { findCases } from "../catalogue/find-cases.ts";
import type { FoundCase } from "../catalogue/find-cases.ts";
import { alone, applyChanges } from "../catalogue/journal.ts";
import { applyEdits, mentionsIn, NOT_YET } from "../catalogue/numbering.ts";
import { openProject, textOf } from "../catalogue/project.ts";
import type { Project } from "../catalogue/project.ts";
import { CallError } from "../config/environment.ts";
import { findSettings } from "../config/find-settings.ts";
import type { Command, ExitCode } from "./command.ts";
import { readArgs } from "./read-args.ts";

/** `waypost-e2e new`: numbers a case that was written with the number 000, or begins one. */
export const newCommand: Command = {
  name: "new",
  usage: 'SUITE ["WORDS" --key KEY [--markers A,B]]',
  summary: "Gives new cases their numbers, and writes their documents and index rows.",
  help: [
    `SUITE           the prefix: AFC. Cases written as AFC-${NOT_YET} are numbered by their place in the code`,
    '"WORDS"         begins a case of this name at the end of the suite instead',
    "--key KEY       its key; --markers A,B its markers",
    "--dry-run       says what would change, and changes nothing",
  ],
  run: async (args, terminal, folder): Promise<ExitCode> => {
    const { values, positionals } = readArgs(
      args,
      {
        key: { type: "string" },
        markers: { type: "string" },
        "dry-run": { type: "boolean" },
        config: { type: "string" },
      },
      2,
    );
    const [prefix, words] = positionals;
    const { root, settings } = await findSettings(folder, values.config);
    if (prefix === undefined || settings.suites[prefix] === undefined)
      throw new CallError(`new needs a suite: ${Object.keys(settings.suites).join(", ")}`);
    return alone(root, () => {
      const project = openProject(root, settings);
      const cases = readCases(project);
      const twin = cases.find(({ key }) => key === values.key);
      if (words !== undefined && twin !== undefined)
        throw new CallError(`the key ${twin.key} is the one of ${twin.number}: each case needs a key of its own`);
      const begun =
        words === undefined ? new Map<string, string>() : begin(project, prefix, words, values.key, values.markers);
      const pending = cases.filter(({ number }) => number === `${prefix}-${NOT_YET}`);
      if (words === undefined && pending.length === 0)
        throw new CallError(
          `no case of ${prefix} has the number ${prefix}-${NOT_YET}; write one so, or give its words`,
        );
      const { changes, others, numbers } = audit(root, settings, begun);
      for (const { place, message } of others) terminal.out(`${place}: ${message}`);
      if (values["dry-run"] === true)
        for (const path of changes.keys()) terminal.out(`would change ${relative(root, path)}`);
      else applyChanges(root, changes);
      for (const { key, words: name, number } of findCases(openProject(root, settings, changes)).cases)
        if (pending.some((each) => each.key === key) || (words !== undefined && name === words))
          terminal.out(`${number} ${name}`);
      for (const [from, to] of numbers) if (!from.endsWith(NOT_YET)) terminal.out(`${from} is now ${to}`);
      return 0;
    });
  },
};

/** Every case. Throws where one cannot be read: what comes after it cannot be numbered. */
function readCases(project: Project): readonly FoundCase[] {
  const { cases, problems } = findCases(project);
  const [first] = problems;
  if (first !== undefined) throw new CallError(`${first.place}: ${first.message}; nothing was changed`);
  return cases;
}

/** The last file of a suite with a new case at its end. */
function begin(project: Project, prefix: string, words: string, key: string | undefined, markers = "") {
  const file = project.files.get(prefix)?.at(-1);
  if (file === undefined) throw new CallError(`${prefix} has no file of cases yet: write one`);
  if (key === undefined) throw new CallError("new needs --key KEY, which will never change");
  const number = `${prefix}-${NOT_YET}`;
  const marks = markers.split(",").filter((each) => each !== "");
  const text = [
    "",
    `/** ${number}: Verify that the form opens. */`,
    `defineCase(`,
    `  ${JSON.stringify(`${number} ${words}`)},`,
    `  { key: ${JSON.stringify(key)}, markers: ${JSON.stringify(marks)} },`,
    `  async ({ journey }) => {`,
    `    await journey.open();`,
    `  },`,
    `);`,
    "",
  ];
  return new Map([[file.fileName, file.text.trimEnd() + "\n" + text.join("\n")]]);
}

/** `waypost-e2e remove`: takes a case away, with its document, and numbers those after it again. */
export const removeCommand: Command = {
  name: "remove",
  usage: "NUMBER",
  summary: "Removes a case and its document, and numbers the cases after it again.",
  help: [
    "--force         removes it although it is mentioned elsewhere; the mentions then name its key",
    "--dry-run       says what would change, and changes nothing",
  ],
  run: async (args, terminal, folder): Promise<ExitCode> => {
    const { values, positionals } = readArgs(
      args,
      {
        force: { type: "boolean" },
        "dry-run": { type: "boolean" },
        config: { type: "string" },
      },
      1,
    );
    const [number] = positionals;
    if (number === undefined) throw new CallError("remove needs the number of a case, such as AFC-009");
    const { root, settings } = await findSettings(folder, values.config);
    return alone(root, () => {
      const project = openProject(root, settings);
      const found = readCases(project).filter((each) => each.number === number);
      const [victim, other] = found;
      if (victim === undefined) throw new CallError(`there is no case ${number}`);
      if (other !== undefined) throw new CallError(`two cases are called ${victim.number}: check --fix first`);
      const without = take(victim, project, values.force === true);
      const { changes, others, numbers } = audit(root, settings, without);
      for (const { place, message } of others) terminal.out(`${place}: ${message}`);
      if (values["dry-run"] === true)
        for (const path of changes.keys()) terminal.out(`would change ${relative(root, path)}`);
      else applyChanges(root, changes);
      terminal.out(`${victim.number} ${victim.words} is removed`);
      for (const [from, to] of numbers) terminal.out(`${from} is now ${to}`);
      return 0;
    });
  },
};

/** The files of a project without a case. Mentions of it elsewhere stop this, or are made to name its key. */
function take({ number, span, file, key }: FoundCase, project: Project, force: boolean): ReadonlyMap<string, string> {
  const prefixes = Object.keys(project.settings.suites);
  const ofCases = [...project.files.values()].flat().map(({ fileName }) => fileName);
  const changed = [...ofCases, ...mentioningFiles(project)].flatMap((path) => {
    const before = textOf(project, path) ?? "";
    const own = path === file.fileName;
    const mentions = mentionsIn(before, prefixes).filter(
      (mention) => mention.number === number && !(own && mention.from >= span.from && mention.to <= span.to),
    );
    const [first] = mentions;
    if (first !== undefined && !force) {
      const place = `${relative(project.root, path)}:${before.slice(0, first.from).split("\n").length}`;
      throw new CallError(`${number} is mentioned in ${place}; --force removes it all the same`);
    }
    const edits = mentions.map(({ from, to }) => ({ from, to, text: `the removed case ${key}` }));
    const text = applyEdits(before, own ? [...edits, { ...span, text: "" }] : edits);
    return text === before ? [] : [[path, text] as const];
  });
  return new Map(changed);
}
