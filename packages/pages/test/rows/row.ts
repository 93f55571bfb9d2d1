import { type Html, text, trusted } from "../../src/html.ts";
import { macro } from "../macros.ts";
import { normalDom } from "../normal-dom.ts";

/** A difference from the macro that we mean. It is applied to the macro's side before the comparison. */
export interface Deviation {
  readonly why: string;
  readonly from: RegExp | string;
  readonly to: string;
  /** Whether it is about the canonical DOM (the default) or about the markup before it is parsed. */
  readonly on?: "dom" | "markup";
}

/** What the macro draws for a row, with the row's deviations, as canonical DOM. */
export function reference(row: Row): string {
  const apply = (start: string, on: "dom" | "markup") =>
    (row.deviates ?? [])
      .filter((one) => (one.on ?? "dom") === on)
      .reduce((all, { from, to }) => all.replaceAll(from instanceof RegExp ? new RegExp(from, "g") : from, to), start);
  const markup = apply(macro(row.path, row.params, SAFE, row.caller), "markup");
  return apply(normalDom(markup), "dom").replaceAll(/\n\s*\n/g, "\n");
}

/** One component on one input beside its macro. */
export interface Row {
  /** The component's file in `src/components`, without its ending. */
  readonly component: string;
  readonly name: string;
  /** The macro's folder and file. */
  readonly path: string;
  /** What the macro is given. */
  readonly params: object;
  /** What stands in the macro's `call` block. */
  readonly caller?: string;
  readonly ours: Html;
  readonly deviates?: readonly Deviation[];
}

/** The texts that were made HTML by `h` or `t`: the macro gets them as safe strings. */
export const SAFE = new Set<string>();

/** A piece of markup, for a parameter that takes HTML. */
export function h(markup: string): Html {
  SAFE.add(markup);
  return trusted(markup);
}

/** A plain text, escaped, for a parameter that takes HTML. */
export function t(plain: string): Html {
  return h(text(plain));
}

/** Something a respondent might type to break out of the page. */
export const NASTY = `"><script>alert('1 & 2')</script>`;

/** A row where both sides get the same parameters. */
export function row<P extends object>(
  component: string,
  name: string,
  draw: (params: P) => Html,
  params: P,
  more: { readonly path?: string; readonly macro?: object; readonly deviates?: readonly Deviation[] } = {},
): Row {
  return {
    component,
    name,
    path: more.path ?? `${component}/_macro`,
    params: { ...params, ...more.macro },
    ours: draw(params),
    ...(more.deviates === undefined ? {} : { deviates: more.deviates }),
  };
}

/** A row where the content is our second argument and the macro's call block. */
export function around<P extends object>(
  component: string,
  name: string,
  draw: (params: P, content: Html) => Html,
  params: P,
  content: string,
  more: { readonly path?: string; readonly macro?: object; readonly deviates?: readonly Deviation[] } = {},
): Row {
  return {
    ...row(component, name, (own) => draw(own, trusted(content)), params, more),
    caller: content,
  };
}
