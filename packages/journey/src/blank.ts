import type { AskedQuestion } from "./asked.ts";
import { locationKey } from "./key.ts";
import { beginningOf, previousOf, stepAt } from "./navigate.ts";
import type { Location } from "./response.ts";
import { fillField, openFields } from "./show-field.ts";
import { type ShowOptions } from "./show-frame.ts";
import { showPage } from "./show-page.ts";
import type { State } from "./state.ts";
import type { Step } from "./step.ts";
import type { PageView, QuestionView } from "./view.ts";
import type { Path } from "./walk.ts";
import { saysTheSame, type Said } from "./watch.ts";

/** A page with nothing typed, the questions that it was shown with and what its rules and texts read. */
interface Blank {
  readonly asked: readonly AskedQuestion[];
  readonly said: Said;
  readonly view: PageView;
}

const NOTHING = {};

/** Places on the path that blanks are kept for: more than the pages of a form in two languages. */
const MOST_PLACES = 200;
/** Blanks kept of one place: how often what a page reads says something else. */
const MOST_OF_A_PLACE = 4;

/**
 * Shows pages and keeps each with nothing typed, together with what its rules and texts read meanwhile. Whoever comes
 * to the same place and of whom these reads say the same is shown the same page: only the answers are put into its
 * boxes. A page of a list, and one that is shown with errors, is always made anew.
 */
export class Blanks {
  readonly #exact: boolean;
  readonly #kept = new Map<string, Blank[]>();

  /** `exact`: what a page says may change within a quarter of an hour, so no page that reads the time is kept. */
  constructor(exact: boolean) {
    this.#exact = exact;
  }

  show(path: Path, location: Location, options: ShowOptions): PageView {
    const step = isPlain(location, options) ? stepAt(path, location) : undefined;
    if (!step || !isAlone(step)) return showPage(path, location, options);
    const blank = this.#blankOf(path, step, options);
    return blank === null ? showPage(path, location, options) : filled(blank, step.asked, path.state);
  }

  #blankOf(path: Path, step: Step, { language, at }: ShowOptions): Blank | null {
    const kept = this.#keptAt(placeOf(path, step, language));
    const { state } = path;
    const known = kept.find(({ asked, said }) => isSame(asked, step.asked) && saysTheSame(state, said));
    if (known) return known;
    const { result: view, said } = state.watch(() => showPage(path, step.location, { language, at, raw: NOTHING }));
    if (said === null || (this.#exact && said.some(({ read }) => read.of === "clock"))) return null;
    const blank = { asked: step.asked, said, view };
    kept.unshift(blank);
    if (kept.length > MOST_OF_A_PLACE) kept.pop();
    return blank;
  }

  #keptAt(place: string): Blank[] {
    const known = this.#kept.get(place);
    if (known) return known;
    if (this.#kept.size >= MOST_PLACES) this.#kept.clear();
    const none: Blank[] = [];
    this.#kept.set(place, none);
    return none;
  }
}

/** A page in a language, the pages before it and its section begins with, and the section's place on the path: what a
 * page shows of the path. */
function placeOf(path: Path, { location, run }: Step, language: string): string {
  const previous = previousOf(path, location);
  const before = previous === null ? "" : locationKey(previous);
  const first = beginningOf(path, run)?.key ?? "";
  return `${language} ${location.page} ${before} ${first} ${path.runs.indexOf(run)} ${path.runs.length}`;
}

/** True when a page is shown as it is opened: without what was typed, errors, a deed or a way back of its own. */
function isPlain({ item, to }: Location, { deed, raw, errors, returnTo }: ShowOptions): boolean {
  if (item !== undefined || to !== undefined || raw !== undefined || returnTo !== undefined) return false;
  return (deed === undefined || deed === "page") && (errors === undefined || errors.length === 0);
}

/** True of a page that stands for itself: not for an item, of no list. */
function isAlone({ page, item, to }: Step): boolean {
  if (item !== null || to !== null || page.owner !== null) return false;
  return page.type === "question" || page.type === "introduction" || page.type === "content";
}

/** True when the same fields are asked in the same words. */
function isSame(one: readonly AskedQuestion[], other: readonly AskedQuestion[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ question, fields }, at) => {
      const two = other[at];
      return (
        two?.question === question &&
        two.fields.length === fields.length &&
        fields.every(({ field, id }, place) => two.fields[place]?.field === field && two.fields[place].id === id)
      );
    })
  );
}

/** The blank with what was answered in its boxes. */
function filled({ view }: Blank, asked: readonly AskedQuestion[], state: State): PageView {
  if (view.kind !== "question") return { ...view, blank: view };
  const questions = view.questions.map((question, at): QuestionView => {
    const own = asked[at];
    if (!own) return question;
    const open = openFields(own);
    const fields = question.fields.map((field, place) => {
      const one = open[place];
      return one ? fillField(field, one, own, state) : field;
    });
    return { ...question, fields };
  });
  return { ...view, questions, blank: view };
}
