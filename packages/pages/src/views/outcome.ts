import { FORM_ID, type Chrome } from "../chrome.ts";
import { button } from "../components/button.ts";
import { radios } from "../components/radios.ts";
import { telephone } from "../components/telephone.ts";
import { contents } from "../content.ts";
import { errorOfName } from "../field-error.ts";
import { ownAddress, token } from "../form.ts";
import { type Html, attr, each, markup, none, text } from "../html.ts";
import { rich, richOr } from "../rich-text.ts";
import { footnote, frame } from "./frame.ts";
import type { PageOf } from "./page-types.ts";

type Outcome = PageOf<"outcome">;
type Action = Outcome["actions"][number];

/** Where a journey ends: the price and its particulars, and what may be done next. */
export function outcomePage(view: Outcome, chrome: Chrome): Html {
  const title = markup`<h1 class="ons-u-fs-xl wp-title">${rich(view.title)}</h1>`;
  const said = markup`<div class="wp-prose">${contents(view.contents, "content", chrome.texts)}</div>`;
  const actions = each(view.actions, (action) => drawAction(action, view, chrome));
  const main = markup`<div class="wp-outcome"${attr("data-outcome", view.outcome)}${attr("data-destination", view.destination)} data-qa="outcome">${title}${quote(view, chrome)}${said}${phone(view, chrome)}${actions}${footnote(view, chrome)}</div>`;
  return frame(view, chrome, main);
}

function quote({ quote: found }: Outcome, { texts }: Chrome): Html {
  if (found === undefined) return none;
  const premium =
    found.premium === undefined
      ? none
      : markup`<p class="wp-quote__price"><span class="wp-quote__label">${found.label === undefined ? text(texts.premium) : rich(found.label)}</span> <strong class="wp-quote__premium" data-qa="premium">${text(found.premium)}</strong></p>`;
  const facts = (
    [
      ["reference", texts.reference, found.reference],
      ["insurer", texts.insurer, found.insurer],
      ["excess", texts.excess, found.excess],
    ] as const
  ).filter((fact) => fact[2] !== undefined);
  const list =
    facts.length === 0
      ? none
      : markup`<dl class="wp-quote__facts">${each(facts, ([qa, label, value]) => markup`<div><dt>${text(label)}</dt><dd${attr("data-qa", qa)}>${text(value ?? "")}</dd></div>`)}</dl>`;
  const benefits =
    found.benefits.length === 0
      ? none
      : markup`<div class="wp-quote__benefits" data-qa="benefits"><h2 class="ons-u-fs-r--b">${text(texts.benefits)}</h2><ul class="wp-ticks">${each(found.benefits, (one) => markup`<li>${text(one)}</li>`)}</ul></div>`;
  return markup`<section class="wp-quote" data-qa="quote">${premium}${list}${benefits}</section>`;
}

function phone(view: Outcome, { texts }: Chrome): Html {
  if (view.phone === undefined) return none;
  const call = telephone({ number: view.phone.number, label: text(texts.callUs), hours: richOr(view.phone.hours) });
  return markup`<div class="wp-call">${call}</div>`;
}

function drawAction(action: Action, view: Outcome, chrome: Chrome): Html {
  if (action.kind === "link") {
    return button({
      text: rich(action.label),
      url: withQuery(action.url, view.query),
      noIcon: !action.primary,
      variants: action.primary ? undefined : "secondary",
      classes: "ons-u-mb-l",
      attributes: { "data-qa": action.primary ? "outcome-primary" : "outcome-link" },
    });
  }
  const [error] = view.errors;
  const times = radios({
    id: "callback-group",
    name: "callback",
    legend: text(chrome.texts.callbackTime),
    legendClasses: "wp-question-title",
    error: errorOfName("callback", error?.message, chrome.texts),
    radios: action.times.map((time, at) => ({
      id: `callback-${String(at)}`,
      value: time.value,
      label: { text: rich(time.label) },
    })),
  });
  const submit = button({
    text: rich(action.label),
    name: "action[callback]",
    variants: "timer",
    attributes: { "data-qa": "btn-callback" },
  });
  return markup`<form method="post" novalidate class="wp-form wp-callback"${attr("id", FORM_ID)}${attr("action", ownAddress(chrome))}>${token(chrome)}${times}${submit}</form>`;
}

/** An address with the outcome's query after its own. */
function withQuery(url: string, query: Outcome["query"]): string {
  if (query.length === 0) return url;
  const pairs = query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join("&");
  const [address = "", fragment] = url.split("#", 2);
  const joined = `${address}${address.includes("?") ? "&" : "?"}${pairs}`;
  return fragment === undefined ? joined : `${joined}#${fragment}`;
}
