import type { CaseRecord, RunRecord, Status } from "../record.ts";
import { inShort, tell } from "../told.ts";
import { markup, plural } from "./text.ts";
import type { Markup } from "./text.ts";

/** One thing that is wrong, and who met it. */
export interface Cause {
  readonly what: string;
  readonly met: readonly { readonly record: CaseRecord; readonly runs: readonly RunRecord[] }[];
}

/** How many cases of a cause are told with their names and rows; of the others stands the number alone. */
const NAMED = 3;

/** What is wrong, once each, however many cases met it: what most of them met comes first. */
export function causesOf(cases: readonly CaseRecord[], status: Status): readonly Cause[] {
  const failed = cases.flatMap((record) =>
    record.runs.filter((run) => run.status === status).map((run) => ({ record, run, what: whatOf(run) })),
  );
  return [...Map.groupBy(failed, ({ what }) => what)]
    .map(([what, of]) => ({
      what,
      met: [...Map.groupBy(of, ({ record }) => record)].map(([record, all]) => ({
        record,
        runs: all.map(({ run }) => run),
      })),
    }))
    .sort((a, b) => b.met.length - a.met.length);
}

/** Causes as a list that a product owner reads first. */
export function causesMarkup(causes: readonly Cause[]): Markup {
  return markup`<ul>${causes.map(({ what, met }) => {
    const runs = met.reduce((sum, each) => sum + each.runs.length, 0);
    const others = met.slice(NAMED);
    const ended = met.length > 1 ? ` ${plural(runs, "run")} of ${plural(met.length, "case")} ended there:` : "";
    return markup`<li><b>${what.replace(/\.$/, "")}</b>.${ended} ${joined(met.slice(0, NAMED).map(namedMarkup))}${
      others.length === 0 ? null : markup`; and ${joined(others.map(({ record }) => linkTo(record)))}`
    }</li>`;
  })}</ul>`;
}

const whatOf = ({ failure }: RunRecord) => inShort(tell(failure?.message ?? "It failed"));
const linkTo = ({ number }: CaseRecord) => markup`<a href="#case-${number}">${number}</a>`;

/** A case with its name, and the first of its rows that met it. */
function namedMarkup({ record, runs }: Cause["met"][number]): Markup {
  const rows = [...new Set(runs.flatMap(({ row }) => (row === null ? [] : [row])))];
  const [first] = rows;
  const more = rows.length > 1 ? ` and ${plural(rows.length - 1, "more row")}` : "";
  return markup`${linkTo(record)} ${record.name}${first === undefined ? null : ` [${first}]${more}`}`;
}

const joined = (parts: readonly Markup[]) => parts.map((part, at) => (at === 0 ? part : markup`, ${part}`));
