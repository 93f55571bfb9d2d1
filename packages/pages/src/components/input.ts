import { type Attributes, type Html, attr, attributes, classes, markup, none } from "../html.ts";
import { button } from "./button.ts";
import { type CharCheckLimit, charCheck } from "./char-check-limit.ts";
import type { ErrorParams } from "./error.ts";
import { field } from "./field.ts";
import { type LabelPart, descriptionId, label } from "./label.ts";
import { type Exclusive, mutuallyExclusive } from "./mutually-exclusive.ts";

/** A currency, a unit: its sign, and its name where the sign needs one. */
export interface Affix {
  readonly text: Html;
  readonly id: string;
  readonly title?: string | undefined;
}

/** Parameters of `input`, named as the macro names them. */
export interface InputParams {
  readonly id: string;
  readonly type?: "text" | "number" | "tel" | "email" | "password" | "search" | "hidden" | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly label?: LabelPart | undefined;
  readonly classes?: string | undefined;
  /** A width class: a number of characters, with `@m` to keep it full width on small screens. */
  readonly width?: string | undefined;
  readonly prefix?: Affix | undefined;
  readonly suffix?: Affix | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly autocomplete?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly charCheckLimit?: CharCheckLimit | undefined;
  readonly searchButton?:
    { readonly text: Html; readonly id?: string; readonly type?: "button" | "submit" } | undefined;
  readonly error?: ErrorParams | undefined;
  readonly fieldId?: string | undefined;
  readonly fieldClasses?: string | undefined;
  readonly dontWrap?: boolean | undefined;
  readonly mutuallyExclusive?: Exclusive | undefined;
  readonly legend?: Html | undefined;
  readonly legendClasses?: string | undefined;
  readonly legendIsQuestionTitle?: boolean | undefined;
  readonly description?: Html | undefined;
  readonly autosuggestResults?: Html | undefined;
}

function control(params: InputParams): Html {
  const { type, prefix, suffix } = params;
  // A number is typed as text: with type=number browsers send nothing when other characters were entered.
  const number = type === "number";
  const affix = prefix ?? suffix;
  const named = affix === undefined ? undefined : affix.title === undefined ? affix.id : `${params.id} ${affix.id}`;
  const check = params.charCheckLimit === undefined ? undefined : `${params.id}-check`;
  const hint = params.label?.description === undefined ? undefined : descriptionId(params.label.id);
  const described = hint !== undefined && check !== undefined ? `${hint} ${check}` : (hint ?? check);
  const className = classes(
    "ons-input ons-input--text ons-input-type__input",
    params.error !== undefined && "ons-input--error",
    params.searchButton !== undefined && "ons-search__input",
    params.classes,
    params.width && (number || type === "tel" ? `ons-input-number--w-${params.width}` : `ons-input--w-${params.width}`),
    params.mutuallyExclusive !== undefined && "ons-js-exclusive-group-item",
  );
  const counted =
    params.charCheckLimit === undefined
      ? none
      : markup`${attr("data-message-check-ref", check)}${attr("data-message-check-num", params.charCheckLimit.limit)}`;
  const shown = number ? "text" : (type ?? (params.searchButton === undefined ? "text" : "search"));
  return markup`<input${attr("type", shown)}${attr("id", params.id)}${className}${attr("aria-labelledby", named)}${attr("name", params.name)}${attr("value", params.value === "" ? undefined : params.value)}${attr("minlength", params.minLength)}${attr("maxlength", params.maxLength)}${number ? NUMERIC : none}${attr("autocomplete", params.autocomplete)}${counted}${attributes(params.attributes)}${attr("aria-describedby", described)}>`;
}

const NUMERIC = markup` pattern="[0-9]*" inputmode="numeric"`;

function withAffix(params: InputParams, drawn: Html): Html {
  const affix = params.prefix ?? params.suffix;
  if (affix === undefined) return drawn;
  const tag = affix.title === undefined ? markup`span` : markup`abbr`;
  const sign = markup`<${tag}${attr("id", affix.id)} class="ons-input-type__type ons-js-input-abbr"${attr("aria-label", affix.title ?? "")} role="figure"${attr("title", affix.title)}>${affix.text}</${tag}>`;
  return markup`<span${classes("ons-input-type", params.prefix !== undefined && "ons-input-type--prefix", "ons-js-input-container-abbr")}><span class="ons-input-type__inner">${drawn}${sign}</span></span>`;
}

function withSearch(params: InputParams, drawn: Html): Html {
  if (params.searchButton === undefined) return drawn;
  const described = params.label?.description !== undefined;
  const submit = button({
    ...params.searchButton,
    variants: "small",
    classes: "ons-search__btn",
  });
  return markup`<span${classes("ons-grid-flex ons-grid-flex--vertical-top ons-input_search-button", described && "ons-input--with-text-description")}>${drawn}${submit}</span>`;
}

/** A single-line input with its label, in a field of its own. */
export function input(params: InputParams): Html {
  const words =
    params.label === undefined
      ? none
      : label({
          for: params.id,
          id: params.label.id,
          text: params.label.text,
          classes: params.label.classes,
          description: params.label.description,
          attributes: params.label.attributes,
        });
  const drawn = markup`${words}${params.searchButton === undefined ? withAffix(params, control(params)) : withSearch(params, control(params))}`;
  const whole =
    params.charCheckLimit === undefined ? drawn : charCheck(`${params.id}-check`, params.charCheckLimit, drawn);
  if (params.mutuallyExclusive !== undefined) {
    return mutuallyExclusive(
      {
        ...params.mutuallyExclusive,
        id: params.fieldId,
        legend: params.legend,
        legendClasses:
          params.legendClasses === undefined ? "ons-js-input-legend" : `${params.legendClasses} ons-js-input-legend`,
        description: params.description,
        dontWrap: params.dontWrap,
        legendIsQuestionTitle: params.legendIsQuestionTitle,
        error: params.error,
        autosuggestResults: params.autosuggestResults,
      },
      whole,
    );
  }
  if (params.type === "hidden") return whole;
  return field(
    {
      id: params.fieldId,
      classes: params.fieldClasses,
      dontWrap: params.dontWrap,
      error: params.error,
      inline: params.label?.inline,
    },
    whole,
  );
}
