import { type Html, classes, markup } from "../html.ts";

/** Parameters of `status`, named as the macro names them. */
export interface StatusParams {
  readonly label: Html;
  /** Default "info". */
  readonly variant?: "info" | "success" | "pending" | "error" | "dead" | undefined;
  readonly size?: "small" | undefined;
}

/** The state of a thing in a word. */
export function status(params: StatusParams): Html {
  return markup`<span${classes("ons-status", `ons-status--${params.variant ?? "info"}`, params.size && "ons-status--small")}>${params.label}</span>`;
}
