import { dateFunctions } from "./date.ts";
import { formatFunctions } from "./format.ts";
import type { LibraryFunction } from "./function.ts";
import { listFunctions } from "./list.ts";
import { numberFunctions } from "./number.ts";
import { textFunctions } from "./text.ts";

/** Every function by name. `not`, `today`, `now`, `is defined`, `option label` are compiled apart. */
export const LIBRARY: ReadonlyMap<string, LibraryFunction> = new Map(
  [...textFunctions, ...numberFunctions, ...listFunctions, ...dateFunctions, ...formatFunctions].map((entry) => [
    entry.name,
    entry,
  ]),
);
