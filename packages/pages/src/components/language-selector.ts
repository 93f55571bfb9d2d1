import { type Attributes, type Html, attr, attributes, each, markup, none } from "../html.ts";

/** A language the page can be read in; `text` is its own name for itself. */
export interface LanguageLink {
  readonly url: string;
  readonly isoCode: string;
  readonly text: Html;
  readonly current?: boolean | undefined;
  /** A short name for small screens. */
  readonly abbrText?: Html | undefined;
  /** What a screen reader hears before the name, in that language. */
  readonly srText?: Html | undefined;
  readonly attributes?: Attributes | undefined;
}

/** Parameters of `languageSelector`, named as the macro names them. */
export interface LanguageSelectorParams {
  readonly languages: readonly LanguageLink[];
}

/** Links to the page in its other languages. */
export function languageSelector({ languages }: LanguageSelectorParams): Html {
  const others = languages.filter((one) => one.current !== true);
  const hide = languages.length === 2 ? none : markup` ons-u-d-no@2xs@m`;
  return markup`<ul class="ons-language-links${hide}">${each(others, (one) => {
    const name =
      one.abbrText === undefined
        ? one.text
        : markup`<span class="ons-u-d-no@s">${one.abbrText}</span> <span class="ons-u-d-no@2xs@s">${one.text}</span>`;
    return markup`<li class="ons-language-links__item"><a${attr("href", one.url)}${attr("lang", one.isoCode)}${attributes(one.attributes)}><span class="ons-u-vh">${one.srText ?? CHANGE} </span>${name}</a></li>`;
  })}</ul>`;
}

const CHANGE = markup`Change language to`;
