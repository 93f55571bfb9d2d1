import { type Attributes, type Html, classes, each, href, markup, none } from "../html.ts";
import { button } from "./button.ts";
import { type ListItem, list } from "./list.ts";
import { panel } from "./panel.ts";

/** Parameters of `footer`, named as the macro names them; `text` is ours. */
export interface FooterParams {
  readonly classes?: string | undefined;
  readonly footerWarning?: Html | undefined;
  readonly newTabWarning?: Html | undefined;
  readonly cols?: readonly { readonly title?: Html; readonly itemsList: readonly ListItem[] }[] | undefined;
  readonly rows?: readonly { readonly itemsList: readonly ListItem[] }[] | undefined;
  readonly legal?: readonly { readonly itemsList: readonly ListItem[] }[] | undefined;
  readonly footerLogo?: { readonly logos: { readonly logo1: FooterLogo; readonly logo2?: FooterLogo } } | undefined;
  readonly copyrightDeclaration?: { readonly copyright: Html; readonly text: Html } | undefined;
  /** The way out on small screens, where the header has no room for it. */
  readonly button?:
    | {
        readonly text: Html;
        readonly id?: string | undefined;
        readonly name?: string | undefined;
        readonly url?: string | undefined;
        readonly classes?: string | undefined;
        readonly attributes?: Attributes | undefined;
      }
    | undefined;
  /** Legal text of the organisation, in paragraphs. */
  readonly text?: Html | undefined;
}

/** A logo at the foot, with where it leads. */
export interface FooterLogo {
  readonly logoImage: Html;
  readonly logoUrl?: string | undefined;
}

/** The foot of every page. */
export function footer(params: FooterParams): Html {
  const warning =
    params.footerWarning === undefined
      ? none
      : markup`<div class="ons-footer__warning"><div class="ons-container">${panel({ variant: "warn", classes: "ons-panel--warn--footer", body: params.footerWarning })}</div></div>`;
  const leave =
    params.button === undefined
      ? none
      : markup`<div class="ons-footer__button-container ons-u-d-no@m">${button({
          ...params.button,
          variants: "ghost",
          iconType: "exit",
          iconPosition: "after",
        })}</div>`;
  const copyright =
    params.copyrightDeclaration === undefined
      ? none
      : markup`<div class="ons-grid ons-grid-flex ons-grid-flex--between"><div class="ons-grid__col"><p class="ons-u-fs-s ons-u-mb-l ons-footer__copyright">&copy; ${params.copyrightDeclaration.copyright}<br />${params.copyrightDeclaration.text}</p></div></div>`;
  const legal = each(params.legal ?? [], ({ itemsList }) =>
    list({ classes: "ons-u-mb-s ons-footer--rows", variants: ["bare", "inline"], itemsList }),
  );
  return markup`<footer class="ons-footer">${warning}${leave}<div${classes("ons-footer__body", params.classes)} data-analytics="footer"><div class="ons-container"><div class="ons-grid">${navigation(params)}</div><div class="ons-grid ons-grid-flex--vertical-top ons-grid-flex--between"><div class="ons-grid__col">${legal}${params.text ?? none}${logos(params)}</div></div>${copyright}</div></div></footer>`;
}

function navigation(params: FooterParams): Html {
  const warning =
    params.newTabWarning === undefined
      ? none
      : markup`<div class="ons-grid__col"><p class="ons-u-fs-s ons-u-mb-l ons-footer__new-tab-warning">${params.newTabWarning}</p></div>`;
  let columns = none;
  if (params.cols !== undefined) {
    columns = each(params.cols, ({ title, itemsList }, at) => {
      const heading = title === undefined ? none : markup`<h2 class="ons-footer__heading ons-u-fs-r--b">${title}</h2>`;
      return markup`<div${classes("ons-grid__col ons-col-4@m", at > 0 && "ons-u-mt-l@2xs@m")}>${heading}${list({ classes: "ons-u-mb-no", variants: "bare", itemsList })}</div>`;
    });
  } else if (params.rows !== undefined) {
    columns = each(
      params.rows,
      ({ itemsList }) =>
        markup`<div class="ons-grid__col">${list({ classes: "ons-footer--rows", variants: ["bare", "inline"], itemsList })}</div>`,
    );
  }
  const rule =
    params.cols === undefined && params.rows === undefined
      ? none
      : markup`<div class="ons-grid__col ons-u-mb-l"><hr class="ons-footer__hr" /></div>`;
  return markup`${warning}${columns}${rule}`;
}

function logos({ footerLogo }: FooterParams): Html {
  if (footerLogo === undefined) return none;
  const { logo1, logo2 } = footerLogo.logos;
  const drawn = each(logo2 === undefined ? [logo1] : [logo1, logo2], (logo, at) =>
    logo.logoUrl === undefined
      ? logo.logoImage
      : markup`<a${classes("ons-footer__logo-link", at === 0 && logo2 !== undefined && "ons-u-mr-s")}${href(logo.logoUrl)}>${logo.logoImage}</a>`,
  );
  return markup`<div class="ons-footer__logo-container ons-u-mb-l ons-grid-flex ons-grid-flex--vertical-top">${drawn}</div>`;
}
