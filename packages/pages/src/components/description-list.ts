import { type Html, attr, classes, each, href, markup, none } from "../html.ts";

/** Parameters of `descriptionList`, named as the macro names them. */
export interface DescriptionListParams {
  readonly itemsList: readonly {
    readonly term: Html;
    readonly descriptions: readonly {
      readonly description: Html;
      readonly id?: string | undefined;
      readonly url?: string | undefined;
    }[];
  }[];
  /** Columns of twelve that the terms take; `descriptionCol` those of their descriptions. */
  readonly termCol: 4;
  readonly descriptionCol: 8;
  readonly descriptionListLabel?: string | undefined;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
}

/** Terms and what they mean, for example when something was submitted. */
export function descriptionList(params: DescriptionListParams): Html {
  const { itemsList, descriptionListLabel: label } = params;
  const className = classes(
    "ons-description-list ons-description-list__items ons-grid ons-grid--gutterless ons-u-cf",
    itemsList.length < 2 && "ons-description-list--inline-single",
    params.classes,
  );
  const term = classes("ons-description-list__term ons-grid__col ons-col-4@m");
  const value = classes("ons-description-list__value ons-grid__col ons-col-8@m");
  const items = each(itemsList, (item) => {
    const descriptions = each(item.descriptions, ({ description, id, url }) => {
      const words =
        url === undefined ? description : markup`<a class="ons-description-list__link"${href(url)}>${description}</a>`;
      return description === none ? none : markup`<dd${attr("id", id)}${value}>${words}</dd>`;
    });
    const head = item.term === none ? none : markup`<dt${term}>${item.term}</dt>`;
    return markup`<div class="ons-description-list__item">${head}${descriptions}</div>`;
  });
  return markup`<dl${className}${attr("id", params.id)}${attr("title", label)}${attr("aria-label", label)}>${items}</dl>`;
}
