import { markup, none, text, trusted } from "@waypost/pages";
import type { Html } from "@waypost/pages";
import { counted } from "./words.ts";

/** A column of a table. */
export interface Column<Row> {
  readonly label: string;
  readonly cell: (row: Row) => Html;
  /** Numbers stand to the right. The heading of a row is read before its cells. */
  readonly kind?: "heading" | "number" | "wide";
}

/** A table with its heading. */
export interface Table<Row> {
  /** For links to it. */
  readonly id: string;
  readonly title: string;
  /** A line below the title. */
  readonly note?: string;
  readonly columns: readonly Column<Row>[];
  /** The most urgent first: only so many are drawn. */
  readonly rows: readonly Row[];
  /** What stands there without rows. */
  readonly empty: string;
}

/** Rows that are drawn of a table: whoever has a thousand tenants looks for the first. */
const MOST_ROWS = 100;

/** Draws each item, one after another. */
export const each = <Item>(items: readonly Item[], draw: (item: Item) => Html): Html =>
  trusted(items.map(draw).join(""));

/** A table that is a list of cards on a phone: its roles are written out, because a layout of blocks takes them away. */
export function table<Row>({ id, title, note, columns, rows, empty }: Table<Row>): Html {
  const about = note === undefined ? none : markup`<p class="note">${text(note)}</p>`;
  const heading = markup`<h2 id="${text(id)}">${text(title)}</h2>${about}`;
  if (rows.length === 0) return markup`<section>${heading}<p class="empty">${text(empty)}</p></section>`;
  const heads = each(
    columns,
    ({ label, kind }) => markup`<th role="columnheader" scope="col"${classOf(kind)}>${text(label)}</th>`,
  );
  const left = rows.length - MOST_ROWS;
  const rest = left <= 0 ? none : markup`<p class="note">${text(counted(left, "more row"))} of less weight.</p>`;
  const drawn = each(
    rows.slice(0, MOST_ROWS),
    (row) => markup`<tr role="row">${each(columns, (column) => cell(column, row))}</tr>
`,
  );
  return markup`<section>
<table role="table">
<caption role="caption">${heading}</caption>
<thead role="rowgroup"><tr role="row">${heads}</tr></thead>
<tbody role="rowgroup">
${drawn}</tbody>
</table>${rest}</section>`;
}

function cell<Row>({ label, cell: draw, kind }: Column<Row>, row: Row): Html {
  const inside = markup`<span class="label" aria-hidden="true">${text(label)}</span><span class="value">${draw(row)}</span>`;
  return kind === "heading"
    ? markup`<th role="rowheader" scope="row">${inside}</th>`
    : markup`<td role="cell"${classOf(kind)}>${inside}</td>`;
}

const classOf = (kind: Column<never>["kind"]): Html =>
  kind === undefined || kind === "heading" ? none : markup` class="${text(kind)}"`;

/** A share of a limit as a bar, with the numbers beside it; from four fifths on it says the share in words, too. */
export function bar(used: number, most: number, words: string): Html {
  const share = most === 0 ? 1 : used / most;
  const high = share >= 0.8;
  const percent = high ? markup` <strong>${Math.round(share * 100)}%</strong>` : none;
  const width = Math.round(Math.min(1, share) * 1000) / 10;
  return markup`<span class="use">${text(words)}${percent}<svg class="bar${text(high ? " high" : "")}" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="track" width="100" height="4"/><rect class="used" width="${width}" height="4"/></svg></span>`;
}
