import { type Html, href, markup } from "../html.ts";

/** Parameters of `skipToContent`, named as the macro names them. */
export interface SkipToContentParams {
  readonly url: string;
  /** Default "Skip to content". */
  readonly text?: Html | undefined;
}

/** The first link of a page: past its header, for those who go by keyboard. */
export function skipToContent(params: SkipToContentParams): Html {
  return markup`<a class="ons-skip-to-content"${href(params.url)}>${params.text ?? markup`Skip to content`}</a>`;
}
