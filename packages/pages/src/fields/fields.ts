import type { FieldView } from "@waypost/journey";
import { details } from "../components/details.ts";
import { type Html, markup } from "../html.ts";
import { block, rich, richOr } from "../rich-text.ts";
import { drawAddress } from "./address.ts";
import { drawAutosuggest } from "./autosuggest.ts";
import { drawCheckbox } from "./checkbox.ts";
import { drawDate } from "./date.ts";
import { drawDuration } from "./duration.ts";
import { drawNumber } from "./number.ts";
import type { DrawField, Place } from "./place.ts";
import { drawRadio } from "./radio.ts";
import { revealWith } from "./reveal.ts";
import { drawSelect } from "./select.ts";
import { drawText } from "./text.ts";
import { drawTextarea } from "./textarea.ts";

const reveal = revealWith((field, place) => draw(field, place));
const radio = drawRadio(reveal);

/** How each type of field is drawn: a new type is one file and one line here. */
const REGISTER: { readonly [T in FieldView["type"]]: DrawField<T> } = {
  text: drawText,
  email: drawText,
  telephone: drawText,
  "vehicle-registration": drawText,
  textarea: drawTextarea,
  number: drawNumber,
  currency: drawNumber,
  percentage: drawNumber,
  unit: drawNumber,
  duration: drawDuration,
  date: drawDate,
  radio,
  relationship: radio,
  checkbox: drawCheckbox(reveal),
  select: drawSelect,
  autosuggest: drawAutosuggest,
  address: drawAddress,
};

function draw(field: FieldView, place: Place): Html {
  // The register pairs each type with its own function; the compiler cannot follow that pairing through the lookup.
  return (REGISTER[field.type] as DrawField<FieldView["type"]>)(field, place);
}

/** Draws a field with its label, help, value and error. */
export function drawField(field: FieldView, place: Place): Html {
  const drawn = draw(field, place);
  if (field.guidance === undefined) return drawn;
  const help = details({
    id: `${field.id}-guidance`,
    classes: "ons-u-mb-l",
    title: rich(field.guidance.show),
    titleOpen: richOr(field.guidance.hide),
    content: block(field.guidance.text),
  });
  return markup`${drawn}${help}`;
}
