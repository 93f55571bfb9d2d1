import { type Attributes, type Html, classes, href, markup, none } from "../html.ts";
import { button } from "./button.ts";
import { type LanguageSelectorParams, languageSelector } from "./language-selector.ts";
import { type PhaseBannerParams, phaseBanner } from "./phase-banner.ts";

/** Parameters of `header`, named as the macro names them; `aside` is ours. */
export interface HeaderParams {
  readonly title: Html;
  readonly mastheadLogo: { readonly large: Html; readonly small?: Html | undefined };
  readonly mastheadLogoUrl?: string | undefined;
  readonly titleUrl?: string | undefined;
  readonly titleAsH1?: boolean | undefined;
  readonly description?: Html | undefined;
  readonly classes?: string | undefined;
  readonly language?: LanguageSelectorParams | undefined;
  readonly phase?: PhaseBannerParams | undefined;
  /** The way out, for example "Save and sign out". */
  readonly button?:
    | {
        readonly text: Html;
        readonly name?: string | undefined;
        readonly url?: string | undefined;
        readonly attributes?: Attributes | undefined;
      }
    | undefined;
  /** Help beside the logo, for example a telephone number. */
  readonly aside?: Html | undefined;
}

/** The head of every page: logo, help, languages; below them the form's title and the way out. */
export function header(params: HeaderParams): Html {
  const { large, small } = params.mastheadLogo;
  // One drawing serves all sizes of screen unless there is another for small ones.
  const logos =
    small === undefined
      ? markup`<div class="ons-header__org-logo">${large}</div>`
      : markup`<div class="ons-header__org-logo ons-header__org-logo--large">${large}</div><div class="ons-header__org-logo ons-header__org-logo--small">${small}</div>`;
  const logo =
    params.mastheadLogoUrl === undefined
      ? logos
      : markup`<a class="ons-header__org-logo-link"${href(params.mastheadLogoUrl)}>${logos}</a>`;
  const phase = params.phase === undefined ? none : phaseBanner(params.phase);
  const top = markup`<div class="ons-header__top"><div class="ons-container"><div class="ons-header__grid-top ons-grid ons-grid-flex ons-grid-flex--between ons-grid-flex--vertical-center ons-grid-flex--no-wrap ons-grid--gutterless"><div class="ons-grid__col ons-col-auto">${logo}</div>${links(params)}</div></div></div>`;
  return markup`<header${classes("ons-header", params.classes)}>${phase}${top}${main(params)}</header>`;
}

function links(params: HeaderParams): Html {
  if (params.language === undefined && params.aside === undefined) return none;
  const aside =
    params.aside === undefined ? none : markup`<div class="ons-grid__col ons-col-auto">${params.aside}</div>`;
  const language =
    params.language === undefined
      ? none
      : markup`<div class="ons-grid__col ons-col-auto"><div class="ons-header__language">${languageSelector(params.language)}</div></div>`;
  return markup`<div class="ons-header__links ons-grid__col ons-u-ml-auto">${aside}${language}</div>`;
}

function main(params: HeaderParams): Html {
  const tag = params.titleAsH1 === true ? markup`h1` : markup`div`;
  const words = markup`<${tag} class="ons-header__title">${params.title}</${tag}>`;
  const title =
    params.titleUrl === undefined
      ? words
      : markup`<a class="ons-header__title-link"${href(params.titleUrl)}>${words}</a>`;
  const description =
    params.description === undefined ? none : markup`<p class="ons-header__description">${params.description}</p>`;
  const leave =
    params.button === undefined
      ? none
      : markup`<div class="ons-grid__col ons-col-auto ons-u-flex-no-shrink">${button({
          ...params.button,
          classes: "ons-u-d-no@2xs@m",
          variants: "ghost",
          iconType: "exit",
          iconPosition: "after",
        })}</div>`;
  const gutter = params.button === undefined ? markup` ons-grid--gutterless` : none;
  return markup`<div class="ons-header__main"><div class="ons-container"><div class="ons-grid ons-grid-flex ons-grid-flex--between ons-grid-flex--vertical-center ons-grid-flex--no-wrap${gutter}"><div class="ons-grid__col ons-col-auto ons-u-flex-shrink">${title}${description}</div>${leave}</div></div></div>`;
}
