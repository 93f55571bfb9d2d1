import { rangeText } from "@waypost/form";
import type { Answer, FormText, Question, Slot } from "@waypost/form";
import type { AskedField, AskedQuestion } from "./asked.ts";
import { backThrough } from "./key.ts";
import type { Location } from "./response.ts";
import { countedAnswer, optional } from "./show-field.ts";
import type { SummaryItemView, SummaryRowView } from "./view.ts";
import type { State } from "./state.ts";
import type { Step } from "./step.ts";
import type { Path } from "./walk.ts";

/** For whom a summary is made: in a language, and with links when it stands on a page that can be returned to. */
export interface Summarising {
  readonly path: Path;
  readonly language: string;
  readonly returnTo: Location | null;
  /** Where one goes back to from there. */
  readonly after?: string;
}

/** An id of a summary's row. Of several items on one page each has ids of its own. */
const ownId = (id: string, { item }: Step, { returnTo }: Summarising): string =>
  item && returnTo?.item !== item.id ? `${id}-${item.id}` : id;

/** The questions of one location with their answers. */
export function rowsOf(step: Step, given: Summarising, only?: readonly Slot[]): readonly SummaryRowView[] {
  const { path, language } = given;
  const { state } = path;
  const before = state.current;
  state.current = step.item;
  const confirmed = Object.hasOwn(path.response.visits, step.key);
  // A survey shows what was said beside an option with the option, others as an answer of its own.
  const folds = state.form.definition.wording === "survey";
  const rows = step.asked.flatMap((asked): readonly SummaryRowView[] => {
    const { definition, title, summaryTitle } = asked.question;
    if (definition.summary?.hidden === true) return [];
    const fields = sideTaken(asked, state, confirmed).filter(
      (one) => !only || only.some((slot) => slot.index === one.field.slot.index),
    );
    const isBeside = ({ owner }: AskedField) => folds && owner !== null && fields.includes(owner);
    const items = fields
      .filter((field) => !isBeside(field))
      .flatMap((field) => {
        const beside = fields.filter((one) => isBeside(one) && one.owner === field);
        return itemOf(field, beside, step, confirmed, given);
      });
    const [first] = items;
    if (first === undefined) return [];
    const how = definition.summary?.join;
    // A range is called by its beginning, what is joined otherwise by its question.
    const id = how === "range" ? first.id : ownId(`${definition.id}-concatenated-answer`, step, given);
    return [
      {
        id: ownId(definition.id, step, given),
        title: (summaryTitle ?? title).rich(state, language),
        items: how === undefined ? items : [{ ...join(items, how, language), id, ...linked(first, id) }],
      },
    ];
  });
  state.current = before;
  return rows;
}

/** The fields of a question; of answers that exclude each other those of the side that was taken. */
function sideTaken({ question, fields }: AskedQuestion, state: State, confirmed: boolean): readonly AskedField[] {
  for (const check of question.checks) {
    const last = check.kind === "exclusive" ? question.fields[check.fields.at(-1) ?? -1]?.slot.index : undefined;
    if (last === undefined) continue;
    const isAlone = ({ field }: AskedField) => field.slot.index === last;
    const alone = fields.filter(isAlone);
    const taken = alone.some((one) => countedAnswer(one, state, confirmed) !== undefined);
    return taken ? alone : fields.filter((one) => !isAlone(one));
  }
  return fields;
}

function itemOf(
  asked: AskedField,
  beside: readonly AskedField[],
  step: Step,
  confirmed: boolean,
  given: Summarising,
): readonly SummaryItemView[] {
  const { path, language, returnTo, after } = given;
  const { state } = path;
  const answer = countedAnswer(asked, state, confirmed);
  // A field that is not there to be answered has no place in a summary; one left empty has.
  if (answer === undefined && asked.owner !== null) return [];
  const rich = (text: FormText | null) => text?.rich(state, language);
  const id = ownId(asked.id, step, given);
  const anchor = asked.owner?.id ?? asked.id;
  return state.within(asked, () => [
    {
      id,
      ...optional("label", rich(asked.field.summaryLabel ?? asked.field.each?.label ?? asked.field.label)),
      values: answer === undefined ? [] : said(asked, answer, given),
      ...(answer === undefined && isNoneChosen(asked, path) ? { noneChosen: true } : {}),
      ...optional("beside", besideOf(answer, beside, confirmed, given)),
      ...(returnTo
        ? {
            change: {
              ...step.location,
              anchor,
              returnTo: backThrough(returnTo, after),
              ...(id === asked.id ? {} : { returnAnchor: id }),
            },
          }
        : {}),
    },
  ]);
}

/** Whether a field without an answer says that none of its options was chosen. */
const isNoneChosen = ({ field }: AskedField, { form }: Path): boolean =>
  field.definition.type === "checkbox" && form.definition.wording !== "survey";

/** An answer for reading: a text for each option that was chosen; of any other answer one, whatever lines it has. */
function said(asked: AskedField, answer: Answer, { path, language }: Summarising): readonly string[] {
  const lines = path.state.format(asked, answer, language);
  return Array.isArray(answer) || lines.length === 0 ? lines : [lines.join("\n")];
}

/** What was said beside the options that an answer chose. */
function besideOf(
  answer: Answer | undefined,
  fields: readonly AskedField[],
  confirmed: boolean,
  given: Summarising,
): SummaryItemView["beside"] {
  const { state } = given.path;
  const chosen = [answer ?? []].flat();
  const found = fields.flatMap((field) => {
    const own = countedAnswer(field, state, confirmed);
    const at = chosen.findIndex((value) => value === field.field.revealedBy?.value);
    return own === undefined || at < 0 ? [] : [[at, said(field, own, given)] as const];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

type Joining = NonNullable<NonNullable<Question["summary"]>["join"]>;

/** Several answers of a question as one. */
function join(items: readonly SummaryItemView[], how: Joining, language: string): Pick<SummaryItemView, "values"> {
  const values = items.flatMap((item) => item.values);
  const [from, to] = values;
  if (from === undefined) return { values };
  if (how === "range") return { values: [to === undefined ? from : rangeText(from, to, language)] };
  return { values: [values.join(how === "lines" ? "\n" : " ")] };
}

/** The link that changes the first of several answers, and comes back to the row of all of them. */
function linked({ id, change }: SummaryItemView, row: string): Pick<SummaryItemView, "change"> {
  return change === undefined ? {} : { change: id === row ? change : { ...change, returnAnchor: row } };
}
