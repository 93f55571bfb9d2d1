import type { BaselineRun } from "./baseline.ts";
import { tableOf } from "./markdown-table.ts";
import type { Judged } from "./mutation-report.ts";
import type { Coverable } from "./source.ts";

/** One thing of a product and the cases that meet it. */
export interface Covered {
  readonly suite: string;
  readonly kind: string;
  readonly name: string;
  readonly cases: readonly string[];
}

/** Which cases of a suite meet which of its things. */
export function coverageOf(
  suite: string,
  coverables: readonly Coverable[],
  baseline: readonly BaselineRun[],
): readonly Covered[] {
  const met = new Map<string, Set<string>>();
  for (const { number, pages, answers, errors, last } of baseline.filter((run) => run.number.startsWith(`${suite}-`)))
    for (const trace of [...pages, ...answers, ...errors, last])
      met.set(trace, (met.get(trace) ?? new Set()).add(number));
  return coverables.map(({ kind, name, trace }) => {
    const fits = patternOf(trace);
    const cases = new Set([...met].flatMap(([each, numbers]) => (fits.test(each) ? [...numbers] : [])));
    return { suite, kind, name, cases: [...cases].sort() };
  });
}

/** Rules as mutants tell of them: a rule is covered by the cases that notice a change of it. */
export function ruleCoverage(judged: readonly Judged[]): readonly Covered[] {
  const seen = judged.filter(({ verdict }) => verdict.state === "killed" || verdict.state === "survived");
  const rules = Map.groupBy(seen, ({ mutant }) => `${mutant.suite}\n${mutant.rule}\n${mutant.place}`);
  return [...rules].map(([key, of]) => {
    const [suite = "", rule = "", place = ""] = key.split("\n");
    const cases = of.flatMap(({ verdict }) => (verdict.by === null ? [] : [verdict.by.split(" ")[0] ?? ""]));
    return { suite, kind: KINDS[rule] ?? `Rules: ${rule}`, name: place, cases: [...new Set(cases)].sort() };
  });
}

const KINDS: Readonly<Record<string, string>> = { destination: "Table rows" };

const patternOf = (trace: string) =>
  new RegExp(`^${trace.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")}$`);

/** How many of how many are met, by suite and kind. */
export function coverageLine(covered: readonly Covered[]): string {
  const kinds = Map.groupBy(covered, ({ kind }) => kind);
  return [...kinds].map(([kind, of]) => `${kind.toLowerCase()} ${shareOf(of)}`).join(", ");
}

const shareOf = (of: readonly Covered[]) => `${of.filter(({ cases }) => cases.length > 0).length} of ${of.length}`;

/** The matrix for a reader: sums, what nothing meets, and everything with its cases. */
export function coverageMarkdown(covered: readonly Covered[]): string {
  const suites = [...new Set(covered.map(({ suite }) => suite))];
  const kinds = [...new Set(covered.map(({ kind }) => kind))];
  const of = (suite: string, kind: string) => covered.filter((each) => each.suite === suite && each.kind === kind);
  const sums = suites.map((suite) => [
    suite,
    ...kinds.map((kind) => (of(suite, kind).length === 0 ? "–" : shareOf(of(suite, kind)))),
  ]);
  const missed = covered.filter(({ cases }) => cases.length === 0);
  const parts = suites.flatMap((suite) =>
    kinds
      .filter((kind) => of(suite, kind).length > 0)
      .map(
        (kind) => `## ${suite}: ${kind} (${shareOf(of(suite, kind))})

${tableOf(
  [kind, "Cases"],
  of(suite, kind).map(({ name, cases }) => [name, casesInWords(cases)]),
)}`,
      ),
  );
  return `# What the cases cover

${tableOf(["Product", ...kinds], sums)}
## What no case meets (${missed.length})

${
  missed.length === 0
    ? "Nothing.\n"
    : tableOf(
        ["Product", "What", "Name"],
        missed.map(({ suite, kind, name }) => [suite, kind, name]),
      )
}
${parts.join("\n")}`;
}

/** A few cases by number, and how many more. */
function casesInWords(cases: readonly string[]): string {
  if (cases.length === 0) return "**none**";
  return cases.length <= 6 ? cases.join(", ") : `${cases.slice(0, 5).join(", ")} and ${cases.length - 5} more`;
}
