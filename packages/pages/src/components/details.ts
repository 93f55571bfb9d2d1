import { type Attributes, type Html, attr, attributes, classes, markup, none } from "../html.ts";
import { icon } from "./icon.ts";

/** Parameters of `details`, named as the macro names them. */
export interface DetailsParams {
  readonly id: string;
  readonly title: Html;
  /** What the title says while the text is open; the macro has no such thing. Without scripts it is not used. */
  readonly titleOpen?: Html | undefined;
  readonly content: Html;
  readonly classes?: string | undefined;
  readonly headingLevel?: 1 | 2 | 3 | 4 | undefined;
  readonly attributes?: Attributes | undefined;
  readonly headingAttributes?: Attributes | undefined;
  readonly contentAttributes?: Attributes | undefined;
  readonly isAccordion?: boolean | undefined;
  readonly group?: string | undefined;
  readonly saveState?: boolean | undefined;
  readonly open?: boolean | undefined;
}

const HEADINGS = { 1: markup`h1`, 2: markup`h2`, 3: markup`h3`, 4: markup`h4` } as const;

/** Text folded away until asked for; without scripts it is open. */
export function details(params: DetailsParams): Html {
  const tag = HEADINGS[params.headingLevel ?? 2];
  const heading = markup`<div class="ons-details__heading ons-js-details-heading" role="button"${attributes(params.headingAttributes)}><${tag} class="ons-details__title ons-u-fs-r--b">${title(params)}</${tag}><span class="ons-details__icon">${icon({ iconType: "chevron" })}</span></div>`;
  const className = classes(
    "ons-details ons-js-details",
    params.isAccordion === true && "ons-details--accordion",
    params.classes,
  );
  const state = markup`${params.saveState === true ? markup` data-save-state="true"` : none}${params.open === true ? markup` data-open="true"` : none}`;
  return markup`<div${attr("id", params.id)}${className}${attr("data-group", params.group)}${attributes(params.attributes)}${state}>${heading}<div${attr("id", `${params.id}-content`)} class="ons-details__content ons-js-details-content"${attributes(params.contentAttributes)}>${params.content}</div></div>`;
}

function title({ title, titleOpen }: DetailsParams): Html {
  return titleOpen === undefined
    ? title
    : markup`<span class="wp-details-closed">${title}</span><span class="wp-details-open" hidden>${titleOpen}</span>`;
}
