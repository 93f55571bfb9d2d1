import { type Html, classes, href, markup } from "../html.ts";
import { icon } from "./icon.ts";

/** Parameters of `externalLink`, named as the macro names them. */
export interface ExternalLinkParams {
  readonly url: string;
  readonly text: Html;
  readonly classes?: string | undefined;
  readonly newWindowDescription?: Html | undefined;
}

/** A link that opens in a new tab and says so. */
export function externalLink(params: ExternalLinkParams): Html {
  const mark = markup`<span class="ons-external-link__icon">&nbsp;${icon({ iconType: "external-link" })}</span>`;
  return markup`<a${href(params.url)}${classes("ons-external-link", params.classes)} target="_blank" rel="noopener"><span class="ons-external-link__text">${params.text}</span>${mark}<span class="ons-external-link__new-window-description ons-u-vh"> (${params.newWindowDescription ?? NEW_TAB})</span></a>`;
}

const NEW_TAB = markup`opens in a new tab`;
