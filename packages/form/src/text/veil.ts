import { TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";

/** What stands in a veiled text where an argument would. */
const VEIL = "…";

/** A message with each of its arguments veiled; where a number or a choice decides, its last form. */
export function veiled(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element): MessageFormatElement[] => {
    switch (element.type) {
      case TYPE.literal:
        return [element];
      case TYPE.select:
      case TYPE.plural:
        return veiled(element.options["other"]?.value ?? []);
      default:
        return [{ type: TYPE.literal, value: VEIL }];
    }
  });
}
