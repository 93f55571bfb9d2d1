import { type Html, attr, classes, markup } from "../html.ts";
import { button } from "./button.ts";

/** Parameters of `cookiesBanner`, named as the macro names them; all texts are the caller's. */
export interface CookiesBannerParams {
  readonly ariaLabel: string;
  readonly statementTitle: Html;
  readonly serviceName: Html;
  readonly statementText: Html;
  readonly settingsLinkUrl: string;
  readonly settingsLinkText: Html;
  readonly acceptButtonText: Html;
  readonly rejectButtonText: Html;
  readonly acceptedText: Html;
  readonly rejectedText: Html;
  readonly preferencesText: Html;
  readonly confirmationButtonText: Html;
  readonly contextSuffix: Html;
  /** Where the answer is posted without scripts, with its token and the page to come back to; the macro has no such thing. */
  readonly post?: { readonly url: string; readonly token: string; readonly back: string } | undefined;
}

const COL = markup`<div class="ons-grid__col">`;

/** Asks about cookies beyond the necessary ones; a script shows it to those who have not answered yet. */
export function cookiesBanner(params: CookiesBannerParams): Html {
  const posts = params.post !== undefined;
  const accept = button({
    ...(posts ? { type: "submit", name: "additional", value: "on" } : { type: "button" }),
    attributes: { "data-button": "accept" },
    text: params.acceptButtonText,
    classes: "ons-btn--small ons-js-accept-cookies ons-cookies-banner__btn",
  });
  const reject = button({
    ...(posts ? { type: "submit", name: "additional", value: "off" } : { type: "button" }),
    attributes: { "data-button": "reject" },
    text: params.rejectButtonText,
    classes: "ons-btn--small ons-js-reject-cookies ons-cookies-banner__btn",
  });
  const hide = button({
    type: "button",
    text: params.confirmationButtonText,
    buttonContext: params.contextSuffix,
    classes: "ons-btn--secondary ons-btn--small ons-js-hide-button",
  });
  const settings = markup`<a class="ons-cookies-banner__link"${attr("href", params.settingsLinkUrl)}>${params.settingsLinkText}</a>`;
  const asking = markup`<div class="ons-container ons-cookies-banner__primary"><div class="ons-grid"><div class="ons-grid__col ons-col-8@m"><h2 class="ons-cookies-banner__title ons-u-mb-2xs">${params.statementTitle} ${params.serviceName}</h2><div class="ons-cookies-banner__statement">${params.statementText}</div></div></div><div class="ons-grid ons-grid-flex ons-u-mt-s">${COL}${accept}</div>${COL}${reject}</div>${COL}${settings}</div></div></div>`;
  const thanks = markup`<div class="ons-container ons-cookies-banner__confirmation ons-u-d-no"><div class="ons-grid ons-grid-flex ons-grid-flex--between ons-grid--gutterless ons-grid-flex--no-wrap@s ons-grid-flex--vertical-center"><div class="ons-grid__col ons-grid__col-flex ons-col-auto ons-u-flex-shrink@s"><p class="ons-cookies-banner__desc ons-u-mb-no@s ons-u-mr-s@s"><span class="ons-js-accepted-text ons-u-d-no">${params.acceptedText} </span><span class="ons-js-rejected-text ons-u-d-no">${params.rejectedText} </span><span class="ons-cookies-banner__preferences-text">${params.preferencesText}</span></p></div>${COL}${hide}</div></div></div>`;
  return markup`<div${classes("ons-cookies-banner", params.post !== undefined && "wp-asked")} role="region"${attr("aria-label", params.ariaLabel)}>${posting(params, asking)}${thanks}</div>`;
}

function posting({ post }: CookiesBannerParams, asking: Html): Html {
  if (post === undefined) return asking;
  const hidden = markup`<input type="hidden" name="cookie_token"${attr("value", post.token)}><input type="hidden" name="back"${attr("value", post.back)}>`;
  return markup`<form method="post"${attr("action", post.url)}>${hidden}${asking}</form>`;
}
