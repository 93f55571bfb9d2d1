import type { Path } from "../error.ts";

/** Something that has no meaning in a Waypost form, with its place in the questionnaire. */
export class NotImportable extends Error {
  readonly path: Path;

  constructor(path: Path, message: string) {
    super(message);
    this.path = path;
  }
}
