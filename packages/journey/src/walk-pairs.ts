import type { CompiledRelationshipsPage } from "@waypost/form";
import { actionOf } from "./action.ts";
import { askedOf, askedOn, type AnswerOf, type AskedQuestion } from "./asked.ts";
import { fingerprint } from "./fingerprint.ts";
import { keyOf, locationAt } from "./key.ts";
import type { PagePlan } from "./plan.ts";
import { visitIn } from "./response.ts";
import { restsOn } from "./rests.ts";
import type { ItemState, State } from "./state.ts";
import type { SectionRun, Step } from "./step.ts";
import { isValid } from "./valid.ts";

/** After so many unrelated people, with at least as many still to come, one is asked whether anyone is related. */
const UNRELATED = 2;

/** Every pair of items of a list, each with those after it; and where one seems related to nobody, whether so. */
export function walkPairs(
  page: CompiledRelationshipsPage,
  run: SectionRun,
  state: State,
  plan: PagePlan | undefined,
  answerOf: AnswerOf,
): readonly Step[] {
  const steps: Step[] = [];
  const items = state.itemsOnPath(page.relates);
  const printOf = plan?.printOf ?? fingerprint;
  const push = (id: string, from: ItemState, to: ItemState | null, asked: readonly AskedQuestion[]): Step => {
    const key = keyOf(id, from.id, to?.id);
    const print = plan?.print ?? printOf(restsOn(asked, state));
    const valid = visitIn(state.response, key) === print && isValid(asked, plan?.recheck ?? "all", state, answerOf);
    const step: Step = {
      page,
      location: locationAt(id, from.id, to?.id),
      key,
      item: from,
      to,
      run,
      index: -1,
      asked,
      print,
      complete: valid,
      back: null,
      total: null,
      reachable: false,
    };
    steps.push(step);
    return step;
  };
  items.forEach((from, index) => {
    state.current = from;
    const others = items.slice(index + 1);
    let unrelated = 0;
    for (const [place, to] of others.entries()) {
      const pair = `${from.id}#${to.id}`;
      const asked = plan?.asked ? askedOf(plan.asked, pair) : askedPair(page, state, to, pair);
      const step = push(page.id, from, to, asked);
      if (!page.unrelated || !step.complete) continue;
      const [field] = asked[0]?.fields ?? [];
      if (field && answerOf(field.key) === page.unrelated.value) unrelated++;
      else continue;
      if (unrelated !== UNRELATED || others.length - place - 1 < UNRELATED) continue;
      const questions = { questions: [page.unrelated.question] };
      const own = push(page.unrelated.id, from, null, askedOn(questions, state));
      if (own.complete && actionOf(own.asked, answerOf)?.kind === "relate-others") break;
    }
  });
  return steps;
}

/** The question as it is asked of a pair, where its wording depends on the two; its answer is kept for the pair. */
function askedPair(page: CompiledRelationshipsPage, state: State, to: ItemState, pair: string) {
  const asked = state.withElement(2, state.itemContext(to), () => askedOn(page, state));
  return askedOf(asked, pair);
}
