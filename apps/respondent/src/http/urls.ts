import type { LocationLink } from "@waypost/journey";

/** Makes the addresses of one form, in the style (by host or by path) that the visitor came with. */
export interface Urls {
  /** What stands before the form: nothing, or `/t/<tenant>`. */
  readonly base: string;
  /** The form's own address, where it starts. */
  readonly start: string;
  /** The address of a location, or of what is done there, with its anchor and where to return to. */
  readonly to: (link: LocationLink) => string;
  /** The address of a page of the app itself, or of an outcome, under this form. */
  readonly under: (name: string, query?: readonly (readonly [string, string])[]) => string;
}

/** The addresses of a form whose tenant stands at `base`. Ids are safe in a URL by their own grammar. */
export function createUrls(base: string, form: string): Urls {
  const start = `${base}/${form}`;
  return {
    base,
    start,
    to({ page, item, to, deed, anchor, returnTo }) {
      let url = `${start}/${page}`;
      if (deed === "add") url += "/add";
      else if (item !== undefined) url += `/${item}`;
      if (to !== undefined) url += `/to/${to}`;
      if (deed === "remove") url += "/remove";
      if (returnTo !== undefined) url += `?return=${encodeURIComponent(returnTo)}`;
      return anchor === undefined ? url : `${url}#${encodeURIComponent(anchor)}`;
    },
    under(name, query = []) {
      const search = new URLSearchParams(query.map(([key, value]): [string, string] => [key, value])).toString();
      return `${start}/${name}${search === "" ? "" : "?" + search}`;
    },
  };
}
