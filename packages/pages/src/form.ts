import { type Chrome, FORM_ID } from "./chrome.ts";
import { button, buttonGroup } from "./components/button.ts";
import { type Attributes, type Html, attr, markup, none, text } from "./html.ts";

/** A form that posts back to the page's own address. */
export interface FormParts {
  readonly content: Html;
  /** The main button's words. */
  readonly submit: Html;
  /** What the main button says it does, `action[<name>]` in what is posted; default `save_continue`. */
  readonly action?: string | undefined;
  /** Whether save-and-come-back-later stands beside it, where the form allows it; default false. */
  readonly leave?: boolean | undefined;
  /** A link beside the buttons. */
  readonly beside?: Html | undefined;
  /** Where to post; default the page's own address with its query, and without what it was scrolled to. */
  readonly url?: string | undefined;
  /**
   * The content has submit buttons of its own. Pressing Enter in a field uses the first one of a form, so one that
   * continues is put before them, for nobody to see.
   */
  readonly buttonsInside?: boolean | undefined;
}

/** Draws a form with its token and its buttons. Browsers do not check it: the server's words are better. */
export function form(chrome: Chrome, parts: FormParts): Html {
  const { texts } = chrome;
  const name = `action[${parts.action ?? "save_continue"}]`;
  const first =
    parts.buttonsInside === true
      ? markup`<button type="submit"${attr("name", name)} class="ons-u-vh" tabindex="-1" aria-hidden="true">${parts.submit}</button>`
      : none;
  const submit = button({
    text: parts.submit,
    name,
    variants: "timer",
    attributes: { "data-qa": "btn-submit" } satisfies Attributes,
  });
  const leave =
    parts.leave === true && chrome.mayLeave
      ? button({
          text: text(chrome.saveLabel ?? texts.saveSignOut),
          name: "action[save_sign_out]",
          variants: "secondary",
          attributes: { "data-qa": "btn-save-sign-out" },
        })
      : none;
  const buttons = buttonGroup([submit, leave, parts.beside ?? none]);
  return markup`<form method="post" novalidate${attr("id", FORM_ID)} class="wp-form"${attr("action", parts.url ?? ownAddress(chrome))}>${first}${token(chrome)}${parts.content}${buttons}</form>`;
}

/**
 * Where a page of ours posts to. Left to the browser, that is where the page was scrolled to as well: an anchor that a
 * change link or an error led to would hide the summary of the errors that come back.
 */
export const ownAddress = ({ here, survey }: Chrome): string | undefined => (survey === undefined ? here : undefined);

/** The hidden field that proves a post came from one of our pages. */
export function token(chrome: Chrome): Html {
  return markup`<input type="hidden" name="csrf_token"${attr("value", chrome.csrf)}>`;
}
