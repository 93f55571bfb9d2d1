import { type Attributes, type Html, attr, attributes, classes, each, href, markup } from "../html.ts";
import { icon } from "./icon.ts";

/** Parameters of `breadcrumbs`, named as the macro names them. */
export interface BreadcrumbsParams {
  readonly itemsList: readonly {
    readonly url: string;
    readonly text: Html;
    readonly id?: string | undefined;
    readonly itemClasses?: string | undefined;
    readonly linkClasses?: string | undefined;
    readonly attributes?: Attributes | undefined;
  }[];
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  /** Default "Breadcrumbs". */
  readonly ariaLabel?: string | undefined;
}

/** The way back: one link, or the pages above this one. */
export function breadcrumbs(params: BreadcrumbsParams): Html {
  const items = each(
    params.itemsList,
    (item, at) =>
      markup`<li${classes("ons-breadcrumbs__item", item.itemClasses)} id="breadcrumb-${at + 1}"><a${classes("ons-breadcrumbs__link", item.linkClasses)}${href(item.url)}${attr("id", item.id)}${attributes(item.attributes)}>${item.text}</a>${icon({ iconType: "chevron" })}</li>`,
  );
  return markup`<nav${classes("ons-breadcrumbs", params.classes)}${attr("aria-label", params.ariaLabel ?? "Breadcrumbs")}${attr("id", params.id)}><ol class="ons-breadcrumbs__items ons-u-fs-s">${items}</ol></nav>`;
}
