import { behaviourOf } from "@waypost/form";
import type { Moment, SubmittedData } from "./engine.ts";
import { toJson } from "./json-value.ts";
import { actionOf } from "./action.ts";
import { keyOf } from "./key.ts";
import { answerIn } from "./response.ts";
import type { Step } from "./step.ts";
import { outcomeOf } from "./outcome.ts";
import { countedAnswer } from "./show-field.ts";
import type { Path } from "./walk.ts";

/** The relationships that follow from the answer that nobody else is related: those that were not asked one by one. */
function implied({ page, location, item, asked }: Step, { state, response }: Path) {
  if (page.type !== "relationships" || location.to !== undefined || !item) return [];
  const action = actionOf(asked, (key) => answerIn(response, key));
  const field = page.questions[0]?.variants[0]?.question.fields[0]?.slot.id;
  if (action?.kind !== "relate-others" || field === undefined) return [];
  const others = state.itemsOnPath(page.relates).filter(({ position }) => position > item.position);
  return others
    .filter((to) => !Object.hasOwn(response.visits, keyOf(page.id, item.id, to.id)))
    .map((to) => ({ field, item: item.id, to: to.id, value: action.value }));
}

/** What is submitted: the answers on the path in the order of the form, and everything else that counted. */
export function submit(path: Path, at: Moment): SubmittedData {
  const { state, form, response } = path;
  const outcome = outcomeOf(path);
  const answers = path.steps.flatMap((step) => {
    state.current = step.item;
    const confirmed = Object.hasOwn(response.visits, step.key);
    return step.asked
      .flatMap(({ fields }) =>
        fields.flatMap((asked) => {
          const answer = countedAnswer(asked, state, confirmed);
          if (answer === undefined) return [];
          const { definition } = asked.field;
          const value = toJson(behaviourOf(definition).valueOf(answer, definition));
          const { item, to } = step;
          const { slot } = asked.field;
          return [
            {
              field: slot.id,
              ...(slot.each ? { element: asked.id.slice(slot.id.length + 1) } : {}),
              ...(item ? { item: item.id } : {}),
              ...(to ? { to: to.id } : {}),
              value,
            },
          ];
        }),
      )
      .concat(implied(step, path));
  });
  state.current = null;
  const facts = form.lookups.flatMap((lookup) => {
    const items = lookup.list === null ? [null] : state.itemsOnPath(lookup.list);
    return items.flatMap((item) => {
      state.current = item;
      const fact = state.lookup(lookup.index) === null ? null : state.fact(lookup.index);
      state.current = null;
      return fact ?? [];
    });
  });
  const [language = "en"] = form.languages;
  return {
    schema: "waypost/submission/1",
    form: form.definition.id,
    answers,
    lists: Object.fromEntries(form.lists.map(({ id, index }) => [id, state.itemsOnPath(index).map((item) => item.id)])),
    ...(response.primary && Object.keys(response.primary).length > 0 ? { primary: response.primary } : {}),
    facts,
    hidden: response.hidden,
    metadata: response.metadata,
    outcome: outcome.definition.id,
    outcomeTitle: outcome.title.rich(state, language),
    startedAt: response.startedAt,
    submittedAt: at.now,
  };
}
