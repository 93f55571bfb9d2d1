import type { LocationLink } from "@waypost/journey";
import type { Html } from "./html.ts";
import type { Texts } from "./texts/texts.ts";
import type { Theme } from "./theme.ts";
import type { SurveyExtras } from "./views/survey/extras.ts";

/** The addresses of the style sheet and the script, with their content's hash in them. */
export interface AssetUrls {
  readonly css: string;
  readonly js: string;
  /** Icon of the browser's tab. */
  readonly icon?: string | undefined;
}

/** Addresses that pages link to. One that is left out leaves its link out. */
export interface PageUrls {
  /** The address of a place on the path. */
  readonly location: (link: LocationLink) => string;
  /** Where the logo leads. */
  readonly home?: string | undefined;
  readonly cookies: string;
  readonly feedback?: string | undefined;
  /** Takes GET and PATCH and says when the session ends. */
  readonly sessionExpiry?: string | undefined;
  /** Where suggestions that a form names by an address are served from; undefined for those that are not. */
  readonly suggestions?: ((address: string) => string | undefined) | undefined;
  /** Where addresses are found by what is typed; undefined where they are typed themselves. */
  readonly addresses?: string | undefined;
  /** Where a browser goes once the session has ended. */
  readonly sessionExpired?: string | undefined;
}

/** Everything about a page that is not its content: made by the app for each request. */
export interface Chrome {
  readonly theme: Theme;
  readonly texts: Texts;
  readonly language: string;
  /** The form's languages as the selector shows them. */
  readonly languages: readonly { readonly code: string; readonly name: string }[];
  readonly formTitle: string;
  readonly assets: AssetUrls;
  readonly urls: PageUrls;
  /** The nonce of this response's content security policy. */
  readonly nonce: string;
  /** Posted back with every form as `csrf_token`. */
  readonly csrf: string;
  /** Whether the respondent may save and come back later. */
  readonly mayLeave: boolean;
  /** The label of the save-and-leave button; default the texts' own. */
  readonly saveLabel?: string | undefined;
  /** The end of the session (ISO 8601), how many seconds before it the warning comes, and whether a survey's does. */
  readonly timeout?: { readonly expiresAt: string; readonly warnSeconds: number; readonly survey?: true } | undefined;
  /** Whether to ask about additional cookies. */
  readonly askCookies: boolean;
  /** Posted as `cookie_token` with the answer to that; without one the banner needs scripts. */
  readonly cookieToken?: string | undefined;
  /**
   * The page's own address with its query, a language left out: what the banner leads back to, and what the links to
   * other languages keep.
   */
  readonly here?: string | undefined;
  /** Says that the service is being tried, or that this is a preview. */
  readonly phase?: { readonly badge: Html; readonly html: Html } | undefined;
  /** What a survey adds to the page that is drawn. */
  readonly survey?: SurveyExtras | undefined;
}

/** The id of the form that holds a page's fields. */
export const FORM_ID = "page-form";
