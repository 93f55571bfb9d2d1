import { type Html, markup, none } from "../html.ts";
import { button } from "./button.ts";

/** Parameters of `hero`, named as the macro names them. */
export interface HeroParams {
  readonly title: Html;
  readonly variants: "grey" | "dark";
  readonly subtitle?: Html | undefined;
  readonly text?: Html | undefined;
  readonly button?: { readonly text: Html; readonly url: string } | undefined;
}

/** The large opening of an introduction. */
export function hero(params: HeroParams): Html {
  const subtitle =
    params.subtitle === undefined ? none : markup`<h2 class="ons-hero__subtitle ons-u-fs-r--b">${params.subtitle}</h2>`;
  const words = params.text === undefined ? none : markup`<p class="ons-hero__text">${params.text}</p>`;
  const variant = params.variants === "dark" ? markup`dark` : markup`grey`;
  const start =
    params.button === undefined
      ? none
      : button({
          ...params.button,
          classes: params.variants === "dark" ? "ons-u-mt-s ons-btn--ghost" : "ons-u-mt-s",
          type: "button",
        });
  return markup`<section class="ons-hero ons-grid--gutterless ons-hero--${variant}"><div class="ons-hero__container ons-container"><div class="ons-hero__details ons-grid__col ons-col-8@m col-10@s@m"><div class="ons-hero__content"><div class="ons-hero__title-container"><header><div class="ons-hero__title-wrapper"><h1 class="ons-hero__title ons-u-fs-3xl">${params.title}</h1></div>${subtitle}</header>${words}</div></div>${start}</div></div></section>`;
}
