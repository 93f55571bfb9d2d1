import type { Chrome } from "./chrome.ts";
import { breadcrumbs } from "./components/breadcrumbs.ts";
import { cookiesBanner } from "./components/cookies-banner.ts";
import { footer } from "./components/footer.ts";
import { header } from "./components/header.ts";
import { skipToContent } from "./components/skip-to-content.ts";
import { telephone } from "./components/telephone.ts";
import { timeoutModal } from "./components/timeout-modal.ts";
import { type Html, attr, each, markup, none, text } from "./html.ts";

/** One page: what stands in its frame. */
export interface PageParts {
  /** What the page is about; the browser's title puts the form's name after it. */
  readonly title: string;
  readonly main: Html;
  /** Help beside the page. */
  readonly aside?: Html | undefined;
  /** Legal text of the form, below the page. */
  readonly legal?: Html | undefined;
  /** The address of the page before. */
  readonly previous?: string | undefined;
  readonly progress?: Html | undefined;
  /** The page shows errors. */
  readonly failed?: boolean | undefined;
  /** Whether leaving this page alone ends a session; default true. */
  readonly session?: boolean | undefined;
}

/** A whole HTML document. */
export function layout(chrome: Chrome, page: PageParts): Html {
  const { texts, theme, assets, language } = chrome;
  const nonce = attr("nonce", chrome.nonce);
  const subject = page.title === chrome.formTitle ? page.title : `${page.title} - ${chrome.formTitle}`;
  const title = text(page.failed === true ? `${texts.errorPrefix}: ${subject}` : subject);
  const icon = assets.icon === undefined ? none : markup`<link rel="icon"${attr("href", assets.icon)}>`;
  const head = markup`<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><meta name="theme-color"${attr("content", theme.colours.brand)}><meta name="robots" content="noindex"><link rel="stylesheet"${attr("href", assets.css)}><style${nonce}>${theme.css}</style>${icon}<script type="module"${attr("src", assets.js)}${nonce}></script></head>`;
  // Set before the first paint, so that what scripts unfold does not flash open.
  const enabled = markup`<script${nonce}>document.body.classList.add("ons-js-enabled")</script>`;
  const skip = skipToContent({ url: "#main-content", text: text(texts.skip) });
  const top = markup`${skip}${cookies(chrome)}${masthead(chrome)}`;
  return markup`<!doctype html><html${attr("lang", language)}>${head}<body${attr("data-theme", theme.id)}>${enabled}<div class="ons-page"><div class="ons-page__content">${top}${body(chrome, page)}</div>${foot(chrome, page)}</div>${page.session === false ? none : timeout(chrome)}</body></html>`;
}

function body(chrome: Chrome, page: PageParts): Html {
  const { texts } = chrome;
  const back =
    page.previous === undefined
      ? none
      : breadcrumbs({
          ariaLabel: texts.previous,
          itemsList: [{ text: text(texts.previous), url: page.previous, id: "top-previous" }],
        });
  const main = markup`<main id="main-content" class="ons-page__main">${page.progress ?? none}${page.main}</main>`;
  if (page.aside === undefined) {
    return markup`<div class="ons-page__container ons-container">${back}<div class="ons-grid"><div class="ons-grid__col ons-col-8@m">${main}</div></div></div>`;
  }
  const aside = markup`<aside class="wp-aside"${attr("aria-label", texts.help)}>${page.aside}</aside>`;
  return markup`<div class="ons-page__container ons-container">${back}<div class="ons-grid"><div class="ons-grid__col ons-col-8@m">${main}</div><div class="ons-grid__col ons-col-4@m">${aside}</div></div></div>`;
}

function masthead({ theme, texts, languages, language, formTitle, urls, phase }: Chrome): Html {
  return header({
    title: text(formTitle),
    mastheadLogo: { large: theme.logo },
    mastheadLogoUrl: urls.home,
    phase,
    aside:
      theme.phone === undefined
        ? undefined
        : telephone({
            number: theme.phone,
            label: text(texts.callUs),
            hours: theme.hours === undefined ? undefined : text(theme.hours),
          }),
    language:
      languages.length < 2
        ? undefined
        : {
            languages: languages.map(({ code, name }) => ({
              url: `?language_code=${encodeURIComponent(code)}`,
              isoCode: code,
              text: text(name),
              abbrText: text(code.slice(0, 2).toUpperCase()),
              current: code === language,
              srText: text(texts.changeLanguage),
            })),
          },
  });
}

function foot({ theme, texts, urls }: Chrome, page: PageParts): Html {
  const links = theme.links.map((link) => ({ text: text(link.text), url: link.url }));
  const cookieLink = { text: text(texts.cookiesTitle), url: urls.cookies };
  const feedback = urls.feedback === undefined ? [] : [{ text: text(texts.feedbackLink), url: urls.feedback }];
  const paragraphs = each(theme.footer, (one) => markup`<p class="wp-legal">${text(one)}</p>`);
  const legal = page.legal === undefined ? none : markup`<div class="wp-legal">${page.legal}</div>`;
  return footer({
    classes: "ons-page__footer",
    rows: [{ itemsList: [...links, cookieLink, ...feedback] }],
    text: markup`${legal}${paragraphs}`,
  });
}

function cookies({ askCookies, texts, theme, urls }: Chrome): Html {
  if (!askCookies) return none;
  return cookiesBanner({
    ariaLabel: texts.cookiesRegion,
    statementTitle: text(texts.cookiesOn),
    serviceName: text(theme.name),
    statementText: markup`<p>${text(texts.cookiesStatement)}</p>`,
    settingsLinkUrl: urls.cookies,
    settingsLinkText: text(texts.cookiesView),
    acceptButtonText: text(texts.cookiesAccept),
    rejectButtonText: text(texts.cookiesReject),
    acceptedText: text(texts.cookiesAccepted),
    rejectedText: text(texts.cookiesRejected),
    preferencesText: markup`<a${attr("href", urls.cookies)}>${text(texts.cookiesChange)}</a>`,
    confirmationButtonText: text(texts.cookiesHide),
    contextSuffix: text(texts.cookiesHideContext),
  });
}

function timeout({ timeout: end, texts, urls }: Chrome): Html {
  if (end === undefined || urls.sessionExpiry === undefined || urls.sessionExpired === undefined) return none;
  return timeoutModal({
    id: "timeout-modal",
    title: text(texts.timeoutTitle),
    textFirstLine: text(texts.timeoutLine),
    btnText: text(texts.timeoutButton),
    redirectUrl: urls.sessionExpired,
    sessionExpiresAt: end.expiresAt,
    showModalTimeInSeconds: end.warnSeconds,
    serverSessionExpiryEndpoint: urls.sessionExpiry,
    countdownText: texts.timeoutCountdown,
    countdownExpiredText: texts.timeoutExpired,
    minutesTextSingular: texts.minute,
    minutesTextPlural: texts.minutes,
    secondsTextSingular: texts.second,
    secondsTextPlural: texts.seconds,
    endWithFullStop: true,
  });
}
