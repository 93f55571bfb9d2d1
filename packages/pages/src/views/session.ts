import type { Chrome } from "../chrome.ts";
import { button, buttonGroup } from "../components/button.ts";
import { input } from "../components/input.ts";
import { panel } from "../components/panel.ts";
import { errorSummary } from "../error-summary.ts";
import { errorOfName } from "../field-error.ts";
import { form, token } from "../form.ts";
import { type Html, attr, markup, none, text } from "../html.ts";
import { fill } from "../texts/texts.ts";
import { message, onwards, paragraph } from "./message.ts";

/** The page on which a saved response is opened again. */
export interface ResumeParts {
  /** What was typed, when it is shown again. */
  readonly code?: string | undefined;
  readonly error?: string | undefined;
}

/** Asks for the code of a saved response. */
export function resumePage(parts: ResumeParts, chrome: Chrome): Html {
  const { resumeTitle, resumeLede, resumeLabel, resumeButton } = chrome.texts;
  const words = { title: resumeTitle, lede: resumeLede, label: resumeLabel, button: resumeButton };
  return codePage("resume", parts, words, chrome);
}

/** Asks for the access code that a form is begun with, and gone on with. */
export function accessPage(parts: ResumeParts, chrome: Chrome): Html {
  const { accessTitle, accessLede, accessLabel, accessButton } = chrome.texts;
  const words = { title: accessTitle, lede: accessLede, label: accessLabel, button: accessButton };
  return codePage("access", parts, words, chrome);
}

interface CodeWords {
  readonly title: string;
  readonly lede: string;
  readonly label: string;
  readonly button: string;
}

function codePage(name: string, parts: ResumeParts, words: CodeWords, chrome: Chrome): Html {
  const { texts } = chrome;
  const field = input({
    id: "code",
    name: "code",
    value: parts.code,
    width: "20",
    autocomplete: "off",
    classes: "wp-code-input",
    attributes: { spellcheck: "false", autocapitalize: "characters" },
    label: { id: "code-label", text: text(words.label), description: text(texts.resumeHint) },
    error: errorOfName("code", parts.error, texts),
  });
  return message(chrome, {
    title: words.title,
    qa: name,
    failed: parts.error !== undefined,
    top: summaryOf("code", parts.error, chrome),
    body: paragraph(words.lede),
    after: form(chrome, { content: field, submit: text(words.button), action: name }),
  });
}

/** The page that follows save-and-come-back-later. */
export interface SavedParts {
  /** The code in groups, as it is to be written down. */
  readonly code: string;
  /** Until when the answers are kept, in the reader's language. */
  readonly keptUntil: string;
  readonly resumeUrl: string;
  /** The address that ends the session; left out where there is none to end. */
  readonly signOutUrl?: string | undefined;
  /** The address that takes an e-mail address; left out where links are not sent. */
  readonly emailUrl?: string | undefined;
  readonly email?: string | undefined;
  readonly emailError?: string | undefined;
  readonly emailSent?: boolean | undefined;
}

/** Shows the code that opens the response again, and offers to send a link. */
export function savedPage(parts: SavedParts, chrome: Chrome): Html {
  const { texts } = chrome;
  const code = panel({
    variant: "info",
    assistiveTextPrefix: text(`${texts.importantPrefix} `),
    classes: "wp-code",
    body: markup`<p class="wp-code__label">${text(texts.savedCode)}</p><p class="wp-code__value" data-qa="resume-code">${text(parts.code)}</p>`,
  });
  const kept = paragraph(fill(texts.savedKeep, { date: parts.keptUntil }));
  return message(chrome, {
    title: texts.savedTitle,
    qa: "saved",
    failed: parts.emailError !== undefined,
    top: summaryOf("email", parts.emailError, chrome),
    body: markup`${code}${kept}`,
    after: markup`${emailForm(parts, chrome)}${wayOn(parts, chrome)}`,
  });
}

/** Going on, or leaving this browser so that nobody else goes on in it. */
function wayOn({ resumeUrl, signOutUrl }: SavedParts, chrome: Chrome): Html {
  const { texts } = chrome;
  const on = onwards(resumeUrl, texts.savedResume);
  if (signOutUrl === undefined) return on;
  const out = button({ text: text(texts.signOut), variants: "secondary", attributes: { "data-qa": "btn-sign-out" } });
  return markup`<form method="post" class="wp-form"${attr("action", signOutUrl)}>${token(chrome)}${buttonGroup([on, out])}</form>`;
}

function emailForm(parts: SavedParts, chrome: Chrome): Html {
  const { texts } = chrome;
  if (parts.emailSent === true) {
    const sent = fill(texts.savedEmailSent, { email: parts.email ?? "" });
    return panel({
      variant: "success",
      iconType: "check",
      assistiveTextPrefix: text(`${texts.completedPrefix} `),
      classes: "ons-u-mb-l",
      body: paragraph(sent),
    });
  }
  if (parts.emailUrl === undefined) return none;
  const field = input({
    id: "email",
    name: "email",
    type: "email",
    value: parts.email,
    width: "30@m",
    autocomplete: "email",
    label: { id: "email-label", text: text(texts.savedEmailLabel) },
    error: errorOfName("email", parts.emailError, texts),
  });
  const send = button({ text: text(texts.savedEmailButton), variants: "secondary", classes: "ons-u-mt-s" });
  return markup`<form method="post" novalidate class="wp-form wp-box"${attr("action", parts.emailUrl)}>${token(chrome)}<h2 class="ons-u-fs-m">${text(texts.savedEmailTitle)}</h2>${field}${send}</form>`;
}

function summaryOf(anchor: string, error: string | undefined, { texts }: Chrome): Html {
  return error === undefined ? none : errorSummary([{ anchor, message: error, code: "invalid" }], texts);
}

/** Says that the session was ended by the respondent. */
export function signedOutPage(parts: { readonly resumeUrl?: string | undefined }, chrome: Chrome): Html {
  const { texts } = chrome;
  return message(chrome, {
    title: texts.signedOutTitle,
    qa: "signed-out",
    body: paragraph(texts.signedOutBody),
    after: onwards(parts.resumeUrl, texts.resumeTitle),
  });
}

/** Says that the session ended by itself, what was kept, and how to go on. */
export function sessionExpiredPage(
  parts: { readonly resumeUrl?: string | undefined; readonly startUrl?: string | undefined },
  chrome: Chrome,
): Html {
  const { texts } = chrome;
  const resume = onwards(parts.resumeUrl, texts.resumeTitle);
  return message(chrome, {
    title: texts.expiredTitle,
    qa: "session-expired",
    body: paragraph(texts.expiredBody),
    after: parts.resumeUrl === undefined ? onwards(parts.startUrl, texts.startAgain) : resume,
  });
}
