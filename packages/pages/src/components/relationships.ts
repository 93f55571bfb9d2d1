import { type Html, attr, classes, markup } from "../html.ts";
import { type RadiosParams, radios } from "./radios.ts";

/** Parameters of `relationships`, named as the macro names them. */
export interface RelationshipsParams extends Pick<
  RadiosParams,
  "name" | "dontWrap" | "legendIsQuestionTitle" | "radios" | "error"
> {
  /** The relationship as a sentence; a script fills in the one that is chosen, from the option's `data-playback`. */
  readonly playback: Html;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
}

/** How two people are related, with the choice said back. Without scripts nothing is said back. */
export function relationships(params: RelationshipsParams): Html {
  const choice = radios({
    name: params.name,
    dontWrap: params.dontWrap,
    legendIsQuestionTitle: params.legendIsQuestionTitle,
    radios: params.radios,
    error: params.error,
  });
  return markup`<div${attr("id", params.id)}${classes("ons-relationships ons-js-relationships", params.classes)}>${choice}<p class="ons-relationships__playback ons-js-relationships-playback ons-u-d-no" aria-live="polite">${params.playback}</p></div>`;
}
