import { type Attributes, type Html, attr, attributes, classes, each, href, markup, none } from "../html.ts";
import { type IconType, icon } from "./icon.ts";

/** One value of an answer, and what was typed beside it. */
export interface SummaryValue {
  readonly text: Html;
  readonly other?: Html | undefined;
}

/** A link that changes an answer. */
export interface SummaryAction {
  readonly text: Html;
  readonly url: string;
  readonly visuallyHiddenText?: Html | undefined;
  readonly attributes?: Attributes | undefined;
}

/** One answer. */
export interface SummaryItem {
  readonly title?: Html | undefined;
  readonly titleAttributes?: Attributes | undefined;
  readonly iconType?: IconType | undefined;
  readonly iconVisuallyHiddenText?: Html | undefined;
  readonly id?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly valueList?: readonly SummaryValue[] | undefined;
  readonly actions?: readonly SummaryAction[] | undefined;
}

/** One question with its answers. */
export interface SummaryRow {
  readonly id?: string | undefined;
  readonly title?: Html | undefined;
  /** Attributes of the title, whether it stands alone or before its one answer; ours. */
  readonly rowTitleAttributes?: Attributes | undefined;
  readonly error?: boolean | undefined;
  readonly errorMessage?: Html | undefined;
  readonly total?: boolean | undefined;
  readonly itemsList: readonly SummaryItem[];
}

/** Rows under a title. */
export interface SummaryGroup {
  readonly id?: string | undefined;
  readonly title?: Html | undefined;
  readonly rows?: readonly SummaryRow[] | undefined;
  readonly placeholderText?: Html | undefined;
  readonly summaryLink?: { readonly text: Html; readonly url: string; readonly attributes?: Attributes } | undefined;
  readonly last?: boolean | undefined;
}

/** Parameters of `summary`, named as the macro names them. */
export interface SummaryParams {
  readonly variant?: "hub" | "card" | undefined;
  readonly classes?: string | undefined;
  readonly summaries: readonly { readonly title?: Html | undefined; readonly groups: readonly SummaryGroup[] }[];
}

/** Answers with change links, or a hub's sections with their states. */
export function summary(params: SummaryParams): Html {
  const drawn = each(params.summaries, (part, at) => {
    const title =
      part.title === undefined
        ? none
        : markup`<h2${classes("ons-summary__title ons-u-mb-l", at > 0 && "ons-u-mt-l")}>${part.title}</h2>`;
    // Once a part of the summary has a title, every group after it stands a level below.
    const titled = params.summaries.slice(0, at + 1).some((one) => one.title !== undefined);
    return markup`${title}${each(part.groups, (group) => drawGroup(group, params.variant, titled ? H3 : H2))}`;
  });
  return markup`<div${classes("ons-summary", params.variant === "hub" && "ons-summary--hub", params.classes)}>${drawn}</div>`;
}

const H2 = markup`h2`;
const H3 = markup`h3`;

function drawGroup(group: SummaryGroup, variant: SummaryParams["variant"], heading: Html): Html {
  const title =
    group.title === undefined ? none : markup`<${heading} class="ons-summary__group-title">${group.title}</${heading}>`;
  const hub = variant === "hub";
  const body =
    group.rows !== undefined
      ? markup`<dl class="ons-summary__items">${each(group.rows, (row) => drawRow(row, hub))}</dl>`
      : group.placeholderText === undefined
        ? none
        : markup`<span class="ons-summary__placeholder">${group.placeholderText}</span>`;
  return markup`<div${attr("id", group.id)}${classes("ons-summary__group", variant === "card" && "ons-summary__group--card")}>${title}${body}${drawLink(group, variant)}</div>`;
}

function drawLink(group: SummaryGroup, variant: SummaryParams["variant"]): Html {
  const { summaryLink, rows } = group;
  if (summaryLink === undefined) return none;
  const card = variant === "card";
  const link = markup`<a${attributes(summaryLink.attributes)}${href(summaryLink.url)}>${summaryLink.text}</a>`;
  const className = classes(
    "ons-summary__link",
    !card && (group.placeholderText !== undefined || rows !== undefined) && "ons-u-pt-s",
    !card && group.placeholderText === undefined && (rows?.length ?? 0) > 1 && "ons-u-bt",
    group.last !== true && "ons-u-mb-3xl",
  );
  return markup`<div${className}>${card ? markup`<div class="ons-summary__link-container">${link}</div>` : link}</div>`;
}

function drawRow(row: SummaryRow, hub: boolean): Html {
  const message =
    row.errorMessage === undefined
      ? none
      : markup`<dt class="ons-summary__row-title--error ons-u-fs-r">${row.errorMessage}</dt>`;
  const title =
    row.title !== undefined && row.itemsList.length > 1
      ? markup`<dt class="ons-summary__row-title ons-summary__row-title--no-group-title ons-u-fs-r"${attributes(row.rowTitleAttributes)}>${row.title}</dt>`
      : none;
  const className = classes(
    "ons-summary__item",
    row.error === true && "ons-summary__item--error",
    row.total === true && "ons-summary__item--total",
  );
  // An id stands once on a page: where row and answer have the same one, it is the answer's, to which links lead.
  const id = row.itemsList.some((item) => item.actions !== undefined && item.id === row.id) ? undefined : row.id;
  return markup`<div${attr("id", id)}${className}>${message}${title}${each(row.itemsList, (item) => drawItem(item, row, hub))}</div>`;
}

function drawItem(item: SummaryItem, row: SummaryRow, hub: boolean): Html {
  const { iconType, valueList, actions } = item;
  const hidden =
    item.iconVisuallyHiddenText === undefined
      ? none
      : markup`<span class="ons-u-vh">${item.iconVisuallyHiddenText}</span>`;
  const mark =
    iconType === undefined
      ? none
      : markup`<span${classes("ons-summary__item-title-icon", iconType === "check" && "ons-summary__item-title-icon--check")}>${icon({ iconType })}${hidden}</span>`;
  const own = row.itemsList.length > 1 ? none : attributes(row.rowTitleAttributes);
  const words = markup`<div${classes("ons-summary__item--text", iconType !== undefined && "ons-summary__item-title--text")}${own}>${item.title ?? row.title ?? none}</div>`;
  const state =
    hub && valueList?.[0] !== undefined
      ? markup`<span class="ons-u-d-no@m ons-u-fs-r"> — ${valueList[0].text}</span>`
      : none;
  const title = markup`<dt class="ons-summary__item-title"${attributes(item.titleAttributes)}>${mark}${words}${state}</dt>`;
  const values =
    valueList === undefined
      ? none
      : markup`<dd${classes("ons-summary__values", actions === undefined && "ons-summary__column-size--2")}${attributes(item.attributes)}>${drawValues(valueList)}</dd>`;
  const links =
    actions === undefined
      ? none
      : markup`<dd${classes("ons-summary__actions", valueList === undefined && "ons-summary__column-size--2")}${attr("id", item.id)}>${each(actions, drawAction)}</dd>`;
  return markup`${title}${values}${links}`;
}

function drawValues(values: readonly SummaryValue[]): Html {
  const [only] = values;
  if (only !== undefined && values.length === 1) return drawValue(only);
  return markup`<ul class="ons-u-mb-no">${each(values, (value) => markup`<li>${drawValue(value)}</li>`)}</ul>`;
}

function drawValue(value: SummaryValue): Html {
  const other = value.other === undefined ? none : markup`<ul class="ons-u-mb-no"><li>${value.other}</li></ul>`;
  return markup`<span class="ons-summary__text">${value.text}</span>${other}`;
}

function drawAction(action: SummaryAction, at: number): Html {
  const space = at > 0 ? markup`<span class="ons-summary__spacer"></span>` : none;
  return markup`${space}<a${href(action.url)} class="ons-summary__button"${attributes(action.attributes)}><span class="ons-summary__button-text" aria-hidden="true">${action.text}</span><span class="ons-u-vh">${action.visuallyHiddenText ?? action.text}</span></a>`;
}
