import { type Html, attr, classes, each, markup } from "../html.ts";
import { type ListParams, list } from "./list.ts";

/** Parameters of `relatedContent`, named as the macro names them; `body` is the macro's caller. */
export interface RelatedContentParams {
  readonly classes?: string | undefined;
  /** Default "Related content". */
  readonly ariaLabel?: string | undefined;
  readonly rows?:
    | readonly (Pick<ListParams, "iconType" | "iconPosition" | "iconSize" | "itemsList"> & {
        readonly id: string;
        readonly title: Html;
      })[]
    | undefined;
  readonly body?: Html | undefined;
}

/** What stands beside a page: links, or any content. */
export function relatedContent(params: RelatedContentParams): Html {
  const inner =
    params.rows === undefined
      ? (params.body ?? markup``)
      : each(params.rows, ({ id, title, ...rest }) => {
          const links = list({ ...rest, variants: "bare" });
          return relatedContentSection(
            { id, title },
            markup`<nav class="ons-related-content__navigation"${attr("aria-labelledby", id)}>${links}</nav>`,
          );
        });
  return markup`<aside${classes("ons-related-content", params.classes)}${attr("aria-label", params.ariaLabel ?? "Related content")}>${inner}</aside>`;
}

/** One titled part of what stands beside a page. */
export function relatedContentSection(params: { readonly id: string; readonly title: Html }, content: Html): Html {
  return markup`<div class="ons-related-content__section"><h2 class="ons-related-content__title ons-u-fs-r--b ons-u-mb-xs"${attr("id", params.id)}>${params.title}</h2><div class="ons-related-content__content">${content}</div></div>`;
}
