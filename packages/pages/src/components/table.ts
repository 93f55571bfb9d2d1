import { type Html, attr, classes, each, markup, none } from "../html.ts";

/** One cell. */
export interface TableCell {
  readonly value: Html;
  readonly id?: string | undefined;
  readonly heading?: boolean | undefined;
  readonly numeric?: boolean | undefined;
  readonly tdClasses?: string | undefined;
  /** The column's name, shown before the value where the table is stacked. */
  readonly data?: string | undefined;
}

/** Parameters of `table`, named as the macro names them. */
export interface TableParams {
  readonly caption: Html;
  readonly hideCaption?: boolean | undefined;
  readonly id?: string | undefined;
  readonly tableClasses?: string | undefined;
  /** Spoken name of the scrolling region. */
  readonly ariaLabel: string;
  readonly ths: readonly { readonly value: Html; readonly numeric?: boolean; readonly thClasses?: string }[];
  readonly trs: readonly { readonly tds: readonly TableCell[]; readonly id?: string; readonly highlight?: boolean }[];
}

/** A simple table that scrolls sideways where it does not fit. */
export function table(params: TableParams): Html {
  const head = each(
    params.ths,
    (th) =>
      markup`<th scope="col"${classes("ons-table__header", th.thClasses, th.numeric === true && "ons-table__header--numeric")}><span class="ons-table__header-text">${th.value}</span></th>`,
  );
  const rows = each(
    params.trs,
    (tr) =>
      markup`<tr${classes("ons-table__row", tr.highlight === true && "ons-table__row--highlight")}${attr("id", tr.id)}>${each(tr.tds, cell)}</tr>`,
  );
  const className = classes("ons-table", params.tableClasses);
  const caption = markup`<caption${classes("ons-table__caption", params.hideCaption === true && "ons-u-vh")}>${params.caption}</caption>`;
  return markup`<div class="ons-table-scrollable ons-table-scrollable--on"><div class="ons-table-scrollable__content" tabindex="0" role="region"${attr("aria-label", params.ariaLabel)}><table${attr("id", params.id)}${className}>${caption}<thead class="ons-table__head"><tr class="ons-table__row">${head}</tr></thead><tbody class="ons-table__body">${rows}</tbody></table></div></div>`;
}

function cell(td: TableCell): Html {
  const tag = td.heading === true ? markup`th` : markup`td`;
  const scope = td.heading === true ? markup` scope="row"` : none;
  return markup`<${tag}${classes("ons-table__cell", td.tdClasses, td.numeric === true && "ons-table__cell--numeric")}${attr("id", td.id)}${attr("data-th", td.data)}${scope}>${td.value}</${tag}>`;
}
