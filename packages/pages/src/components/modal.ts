import { type Attributes, type Html, attr, attributes, classes, markup, none } from "../html.ts";
import { button } from "./button.ts";

/** Parameters of `modal`, named as the macro names them. */
export interface ModalParams {
  readonly title: Html;
  readonly body: Html;
  /** Default "dialog". */
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly btnText?: Html | undefined;
  readonly attributes?: Attributes | undefined;
}

/** A dialog that a script opens. */
export function modal(params: ModalParams): Html {
  const close =
    params.btnText === undefined ? none : button({ text: params.btnText, classes: "ons-js-modal-btn ons-u-mt-s" });
  return markup`<dialog${classes("ons-modal ons-js-modal", params.classes)}${attr("id", params.id ?? "dialog")} role="dialog" aria-labelledby="ons-modal-title"${attributes(params.attributes)}><div class="ons-modal__content"><h2 id="ons-modal-title" class="ons-modal__title">${params.title}</h2><div class="ons-modal__body">${params.body}</div>${close}</div></dialog>`;
}
