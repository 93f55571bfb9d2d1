import type { ErrorCode } from "../errors.ts";
import type { Visit } from "../visit.ts";
import type { Answer } from "./answer.ts";

/** What stands at a path. */
export interface Route {
  /** The kind of page, for metrics and logs: never an id, let alone an answer. */
  readonly name: string;
  /** The form that the path names, where it does. */
  readonly form?: string;
  /** May be posted to from other sites: what is posted says itself whether it is to be believed. Default false. */
  readonly fromElsewhere?: boolean;
  /** Answers a visit. Throws a `Refusal` for what cannot be answered. */
  readonly answer: (visit: Visit) => Answer | Promise<Answer>;
}

/** What a tenant's paths mean: the way of addressing forms is the one thing in which two sites differ. */
export interface Site {
  /** The route of a path (without query, starting with a slash); null when nothing can stand there. */
  readonly find: (path: string) => Route | null;
  /** Draws what a visitor sees of a problem, where the site does so itself. */
  readonly problem?: (visit: Visit, code: ErrorCode) => Promise<(nonce: string) => string>;
}
