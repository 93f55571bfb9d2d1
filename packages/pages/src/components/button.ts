import { type Attributes, type Html, attr, attributes, classes, flag, href, markup, none } from "../html.ts";
import { type IconType, icon } from "./icon.ts";

/** How a button looks, or what it is for. */
export type ButtonVariant = "secondary" | "small" | "ghost" | "print" | "download" | "timer";

/** Parameters of `button`, named as the macro names them. */
export interface ButtonParams {
  /** The button's words; the macro's `text` and `markup` are one here. */ readonly text: Html;
  readonly id?: string | undefined;
  readonly type?: "button" | "submit" | "reset" | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly classes?: string | undefined;
  readonly innerClasses?: string | undefined;
  readonly variants?: ButtonVariant | readonly ButtonVariant[] | undefined;
  readonly url?: string | undefined;
  readonly newWindow?: boolean | undefined;
  readonly newWindowDescription?: Html | undefined;
  readonly buttonContext?: Html | undefined;
  readonly iconType?: IconType | undefined;
  readonly iconPosition?: "before" | "after" | "only" | undefined;
  readonly noIcon?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
}
interface Look {
  iconType: IconType | undefined;
  iconPosition: "before" | "after" | "only" | undefined;
  type: string;
  variantClasses: string;
  variantAttributes: Html;
}
function look(params: ButtonParams, variants: readonly ButtonVariant[]): Look {
  const result: Look = {
    iconType: params.iconType,
    iconPosition: params.iconType === undefined ? undefined : (params.iconPosition ?? "before"),
    type: params.type ?? "submit",
    variantClasses: "",
    variantAttributes: none,
  };
  if (params.iconType === undefined && params.noIcon !== true && params.url !== undefined) {
    result.iconType = params.newWindow === true ? "external-link" : "arrow-next";
    result.iconPosition = "after";
  }
  if (variants.includes("print")) {
    result.type = params.type ?? "button";
    result.iconType = "print";
    result.iconPosition = "before";
    result.variantClasses = "ons-u-d-no ons-js-print-btn";
  } else if (variants.includes("download")) {
    result.iconType = "download";
    result.iconPosition = "before";
    result.variantAttributes = flag("download", true);
  } else if (variants.includes("timer")) {
    result.variantClasses = "ons-js-timer ons-js-submit-btn";
  }
  return result;
} /** A button, or a link that looks like one when a `url` is given. */
export function button(params: ButtonParams): Html {
  const variants =
    params.variants === undefined ? [] : typeof params.variants === "string" ? [params.variants] : params.variants;
  const { iconType, iconPosition, type, variantClasses, variantAttributes } = look(params, variants);
  const link = params.url !== undefined;
  const className = classes(
    "ons-btn",
    params.classes,
    variants.map((variant) => `ons-btn--${variant}`).join(" "),
    link && "ons-btn--link ons-js-submit-btn",
    variantClasses,
  );
  const words = markup`<span class="ons-btn__text${hiddenWords(iconPosition)}">${params.text}</span>`;
  let inner = words;
  if (iconType !== undefined && iconPosition === "before") {
    inner = markup`${icon({ iconType, classes: "ons-u-mr-2xs" })}${words}`;
  } else if (iconType !== undefined && iconPosition === "after") {
    inner = markup`${words}${icon({ iconType, classes: "ons-u-ml-2xs" })}`;
  } else if (iconType !== undefined && iconPosition === "only") {
    inner = markup`${icon({ iconType })}${words}`;
  }
  const context =
    params.buttonContext === undefined
      ? none
      : markup`<span class="ons-btn__context ons-u-vh"> ${params.buttonContext}</span>`;
  const content = markup`<span${classes("ons-btn__inner", params.innerClasses)}>${inner}</span>`;
  if (params.url !== undefined) {
    const window =
      params.newWindow === true
        ? markup`<span class="ons-btn__new-window-description ons-u-vh">(${params.newWindowDescription ?? NEW_WINDOW})</span>`
        : none;
    const target = params.newWindow === true ? markup` target="_blank" rel="noopener"` : none;
    return markup`<a${href(params.url)} role="button"${className}${attr("id", params.id)}${target}${variantAttributes}${attributes(params.attributes)}>${content}${window}${context}</a>`;
  }
  return markup`<button${attr("type", type)}${className}${attr("id", params.id)}${attr("value", params.value)}${attr("name", params.name)}${variantAttributes}${attributes(params.attributes)}>${content}${context}</button>`;
}

const NEW_WINDOW = markup`opens in a new tab`;

function hiddenWords(position: ButtonParams["iconPosition"]): Html {
  return position === "only" ? markup` ons-u-vh@2xs@s` : none;
}

/** Buttons and links that belong together, in one row that wraps. */
export function buttonGroup(buttons: readonly Html[]): Html {
  let inner = none;
  for (const one of buttons) inner = markup`${inner}${one}`;
  return markup`<div class="ons-btn-group">${inner}</div>`;
}
