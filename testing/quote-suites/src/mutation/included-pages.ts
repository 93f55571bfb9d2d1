import type { Subject } from "./changed-form.ts";
import { at, isList, isObject, objectsIn, text } from "./json.ts";
import type { Json, JsonObject, Path } from "./json.ts";

/** A component where a form includes it. */
export interface Included {
  /** What its names begin with in the form. */
  readonly as: string;
  /** Where its addresses begin: `/car/vehicle`. */
  readonly address: string;
  /** The way to the component's pages, and to what the form gives it. */
  readonly pages: Path;
  readonly given: Path;
  readonly component: Path;
}

/** Every component that a form includes, in the form's order. */
export function includedIn({ form, path }: Subject): readonly Included[] {
  return objectsIn(at(form, ["sections"])).flatMap((section, sectionIndex) =>
    objectsIn(section["pages"]).flatMap((page, pageIndex): Included[] => {
      const [number, as] = [text(page["include"]), text(page["as"])];
      if (number === "") return [];
      const component: Path = ["components", number];
      return [
        {
          as,
          address: `${path}/${as}`,
          component,
          pages: [...component, "pages"],
          given: ["sections", sectionIndex, "pages", pageIndex, "with"],
        },
      ];
    }),
  );
}

/** An object somewhere below a value, and the way to it. */
export interface Placed {
  readonly path: Path;
  readonly object: JsonObject;
}

/** Every object below the value at the end of a way that fits. */
export function objectsBelow(form: Json, path: Path, fits: (object: JsonObject) => boolean): readonly Placed[] {
  const value = at(form, path);
  if (isList(value)) return value.flatMap((_, index) => objectsBelow(form, [...path, index], fits));
  if (!isObject(value)) return [];
  const below = Object.keys(value).flatMap((name) => objectsBelow(form, [...path, name], fits));
  return fits(value) ? [{ path, object: value }, ...below] : below;
}

/** Where a value really stands that may be a parameter of the component: there, or where the form gives it. */
export function settled(
  form: Json,
  { given, component }: Included,
  path: Path,
): { readonly path: Path; readonly value: Json | undefined } {
  const value = at(form, path);
  const param = isObject(value) ? text(value["$param"]) : "";
  if (param === "") return { path, value };
  const own = at(form, [...given, param]);
  return { path: [...given, param], value: own ?? at(form, [...component, "params", param, "default"]) };
}
