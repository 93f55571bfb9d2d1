import { type Html, attr, classes, markup, trusted } from "../html.ts";

/** The icons' outlines on a grid of 16 by 16, drawn for Waypost. */
const OUTLINES = {
  "arrow-forward": "M9 2l6 6-6 6-1.4-1.4L11.2 9H1V7h10.2L7.6 3.4z",
  "arrow-next": "M9 2l6 6-6 6-1.4-1.4L11.2 9H1V7h10.2L7.6 3.4z",
  "arrow-previous": "M7 2L1 8l6 6 1.4-1.4L4.8 9H15V7H4.8l3.6-3.6z",
  check: "M6 13.5L1 8.5 2.5 7 6 10.5 13.5 3 15 4.5z",
  chevron: "M5 2l6 6-6 6-1.4-1.4L8.2 8 3.6 3.4z",
  download: "M7 2h2v5h3l-4 4-4-4h3zM2 13h12v2H2z",
  exit: "M2 2h7v2H4v8h5v2H2zM10 4l4 4-4 4V9H6V7h4z",
  "external-link": "M9 2h5v5h-2V5.4L7.4 10 6 8.6 10.6 4H9zM2 4h5v2H4v6h6V9h2v5H2z",
  lock: "M8 1a4 4 0 0 0-4 4v2H3v8h10V7h-1V5a4 4 0 0 0-4-4zm0 2a2 2 0 0 1 2 2v2H6V5a2 2 0 0 1 2-2z",
  person: "M8 1a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM2 15a6 6 0 0 1 12 0z",
  phone: "M3.5 1L6 4.5 4.8 6.6a11 11 0 0 0 4.6 4.6L11.5 10l3.5 2.5-1.4 2.3C7.5 15.5.5 8.5 1.2 2.4z",
  print: "M4 1h8v3H4zM2 5h12a1 1 0 0 1 1 1v5h-3V9H4v2H1V6a1 1 0 0 1 1-1zM5 10h6v5H5z",
  search: "M7 1a6 6 0 0 1 4.7 9.7L15 14l-1.4 1.4-3.2-3.2A6 6 0 1 1 7 1zm0 2a4 4 0 1 0 0 8 4 4 0 0 0 0-8z",
} as const;

/** An icon's name. */
export type IconType = keyof typeof OUTLINES;

/** Parameters of `icon`. */
export interface IconParams {
  readonly iconType: IconType;
  readonly iconSize?: string | undefined;
  readonly classes?: string | undefined;
}

/** A decorative icon in the colour of the text around it; it says nothing to a screen reader. */
export function icon(params: IconParams): Html {
  // The announcement arrow has its own size in the design system and not the class of the others.
  const own =
    params.iconType === "arrow-forward"
      ? markup`${attr("class", params.classes)} width="24px" height="24px"`
      : // Without styles an icon is as large as a letter, not as the page.
        markup`${classes("ons-icon", params.iconSize && `ons-icon--${params.iconSize}`, params.classes)} width="16" height="16"`;
  const outline = trusted(OUTLINES[params.iconType]);
  return markup`<svg${own} viewBox="0 0 16 16" xmlns="http://www.w3.org/2000/svg" focusable="false" fill="currentColor" role="img" aria-hidden="true"><path d="${outline}"/></svg>`;
}
