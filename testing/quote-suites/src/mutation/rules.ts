import { setTimeout as sleep } from "node:timers/promises";
import { resolve } from "node:path";
import type { RuleSource } from "@waypost/e2e";
import settings from "../../e2e.config.ts";
import type { ChangedForm, Subject } from "./changed-form.ts";
import { coverablesOf } from "./coverables.ts";
import { destinationMutants } from "./destination-mutants.ts";
import { pageMutants } from "./page-mutants.ts";
import { startPublisher } from "./publisher.ts";
import type { Publisher } from "./publisher.ts";
import { sourceCodeMutants } from "./source-code-mutants.ts";

const PROGRAM = resolve(import.meta.dirname, "../../../../apps/cli/src/commands/e2e-mutants/main.ts");

/** How many tenants take turns to have a changed form. */
const TENANTS = 60;
/** How long a product may go on with the form that a tenant had before, in milliseconds. */
const FORMER = 6000;

/** The rules of the six quote forms. A changed form is published for a tenant that exists for nothing else. */
const source: RuleSource = {
  open: async (template) => {
    if (!template.includes("{brand}"))
      throw new Error("changed forms have tenants of their own: --url needs a {brand}");
    const publisher = startPublisher(PROGRAM);
    const subjects = await readSubjects(publisher);
    const changed = subjects.flatMap((subject) => [
      ...destinationMutants(subject),
      ...sourceCodeMutants(subject),
      ...pageMutants(subject),
    ]);
    const byId = new Map(changed.map((each) => [each.id, each]));
    // Each tenant that is free, and since when; the one that has been so longest comes first.
    const free = Array.from({ length: TENANTS }, (_, at) => ({ tenant: `e2e-mutant-${at + 1}`, since: 0 }));
    return {
      mutants: changed,
      coverables: Object.fromEntries(subjects.map((subject) => [subject.suite, coverablesOf(subject)])),
      serve: async ({ id, suite }) => {
        const next = free.shift();
        if (next === undefined) throw new Error(`more than ${TENANTS} changed forms at once`);
        const { tenant, since } = next;
        const release = () => free.push({ tenant, since: Date.now() });
        await sleep(Math.max(0, since + FORMER - Date.now()));
        const refused = await publisher.publish(tenant, brandOf(suite), (byId.get(id) as ChangedForm).form());
        if (refused.length === 0) return { url: template.replaceAll("{brand}", tenant), release };
        release();
        return { refused: refused.join(", ") };
      },
      close: publisher.close,
    };
  },
};

export default source;

const brandOf = (suite: string) => settings.suites[suite]?.brand ?? "";

function readSubjects(publisher: Publisher): Promise<readonly Subject[]> {
  return Promise.all(
    Object.entries(settings.suites).map(async ([suite, { brand, product, path }]) => ({
      suite,
      path,
      form: await publisher.read(`${brand}/${product}`),
    })),
  );
}
