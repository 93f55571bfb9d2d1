/**
 * A text ready to be shown. A plain string holds no markup: it is escaped where HTML is made. Markup is a list of
 * nodes made once from the form's own texts; what respondents typed only ever appears inside plain strings.
 */
export type RichText = string | readonly RichNode[];

/** A node of a rich text. */
export type RichNode =
  | string
  | { readonly tag: "strong" | "em" | "p" | "ul" | "ol" | "li" | "br"; readonly children: readonly RichNode[] }
  | { readonly tag: "a"; readonly href: string; readonly children: readonly RichNode[] };
