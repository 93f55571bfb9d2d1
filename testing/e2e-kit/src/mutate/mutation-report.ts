import { tableOf } from "./markdown-table.ts";
import type { Mutant } from "./source.ts";
import type { Verdict } from "./verdict.ts";

/** A mutant and what became of it. */
export interface Judged {
  readonly mutant: Mutant;
  readonly verdict: Verdict;
}

/** Killed of those that somebody could see, in percent. */
export function scoreOf(judged: readonly Judged[]): number {
  const killed = judged.filter(({ verdict }) => verdict.state === "killed").length;
  const survived = judged.filter(({ verdict }) => verdict.state === "survived").length;
  return killed + survived === 0 ? 100 : Math.floor((1000 * killed) / (killed + survived)) / 10;
}

/** A line that says how it went. */
export function mutationLine(judged: readonly Judged[], of: number): string {
  const count = (state: Verdict["state"]) => judged.filter(({ verdict }) => verdict.state === state).length;
  const others = [
    ...(count("equivalent") > 0 ? [`${count("equivalent")} equivalent`] : []),
    ...(count("refused") > 0 ? [`${count("refused")} refused by the product`] : []),
  ];
  return `${judged.length} of ${of} changed rules: ${count("killed")} noticed, ${count("survived")} not${others.length > 0 ? `, ${others.join(", ")}` : ""}: ${scoreOf(judged)} %`;
}

/** What a product owner reads: which rules could break without a case noticing, and which case would notice. */
export function mutationMarkdown(judged: readonly Judged[], of: number): string {
  const groups = Map.groupBy(judged, ({ mutant }) => `${mutant.suite}|${mutant.rule}`);
  const summary = [...groups].map(([key, of]) => {
    const count = (state: Verdict["state"]) => String(of.filter(({ verdict }) => verdict.state === state).length);
    return [
      ...key.split("|"),
      count("killed"),
      count("survived"),
      count("equivalent"),
      count("refused"),
      `${scoreOf(of)} %`,
    ];
  });
  const survivors = judged.filter(({ verdict }) => verdict.state === "survived");
  const equivalents = judged.filter(({ verdict }) => verdict.state === "equivalent");
  return `# Rules that were changed

The product was run with one rule changed at a time. A change that no case notices is a rule that could break unseen.
${mutationLine(judged, of)}.

## Not noticed

${
  survivors.length === 0
    ? "Every change was noticed.\n"
    : tableOf(
        ["Product", "Rule", "What was changed", "What would notice it"],
        survivors.map(({ mutant }) => [mutant.suite, `${mutant.rule}: ${mutant.place}`, mutant.change, mutant.hint]),
      )
}
## By product and kind of rule

${tableOf(["Product", "Rule", "Noticed", "Not noticed", "Equivalent", "Refused", "Score"], summary)}
## Which case noticed what

${tableOf(
  ["Rule", "What was changed", "Noticed by"],
  judged
    .filter(({ verdict }) => verdict.state === "killed")
    .map(({ mutant, verdict }) => [`${mutant.suite} ${mutant.rule}: ${mutant.place}`, mutant.change, verdict.by ?? ""]),
)}
## Equivalent: nobody could see them

${
  equivalents.length === 0
    ? "None.\n"
    : tableOf(
        ["Rule", "What was changed", "Why"],
        equivalents.map(({ mutant, verdict }) => [
          `${mutant.suite} ${mutant.rule}: ${mutant.place}`,
          mutant.change,
          verdict.said ?? "",
        ]),
      )
}`;
}
