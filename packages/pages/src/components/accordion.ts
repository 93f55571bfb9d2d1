import { type Attributes, type Html, attr, classes, each, markup, none } from "../html.ts";
import { button } from "./button.ts";
import { type DetailsParams, details } from "./details.ts";

/** Parameters of `accordion`, named as the macro names them. */
export interface AccordionParams {
  readonly id: string;
  readonly classes?: string | undefined;
  readonly allButton?: { readonly open: Html; readonly close: string; readonly attributes?: Attributes } | undefined;
  readonly itemsList: readonly Pick<
    DetailsParams,
    "title" | "content" | "headingLevel" | "attributes" | "headingAttributes" | "contentAttributes"
  >[];
  readonly saveState?: boolean | undefined;
  readonly open?: boolean | undefined;
}

/** Several details under each other, with a button that opens and closes all. */
export function accordion(params: AccordionParams): Html {
  const { allButton, saveState, open } = params;
  const all =
    allButton === undefined
      ? none
      : button({
          type: "button",
          text: allButton.open,
          classes: "ons-accordion__toggle-all ons-u-mb-s ons-u-d-no",
          variants: ["secondary", "small"],
          innerClasses: "ons-accordion__toggle-all-inner",
          attributes: { ...allButton.attributes, "data-close-all": allButton.close, "data-group": params.id },
        });
  const items = each(params.itemsList, (item, at) =>
    details({ ...item, isAccordion: true, id: `${params.id}-${String(at + 1)}`, group: params.id, saveState, open }),
  );
  return markup`<div${attr("id", params.id)}${classes("ons-accordion", params.classes)}>${all}${items}</div>`;
}
