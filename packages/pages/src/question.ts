import type { QuestionView } from "@waypost/journey";
import type { Chrome } from "./chrome.ts";
import { error } from "./components/error.ts";
import { fieldset } from "./components/fieldset.ts";
import { mutuallyExclusive } from "./components/mutually-exclusive.ts";
import { panel } from "./components/panel.ts";
import { question } from "./components/question.ts";
import { contents } from "./content.ts";
import { errorPrefix, errorText } from "./field-error.ts";
import { drawField } from "./fields/fields.ts";
import { type Place, splitExclusive } from "./fields/place.ts";
import { type Html, attr, each, markup, none, text } from "./html.ts";
import { block, rich, richOr } from "./rich-text.ts";

/** The types whose one control is named by a label; the others are groups with a legend. */
const SINGLE = new Set(
  "text email telephone vehicle-registration textarea number currency percentage unit select autosuggest".split(" "),
);

/**
 * Draws a question with its fields.
 *
 * @param heading its title is the page's heading
 * @param before what the question is about, shown before its fields: the items of a list
 */
export function drawQuestion(view: QuestionView, chrome: Chrome, heading: boolean, before: Html = none): Html {
  return heading ? asHeading(view, chrome, before) : amongOthers(view, chrome);
}

function asHeading(view: QuestionView, chrome: Chrome, before: Html): Html {
  const title = rich(view.title);
  const [only] = view.fields;
  // One control has a label of its own, unseen where it would say the title again; the dates of a range have legends of
  // theirs. Of a group or of several fields the heading is the legend.
  const single = view.range || (view.fields.length === 1 && only !== undefined && SINGLE.has(only.type));
  const warning =
    view.warning === undefined
      ? undefined
      : { body: rich(view.warning), id: `${view.id}-warning`, prefix: warningPrefix(chrome), attributes: WARNING };
  const described =
    view.description.length === 0 ? undefined : contents(view.description, `${view.id}-description`, chrome.texts);
  const shared = {
    id: view.id,
    // Below a heading the question's macro gives it this landmark, below a legend it does not.
    description:
      single || described === undefined ? described : markup`<div class="ons-question__description">${described}</div>`,
    instruction: richOr(view.instruction),
    warning,
  };
  const fields = drawFields(view, { ...place(chrome, title), level: "heading" });
  const body = markup`${guidance(view, chrome)}${before}${fields}`;
  return question(single ? { ...shared, title } : { ...shared, title, legendIsQuestionTitle: true }, body);
}

function amongOthers(view: QuestionView, chrome: Chrome): Html {
  const title = rich(view.title);
  const [only] = view.fields;
  const alone = view.fields.length === 1 && only !== undefined && only.label === undefined;
  const description =
    view.description.length === 0 ? none : contents(view.description, `${view.id}-description`, chrome.texts);
  const instruction = view.instruction === undefined ? none : block(view.instruction);
  const warning =
    view.warning === undefined
      ? none
      : panel({
          variant: "warn",
          id: `${view.id}-warning`,
          body: block(view.warning),
          attributes: WARNING,
          assistiveTextPrefix: warningPrefix(chrome),
        });
  const help = markup`${description}${warning}${instruction}${guidance(view, chrome)}`;
  const fields = drawFields(view, { ...place(chrome, title), level: alone ? "question" : "field" });
  const body = alone
    ? markup`${help}${fields}`
    : fieldset({ id: `${view.id}-group`, legend: title, legendClasses: "wp-question-title" }, markup`${help}${fields}`);
  return markup`<div${attr("id", view.id)} class="ons-question wp-question">${body}</div>`;
}

function warningPrefix({ texts }: Chrome): Html {
  return text(`${texts.warningPrefix} `);
}

const WARNING = { "data-qa": "warning" };

function place(chrome: Chrome, title: Html): Omit<Place, "level"> {
  const { texts, nonce, urls } = chrome;
  return { texts, nonce, suggestions: urls.suggestions, addresses: urls.addresses, title };
}

function guidance(view: QuestionView, chrome: Chrome): Html {
  return view.guidance.length === 0 ? none : contents(view.guidance, `${view.id}-guidance`, chrome.texts);
}

function drawFields(view: QuestionView, where: Place): Html {
  const parts = splitExclusive(view);
  const drawn = parts === undefined ? each(view.fields, (field) => drawField(field, where)) : exclusive(parts, where);
  const [failure] = view.errors;
  if (failure === undefined) return drawn;
  return error({ id: `${view.id}-error`, text: errorText(failure), prefix: errorPrefix(where.texts) }, drawn);
}

function exclusive({ fields, last }: NonNullable<ReturnType<typeof splitExclusive>>, where: Place): Html {
  const { texts } = where;
  return mutuallyExclusive(
    {
      dontWrap: true,
      optionsId: last.id,
      or: texts.or,
      deselectMessage: texts.exclusiveMessage,
      deselectGroupAdjective: texts.exclusiveCleared,
      deselectExclusiveOptionAdjective: texts.exclusiveCleared,
      exclusiveOptions: last.options.map((option, at) => ({
        id: `${last.id}-${String(at)}`,
        name: last.id,
        value: option.value,
        label: { text: rich(option.label), description: richOr(option.hint) },
        checked: option.selected,
      })),
    },
    each(fields, (field) => drawField(field, where)),
  );
}
