import type { Attributes, Html } from "../html.ts";
import type { CharCheckLimit } from "./char-check-limit.ts";
import { input } from "./input.ts";
import { type SelectOption, select } from "./select.ts";
import { textarea } from "./textarea.ts";

/** The field that choosing an option reveals: an input unless `otherType` says otherwise, or one drawn already. */
export type Other =
  OtherControl | { readonly otherType: "html"; readonly content: Html; readonly open?: boolean | undefined };

/** A single control that an option reveals. */
export interface OtherControl {
  readonly otherType?: "input" | "select" | "textarea" | undefined;
  readonly id: string;
  readonly name: string;
  readonly label: { readonly text: Html; readonly description?: Html | undefined };
  readonly type?: "text" | "number" | undefined;
  readonly value?: string | undefined;
  readonly width?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly options?: readonly SelectOption[] | undefined;
  readonly charCheckLimit?: CharCheckLimit | undefined;
  /** Shown from the start, whatever is chosen. */
  readonly open?: boolean | undefined;
}

/**
 * Draws the revealed field. `controlClasses` come from the group around: an error, or that the field belongs to
 * what an exclusive option takes away.
 */
export function reveal(other: Other, controlClasses: string): { content: Html; open: boolean } {
  const open = other.open === true;
  if (other.otherType === "html") return { content: other.content, open };
  const { id, name } = other;
  const classes = `${controlClasses} ${other.classes ?? ""}`.trim();
  const label = { id: `${id}-label`, text: other.label.text, classes: "ons-u-fw-n" };
  switch (other.otherType) {
    case "select":
      return { content: select({ id, name, options: other.options ?? [], classes, label, dontWrap: true }), open };
    case "textarea": {
      const words = { ...label, description: other.label.description };
      const { value, charCheckLimit } = other;
      return { content: textarea({ id, name, value, label: words, charCheckLimit }), open };
    }
    case "input":
    case undefined:
      return {
        content: input({
          id,
          name,
          type: other.type,
          classes,
          width: other.width ?? "auto",
          attributes: other.attributes,
          label,
          dontWrap: true,
          value: other.value,
        }),
        open,
      };
  }
}
