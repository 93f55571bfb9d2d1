import { type Attributes, type Html, attr, attributes, classes, markup, none, text } from "../html.ts";
import { type CharCheckLimit, charCheckLimit } from "./char-check-limit.ts";
import type { ErrorParams } from "./error.ts";
import { field } from "./field.ts";
import { type LabelPart, descriptionId, label } from "./label.ts";
import { type Exclusive, mutuallyExclusive } from "./mutually-exclusive.ts";

/** Parameters of `textarea`, named as the macro names them. */
export interface TextareaParams {
  readonly id: string;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly label?: LabelPart | undefined;
  /** Default 8. */
  readonly rows?: number | undefined;
  readonly classes?: string | undefined;
  readonly width?: string | undefined;
  readonly charCheckLimit?: CharCheckLimit | undefined;
  readonly attributes?: Attributes | undefined;
  readonly error?: ErrorParams | undefined;
  readonly fieldId?: string | undefined;
  readonly fieldClasses?: string | undefined;
  readonly dontWrap?: boolean | undefined;
  readonly mutuallyExclusive?: Exclusive | undefined;
  readonly legend?: Html | undefined;
  readonly legendClasses?: string | undefined;
  readonly legendIsQuestionTitle?: boolean | undefined;
  readonly description?: Html | undefined;
}

/** A text of several lines with its label and, where it has a limit, its count. */
export function textarea(params: TextareaParams): Html {
  const labelId = `${params.id}-label`;
  const words =
    params.label === undefined
      ? none
      : label({
          id: labelId,
          for: params.id,
          text: params.label.text,
          description: params.label.description,
          classes: params.label.classes,
        });
  const limit = params.charCheckLimit;
  const check = limit === undefined ? undefined : `${params.id}-check`;
  const hint = params.label?.description === undefined ? undefined : descriptionId(labelId);
  const described = hint !== undefined && check !== undefined ? `${hint} ${check}` : (hint ?? check);
  const className = classes(
    "ons-input ons-input--textarea",
    params.error !== undefined && "ons-input--error",
    limit !== undefined && "ons-js-char-check-input",
    params.mutuallyExclusive !== undefined && "ons-js-exclusive-group-item",
    params.classes,
    params.width && `ons-input--w-${params.width}`,
  );
  // HTML drops one newline after the opening tag; a value that begins with one needs another.
  const value =
    params.value === undefined
      ? none
      : params.value.startsWith("\n")
        ? markup` ${text(params.value)}`
        : text(params.value);
  const counted =
    limit === undefined
      ? none
      : markup`${attr("data-message-check-ref", check)}${attr("data-message-check-num", limit.limit)}`;
  const control = markup`<textarea${attr("id", params.id)}${className}${attr("name", params.name)}${attr("rows", params.rows ?? 8)}${counted}${attr("aria-describedby", described)}${attributes(params.attributes)}>${value}</textarea>`;
  const whole = markup`${words}${control}${limit === undefined || check === undefined ? none : charCheckLimit(check, limit)}`;
  if (params.mutuallyExclusive !== undefined) {
    return mutuallyExclusive(
      {
        ...params.mutuallyExclusive,
        id: params.fieldId,
        classes: params.fieldClasses,
        legend: params.legend,
        legendClasses: params.legendClasses,
        description: params.description,
        dontWrap: params.dontWrap,
        legendIsQuestionTitle: params.legendIsQuestionTitle,
        error: params.error,
      },
      whole,
    );
  }
  return field(
    { id: params.fieldId, classes: params.fieldClasses, dontWrap: params.dontWrap, error: params.error },
    whole,
  );
}
