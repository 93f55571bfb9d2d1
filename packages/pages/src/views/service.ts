import type { Chrome } from "../chrome.ts";
import { panel } from "../components/panel.ts";
import { radios } from "../components/radios.ts";
import { table } from "../components/table.ts";
import { textarea } from "../components/textarea.ts";
import { errorSummary } from "../error-summary.ts";
import { errorOfName } from "../field-error.ts";
import { form } from "../form.ts";
import { type Html, each, markup, none, text } from "../html.ts";
import { message, paragraph } from "./message.ts";

/** One cookie, as the page about them tells it. */
export interface CookieRow {
  readonly name: string;
  readonly purpose: string;
  readonly life: string;
}

/** The page about cookies. */
export interface CookiesParts {
  readonly necessary: readonly CookieRow[];
  /** Cookies that may be refused; without any there is nothing to choose. */
  readonly additional: readonly CookieRow[];
  readonly accepted: boolean;
  readonly saved?: boolean | undefined;
}

/** Lists the cookies and lets the additional ones be refused; it works without scripts. */
export function cookiesPage(parts: CookiesParts, chrome: Chrome): Html {
  const { texts } = chrome;
  const saved =
    parts.saved === true
      ? panel({
          variant: "success",
          iconType: "check",
          assistiveTextPrefix: text(`${texts.completedPrefix} `),
          classes: "ons-u-mb-l",
          body: paragraph(texts.cookiesSaved),
        })
      : none;
  const necessary = markup`<h2>${text(texts.cookiesNecessary)}</h2>${paragraph(texts.cookiesNecessaryBody)}${rows(parts.necessary, texts.cookiesNecessary, chrome)}`;
  return message(chrome, {
    title: texts.cookiesTitle,
    qa: "cookies",
    body: markup`${saved}${paragraph(texts.cookiesLede)}${necessary}`,
    after: parts.additional.length === 0 ? none : choice(parts, chrome),
  });
}

function choice(parts: CookiesParts, chrome: Chrome): Html {
  const { texts } = chrome;
  const options = [
    { value: "on", words: texts.cookiesOnOption, checked: parts.accepted },
    { value: "off", words: texts.cookiesOffOption, checked: !parts.accepted },
  ];
  const field = radios({
    id: "additional-group",
    name: "additional",
    legend: text(texts.cookiesAdditional),
    legendClasses: "ons-u-vh",
    radios: options.map(({ value, words, checked }, at) => ({
      id: `additional-${String(at)}`,
      value,
      checked,
      label: { text: text(words) },
    })),
  });
  const list = markup`<h2 class="ons-u-fs-m">${text(texts.cookiesAdditional)}</h2>${paragraph(texts.cookiesAdditionalBody)}${rows(parts.additional, texts.cookiesAdditional, chrome)}`;
  return form(chrome, { content: markup`${list}${field}`, submit: text(texts.cookiesSave), action: "cookies" });
}

function rows(cookies: readonly CookieRow[], caption: string, { texts }: Chrome): Html {
  return table({
    caption: text(caption),
    hideCaption: true,
    ariaLabel: caption,
    ths: [texts.cookieName, texts.cookiePurpose, texts.cookieLife].map((value) => ({ value: text(value) })),
    trs: cookies.map((one) => ({
      tds: [one.name, one.purpose, one.life].map((value) => ({ value: text(value) })),
    })),
  });
}

/** The page that takes feedback. */
export interface FeedbackPageParts {
  readonly maxLength: number;
  readonly about?: string | undefined;
  readonly comment?: string | undefined;
  /** What is missing, by field. */
  readonly errors?: { readonly about?: string | undefined; readonly comment?: string | undefined } | undefined;
  readonly sent?: boolean | undefined;
}

/** Takes feedback, or thanks for it. */
export function feedbackPage(parts: FeedbackPageParts, chrome: Chrome): Html {
  const { texts } = chrome;
  if (parts.sent === true) {
    return message(chrome, { title: texts.feedbackSent, qa: "feedback-sent", body: paragraph(texts.feedbackSentBody) });
  }
  const { about, comment } = parts.errors ?? {};
  const errors = [
    ...(about === undefined ? [] : [{ anchor: "about-0", message: about, code: "required" }]),
    ...(comment === undefined ? [] : [{ anchor: "comment", message: comment, code: "required" }]),
  ];
  const options = [
    { value: "page", words: texts.feedbackTypePage },
    { value: "service", words: texts.feedbackTypeService },
  ];
  const type = radios({
    id: "about-group",
    name: "about",
    legend: text(texts.feedbackType),
    legendClasses: "wp-question-title",
    error: errorOfName("about", about, texts),
    radios: options.map(({ value, words }, at) => ({
      id: `about-${String(at)}`,
      value,
      checked: parts.about === value,
      label: { text: text(words) },
    })),
  });
  const words = textarea({
    id: "comment",
    name: "comment",
    value: parts.comment,
    rows: 8,
    width: "50",
    label: { text: text(texts.feedbackLabel), description: text(texts.feedbackHint), classes: "wp-question-title" },
    charCheckLimit: {
      limit: parts.maxLength,
      charCountSingular: texts.charactersOne,
      charCountPlural: texts.charactersMany,
      charCountOverLimitSingular: texts.overOne,
      charCountOverLimitPlural: texts.overMany,
    },
    error: errorOfName("comment", comment, texts),
  });
  const fields = each([type, words], (field) => markup`<div class="wp-question">${field}</div>`);
  return message(chrome, {
    title: texts.feedbackTitle,
    qa: "feedback",
    failed: errors.length > 0,
    top: errorSummary(errors, texts),
    body: none,
    after: form(chrome, { content: fields, submit: text(texts.feedbackSend), action: "feedback" }),
  });
}
