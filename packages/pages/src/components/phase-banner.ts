import { type Html, markup, none } from "../html.ts";

/** Parameters of `phaseBanner`, named as the macro names them. */
export interface PhaseBannerParams {
  readonly html: Html;
  /** Default "Beta". */
  readonly badge?: Html | undefined;
  readonly hideBadge?: boolean | undefined;
}

/** Says that a service is still being tried, and where to send feedback. */
export function phaseBanner(params: PhaseBannerParams): Html {
  const badge =
    params.hideBadge === true
      ? none
      : markup`<div class="ons-grid__col ons-col-auto ons-u-flex-no-grow ons-u-flex-no-shrink"><strong class="ons-phase-banner__badge">${params.badge ?? markup`Beta`}</strong></div>`;
  return markup`<div class="ons-phase-banner"><div class="ons-container"><div class="ons-grid ons-grid-flex ons-grid--gutterless ons-grid-flex--vertical-center ons-grid-flex--no-wrap">${badge}<div class="ons-grid__col ons-col-auto ons-u-flex-shrink"><p class="ons-phase-banner__desc ons-u-fs-s ons-u-mb-no">${params.html}</p></div></div></div></div>`;
}
