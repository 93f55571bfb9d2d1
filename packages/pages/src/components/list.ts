import { type Attributes, type Html, attr, attributes, classes, each, href, markup, none } from "../html.ts";
import { externalLink } from "./external-link.ts";
import { type IconType, icon } from "./icon.ts";

/** One item of a list. */
export interface ListItem {
  readonly text: Html;
  readonly url?: string | undefined;
  readonly target?: "_blank" | undefined;
  readonly external?: boolean | undefined;
  readonly variants?: "inPageLink" | undefined;
  readonly classes?: string | undefined;
  readonly listClasses?: string | undefined;
  readonly prefix?: Html | undefined;
  readonly suffix?: Html | undefined;
  readonly current?: boolean | undefined;
  readonly iconType?: IconType | undefined;
  readonly attributes?: Attributes | undefined;
  readonly screenreaderMessage?: Html | undefined;
  readonly itemsList?: readonly ListItem[] | undefined;
}

/** How a list looks. */
export type ListVariant = "bare" | "dashed" | "inline" | "summary";

/** Parameters of `list`, named as the macro names them. */
export interface ListParams {
  readonly itemsList: readonly ListItem[];
  /** `ol` is written as a paragraph while it has one item. */
  readonly element?: "ol" | "ul" | undefined;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly variants?: ListVariant | readonly ListVariant[] | undefined;
  readonly iconPosition?: "before" | "after" | undefined;
  readonly iconType?: IconType | undefined;
  readonly iconSize?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

const TAGS = { ul: markup`ul`, ol: markup`ol`, div: markup`div` } as const;

/** A list of texts or links. */
export function list(params: ListParams): Html {
  const { itemsList: items } = params;
  const kind = params.element === "ol" ? (items.length > 1 ? "ol" : "div") : "ul";
  const variants = typeof params.variants === "string" ? [params.variants] : (params.variants ?? []);
  const shape = items[0]?.prefix
    ? "ons-list--prefix"
    : items[0]?.suffix
      ? "ons-list--suffix"
      : params.iconPosition === undefined
        ? ""
        : "ons-list--icons";
  const className = classes(
    "ons-list",
    kind === "div" && "ons-list--p",
    params.classes,
    variants.map((variant) => `ons-list--${variant}`).join(" "),
    shape,
  );
  const tag = TAGS[kind];
  const itemTag = kind === "div" ? markup`p` : markup`li`;
  const drawn = each(
    items,
    (item) =>
      markup`<${itemTag}${classes("ons-list__item", item.listClasses)}${item.current === true ? CURRENT : none}${attributes(item.attributes)}>${content(item, params, kind)}</${itemTag}>`,
  );
  return markup`<${tag}${attr("id", params.id)}${className}${attributes(params.attributes)}>${drawn}</${tag}>`;
}

const CURRENT = markup` aria-current="true"`;

function content(item: ListItem, params: ListParams, kind: keyof typeof TAGS): Html {
  const hidden = kind === "ol" ? none : markup` aria-hidden="true"`;
  const iconType = item.iconType ?? params.iconType;
  const check = params.variants === "summary" && iconType === "check";
  const mark = iconType === undefined ? none : icon({ iconType, iconSize: params.iconSize });
  let before = none;
  if (item.prefix !== undefined || params.iconPosition === "before") {
    const sign = item.prefix === undefined ? mark : markup`${item.prefix}. `;
    before = markup`<span${classes("ons-list__prefix", check && "ons-list__prefix--icon-check")}${hidden}>${sign}</span>`;
  }
  let after = none;
  if (item.suffix !== undefined || params.iconPosition === "after") {
    const sign = item.suffix ?? mark;
    after = markup`<span${classes("ons-list__suffix", check && "ons-list__suffix--icon-check")}${hidden}>${sign}</span>`;
  }
  const below =
    item.itemsList === undefined
      ? none
      : list({ variants: params.variants, itemsList: item.itemsList, classes: item.listClasses });
  return markup`${before}${words(item)}${after}${below}`;
}

function words(item: ListItem): Html {
  if (item.url === undefined || item.current === true) return item.text;
  if (item.external === true) return externalLink({ url: item.url, text: item.text });
  const className = classes("ons-list__link", item.variants === "inPageLink" && "ons-js-inpagelink", item.classes);
  const prefix = item.prefix === undefined ? none : markup`<span class="ons-u-vh">${item.prefix}</span>`;
  const blank =
    item.target === undefined ? none : markup`<span class="ons-u-vh"> (${item.screenreaderMessage ?? NEW_TAB})</span>`;
  return markup`<a${href(item.url)}${className}${attr("target", item.target)}>${prefix}${item.text}${blank}</a>`;
}

const NEW_TAB = markup`opens in a new tab`;
