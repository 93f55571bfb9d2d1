import { behaviourOf } from "@waypost/form";
import type { Moment, SubmittedData } from "./engine.ts";
import { toJson } from "./json-value.ts";
import { outcomeOf } from "./outcome.ts";
import { countedAnswer } from "./show-field.ts";
import type { Path } from "./walk.ts";

/** What is submitted: the answers on the path in the order of the form, and everything else that counted. */
export function submit(path: Path, at: Moment): SubmittedData {
  const { state, form, response } = path;
  const outcome = outcomeOf(path);
  const answers = path.steps.flatMap((step) => {
    state.current = step.item;
    const confirmed = Object.hasOwn(response.visits, step.key);
    return step.asked.flatMap(({ fields }) =>
      fields.flatMap((asked) => {
        const answer = countedAnswer(asked, state, confirmed);
        if (answer === undefined) return [];
        const { definition } = asked.field;
        const value = toJson(behaviourOf(definition).valueOf(answer, definition));
        return [{ field: asked.id, ...(step.item ? { item: step.item.id } : {}), value }];
      }),
    );
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
    facts,
    hidden: response.hidden,
    metadata: response.metadata,
    outcome: outcome.definition.id,
    outcomeTitle: outcome.title.rich(state, language),
    startedAt: response.startedAt,
    submittedAt: at.now,
  };
}
