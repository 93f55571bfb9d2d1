import { parse } from "@waypost/form";
import type { ParseOptions } from "@waypost/form";
import { compile } from "@waypost/journey";
import type { Journey } from "@waypost/journey";

/** A stored definition that this code cannot read any more: it was checked when it was published. */
export class FormBroken extends Error {
  override readonly name = "FormBroken";

  constructor(errors: readonly { readonly code: string; readonly pointer: string }[]) {
    super(errors.map(({ code, pointer }) => `${code} at ${pointer}`).join(", "));
  }
}

/** A form's definition as a journey. Throws {@link FormBroken}. */
export function compileForm(definition: unknown, options: ParseOptions = {}): Journey {
  const parsed = parse(definition, options);
  if (!parsed.ok) throw new FormBroken(parsed.errors);
  return compile(parsed.form);
}
