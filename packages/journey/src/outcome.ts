import { isList, type CompiledOutcome } from "@waypost/form";
import { textOf } from "./json-value.ts";
import { showContents } from "./show-content.ts";
import { optional } from "./show-field.ts";
import { bareFrame, type ShowOptions } from "./show-frame.ts";
import { priceText } from "./show-page.ts";
import type { PageView } from "./view.ts";
import type { Path } from "./walk.ts";

/** The outcome that a response comes to: what the form's rule names, else its first. */
export function outcomeOf({ form, state }: Path): CompiledOutcome {
  state.current = null;
  const id = form.outcome?.evaluate(state) ?? null;
  const found = form.outcomes.find(({ definition }) => definition.id === id) ?? form.outcomes[0];
  if (!found) throw new RangeError("a form has at least one outcome");
  return found;
}

/** The outcome page, ready to be drawn. */
export function showOutcome(path: Path, options: ShowOptions): PageView & { readonly kind: "outcome" } {
  const { state } = path;
  const { language } = options;
  const outcome = outcomeOf(path);
  const { definition, quote, phone } = outcome;
  const { afterSubmission } = path.form;
  const title = afterSubmission.title ?? outcome.title;
  const value = (name: "premium" | "reference" | "insurer" | "excess" | "benefits") =>
    quote?.[name]?.evaluate(state, language) ?? null;
  const benefits = value("benefits");
  const priced = priceText(value("premium"), language);
  const shown = quote && {
    ...optional("premium", priced),
    ...optional("reference", textOf(value("reference"))),
    ...optional("insurer", textOf(value("insurer"))),
    ...optional("excess", priceText(value("excess"), language)),
    ...optional("label", priced === null ? undefined : outcome.priceLabel?.rich(state, language)),
    benefits: isList(benefits) ? benefits.flatMap((one) => textOf(one) ?? []) : [],
  };
  const any = shown && (Object.keys(shown).length > 1 || shown.benefits.length > 0);
  return {
    ...bareFrame(path, options),
    kind: "outcome",
    location: { page: definition.id },
    title: title.rich(state, language),
    documentTitle: (outcome.documentTitle ?? title).plain(state, language),
    contents: showContents([...outcome.contents, ...afterSubmission.contents], state, language),
    footnote: showContents(outcome.footnote, state, language),
    outcome: definition.id,
    destination: definition.kind,
    ...(any ? { quote: shown } : {}),
    ...(phone
      ? {
          phone: {
            number: phone.number.plain(state, language),
            ...optional("hours", phone.hours?.rich(state, language)),
          },
        }
      : {}),
    query: outcome.query.flatMap(([name, rule]) => {
      const text = textOf(rule.evaluate(state, language));
      return text === null ? [] : [[name, text] as const];
    }),
    actions: outcome.actions.map((action) => {
      const label = action.label.rich(state, language);
      if (action.kind === "link") return { kind: "link", label, url: action.url, primary: action.primary };
      const times = action.times.map((time) => ({ value: time.value, label: time.label.rich(state, language) }));
      return { kind: "callback", label, times };
    }),
  };
}
