import type { Path } from "../error.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Code } from "./code.ts";
import type { Problems } from "./problem.ts";

/** Where in the questionnaire something stands, and what is in scope there. */
export interface Place {
  readonly catalogue: Catalogue;
  readonly problems: Problems;
  readonly path: Path;
  /** The list of whose items one is current. */
  readonly list: string | null;
  /** The item for which a field of a question is made, by the variable that stands for it. */
  readonly element: { readonly list: string; readonly variable: string } | null;
  /** What `"self"` stands for inside a `map` or a dynamic option. */
  readonly self: Code | null;
}

/** The place of a part. */
export function below(place: Place, ...steps: Path): Place {
  return { ...place, path: [...place.path, ...steps] };
}

/** The place with an item of a list as the current one. */
export function about(place: Place, list: string | null): Place {
  return { ...place, list };
}

/** Notes that what stands here has no equivalent in forms. */
export function refuse(place: Place, message: string): void {
  place.problems.refuse(place.path, message);
}

/** Notes the same of what a form can go without. */
export function doubt(place: Place, message: string): void {
  place.problems.doubt(place.path, message);
}
