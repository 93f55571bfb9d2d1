import { answers } from "../answers.ts";
import type { Chrome } from "../chrome.ts";
import { summary } from "../components/summary.ts";
import { contents } from "../content.ts";
import { form } from "../form.ts";
import { type Html, markup, none, text } from "../html.ts";
import { rich } from "../rich-text.ts";
import { fill } from "../texts/texts.ts";
import { buttonText, footnote, frame, heading } from "./frame.ts";
import type { PageOf } from "./page-types.ts";
import { individualResponseLink } from "./survey/individual-response.ts";

/** The answers of one section. */
export function sectionSummaryPage(view: PageOf<"section-summary">, chrome: Chrome): Html {
  return shown(view, chrome, answers(view.groups, chrome, view), chrome.texts.continue, "save_continue");
}

/** Every answer, before they are submitted. */
export function checkPage(view: PageOf<"check">, chrome: Chrome): Html {
  return shown(view, chrome, answers(view.groups, chrome, view), chrome.texts.submit, "submit");
}

/** A total to be confirmed, with the answers it is made of. */
export function calculationPage(view: PageOf<"calculation">, chrome: Chrome): Html {
  const name = view.grand ? "grand-calculated-summary" : "calculated-summary";
  const total = summary({
    classes: "wp-total",
    summaries: [
      {
        groups: [
          {
            id: view.location.page,
            rows: [
              {
                id: `${name}-question`,
                total: true,
                title: rich(view.totalLabel),
                rowTitleAttributes: { "data-qa": `${name}-question` },
                itemsList: [
                  {
                    titleAttributes: { "data-qa": `${name}-answer-label` },
                    attributes: { "data-qa": `${name}-answer` },
                    valueList: [{ text: text(view.total) }],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  });
  const body = markup`${answers(view.groups, chrome, { byLabel: true })}${total}`;
  return shown(view, chrome, body, chrome.texts.continue, "save_continue", `${name}-title`);
}

/** What is said before one submits: a landmark, and what warns after it. */
function beforeSubmitting(view: PageOf<"check" | "hub">, { texts }: Chrome): Html {
  const warns = ({ kind }: PageOf<"hub">["contents"][number]) => kind === "warning";
  const guiding = view.contents.filter((one) => !warns(one));
  const warning = contents(view.contents.filter(warns), "warning", texts);
  if (guiding.length === 0) return warning;
  return markup`<div data-qa="guidance">${contents(guiding, "content", texts)}</div>${warning}`;
}

function shown(
  view: PageOf<"section-summary" | "check" | "calculation">,
  chrome: Chrome,
  body: Html,
  submit: string,
  action: string,
  qa?: string,
): Html {
  const posted = form(chrome, {
    content: footnote(view, chrome),
    submit: buttonText(view, submit),
    action,
    leave: true,
  });
  const said =
    view.kind === "check" ? beforeSubmitting(view, chrome) : contents(view.contents, "content", chrome.texts);
  return frame(view, chrome, markup`${heading(view.title, qa)}${said}${body}${posted}`);
}

/** The sections of a form that may be answered in any order, with their states. */
export function hubPage(view: PageOf<"hub">, chrome: Chrome): Html {
  const { texts } = chrome;
  const states = {
    completed: { state: texts.completed, action: texts.viewAnswers },
    "partially-completed": { state: texts.partial, action: texts.continueSection },
    "not-started": { state: texts.notStarted, action: texts.startSection },
  } as const;
  const counts = new Map<string, number>();
  const rows = view.rows.map((row) => {
    const n = (counts.get(row.section) ?? 0) + 1;
    counts.set(row.section, n);
    const id = row.item === undefined ? `hub-row-${row.section}` : `hub-row-${row.section}-${String(n)}`;
    const elsewhere = row.separate === true && row.item !== undefined ? chrome.survey?.separate?.[row.item] : undefined;
    const { state, action } =
      elsewhere === undefined ? states[row.status] : { state: texts.separateRequested, action: texts.changeOrResend };
    const title = rich(row.title);
    const done = elsewhere === undefined && row.status === "completed";
    return {
      id,
      title,
      itemsList: [
        {
          title,
          titleAttributes: { "data-qa": `${id}-title` },
          attributes: { "data-qa": `${id}-state` },
          ...(done ? { iconType: "check" as const, iconVisuallyHiddenText: text(texts.completed) } : {}),
          valueList: [{ text: text(state) }],
          actions: [
            {
              text: text(action),
              url: elsewhere ?? chrome.urls.location(row.link),
              visuallyHiddenText: markup`${text(fill(texts.hubFor, { action, title: "" }))}${title}`,
              attributes: { "data-qa": `${id}-link` },
            },
          ],
        },
      ],
    };
  });
  const table = summary({ variant: "hub", summaries: [{ groups: [{ rows }] }] });
  const separate = chrome.survey?.individualResponseUrl;
  const posted = form(chrome, {
    content: footnote(view, chrome),
    submit: buttonText(view, view.complete ? texts.hubDone : texts.hubNext),
    action: view.complete ? "submit" : "save_continue",
    leave: true,
  });
  // What a survey's hub says, its questionnaire says.
  const bare = view.contents.length === 0 && !view.complete && chrome.survey === undefined;
  const intro = bare ? markup`<p>${text(texts.hubIntro)}</p>` : beforeSubmitting(view, chrome);
  return frame(
    view,
    chrome,
    markup`${heading(view.title)}${intro}${table}${separate === undefined ? none : individualResponseLink(separate, chrome)}${posted}`,
  );
}
