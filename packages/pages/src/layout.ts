import type { Chrome } from "./chrome.ts";
import { breadcrumbs } from "./components/breadcrumbs.ts";
import { cookiesBanner } from "./components/cookies-banner.ts";
import { footer } from "./components/footer.ts";
import { header } from "./components/header.ts";
import { skipToContent } from "./components/skip-to-content.ts";
import { telephone } from "./components/telephone.ts";
import { timeoutModal } from "./components/timeout-modal.ts";
import { type Html, attr, each, markup, none, text, trusted } from "./html.ts";
import type { Texts } from "./texts/texts.ts";
import type { Theme } from "./theme.ts";

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

/** Languages that are written from right to left, by their first subtag. */
const RIGHT_TO_LEFT = new Set(["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]);

/** The direction of a page; left out where it is the usual one. */
const directionOf = (language: string) => (RIGHT_TO_LEFT.has(language.split("-")[0] ?? "") ? "rtl" : undefined);

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
  const frame = frameOf(chrome);
  const foot =
    page.legal === undefined
      ? frame.foot
      : drawFoot(theme, frame.links, markup`<div class="wp-legal">${page.legal}</div>`);
  const top = markup`${frame.skip}${cookies(chrome)}${frame.head}`;
  return markup`<!doctype html><html${attr("lang", language)}${attr("dir", directionOf(language))}>${head}<body${attr("data-theme", theme.id)}>${enabled}<div class="ons-page"><div class="ons-page__content">${top}${body(chrome, page)}</div>${foot}</div>${page.session === false ? none : timeout(frame, chrome)}</body></html>`;
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

/** What the address of a page keeps beside a language, with the `&` that follows it. */
function keptQuery({ languages, here = "" }: Chrome): string {
  const query = languages.length < 2 ? "" : (here.split("?")[1] ?? "");
  return query === "" ? "" : `${query}&`;
}

function masthead(chrome: Chrome): Html {
  const { theme, texts, languages, language, formTitle, urls, phase } = chrome;
  const kept = keptQuery(chrome);
  return header({
    title: text(formTitle),
    mastheadLogo: { large: theme.logo, small: theme.logoSmall },
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
              url: `?${kept}language_code=${encodeURIComponent(code)}`,
              isoCode: code,
              text: text(name),
              abbrText: text(code.slice(0, 2).toUpperCase()),
              current: code === language,
              srText: text(texts.changeLanguage),
            })),
          },
  });
}

type FootItem = { readonly text: Html; readonly url: string };

/** What stands around every page of a form in one language. */
interface Frame {
  readonly skip: Html;
  readonly head: Html;
  readonly links: readonly FootItem[];
  /** The foot of a page without legal text of its own. */
  readonly foot: Html;
  /** The timeout dialog before and after the session's end. */
  readonly modal: readonly string[];
}

/** How many forms' frames are kept for one theme and language. */
const KEPT = 100;
const frames = new WeakMap<Theme, WeakMap<Texts, Map<string, Frame>>>();

/** The frame is the same for every page of a form, and most of a page's markup: it is drawn once. */
function frameOf(chrome: Chrome): Frame {
  const { theme, texts, formTitle, language, urls } = chrome;
  if (chrome.phase !== undefined || keptQuery(chrome) !== "") return drawFrame(chrome);
  let byTexts = frames.get(theme);
  if (byTexts === undefined) {
    byTexts = new WeakMap<Texts, Map<string, Frame>>();
    frames.set(theme, byTexts);
  }
  let byKey = byTexts.get(texts);
  if (byKey === undefined) {
    byKey = new Map<string, Frame>();
    byTexts.set(texts, byKey);
  }
  let key = `${language}\n${formTitle}\n${urls.home ?? ""}\n${urls.cookies}\n${urls.feedback ?? ""}\n${urls.sessionExpiry ?? ""}\n${urls.sessionExpired ?? ""}\n${chrome.timeout?.warnSeconds ?? 0}\n${chrome.timeout?.survey ?? ""}`;
  for (const { code, name } of chrome.languages) key += `\n${code} ${name}`;
  let frame = byKey.get(key);
  if (frame === undefined) {
    if (byKey.size >= KEPT) byKey.clear();
    frame = drawFrame(chrome);
    byKey.set(key, frame);
  }
  return frame;
}

function drawFrame(chrome: Chrome): Frame {
  const { theme, texts, urls } = chrome;
  // The link to the cookies is ours; a theme that has one of its own does not get two.
  const links = theme.links
    .filter((link) => link.url !== urls.cookies && link.text !== texts.cookiesTitle)
    .map((link) => ({ text: text(link.text), url: link.url }));
  const cookieLink = { text: text(texts.cookiesTitle), url: urls.cookies };
  const feedback = urls.feedback === undefined ? [] : [{ text: text(texts.feedbackLink), url: urls.feedback }];
  const all = [...links, cookieLink, ...feedback];
  return {
    skip: skipToContent({ url: "#main-content", text: text(texts.skip) }),
    head: masthead(chrome),
    links: all,
    foot: drawFoot(theme, all, none),
    modal: timeoutParts(chrome),
  };
}

function drawFoot(theme: Theme, links: readonly FootItem[], legal: Html): Html {
  const paragraphs = each(theme.footer, (one) => markup`<p class="wp-legal">${text(one)}</p>`);
  return footer({
    classes: "ons-page__footer",
    rows: [{ itemsList: links }],
    text: markup`${legal}${paragraphs}`,
  });
}

function cookies({ askCookies, cookieToken, here, texts, theme, urls }: Chrome): Html {
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
    post: cookieToken === undefined ? undefined : { url: urls.cookies, token: cookieToken, back: here ?? "" },
  });
}

/** Stands for the session's end while the dialog around it is drawn once. */
const END = "@session-end@";

function timeoutParts({ timeout, texts, urls }: Chrome): readonly string[] {
  if (timeout === undefined || urls.sessionExpiry === undefined || urls.sessionExpired === undefined) return [];
  const says = timeout.survey === true ? surveyWarning(texts) : warning(texts);
  return timeoutModal({
    id: "timeout-modal",
    title: text(says.title),
    textFirstLine: text(says.line),
    btnText: text(says.button),
    redirectUrl: urls.sessionExpired,
    sessionExpiresAt: END,
    showModalTimeInSeconds: timeout.warnSeconds,
    serverSessionExpiryEndpoint: urls.sessionExpiry,
    countdownText: says.countdown,
    countdownExpiredText: says.expired,
    minutesTextSingular: texts.minute,
    minutesTextPlural: texts.minutes,
    secondsTextSingular: texts.second,
    secondsTextPlural: texts.seconds,
    endWithFullStop: true,
  }).split(END);
}

const warning = (texts: Texts) => ({
  title: texts.timeoutTitle,
  line: texts.timeoutLine,
  countdown: texts.timeoutCountdown,
  expired: texts.timeoutExpired,
  button: texts.timeoutButton,
});

/** As the design system's pattern for timeouts has it. */
const surveyWarning = (texts: Texts) => ({
  title: texts.surveyTimeoutTitle,
  line: texts.surveyTimeoutLine,
  countdown: texts.surveyTimeoutCountdown,
  expired: texts.surveyTimeoutExpired,
  button: texts.surveyTimeoutButton,
});

function timeout({ modal }: Frame, { timeout: end }: Chrome): Html {
  const [before, after] = modal;
  if (end === undefined || before === undefined || after === undefined) return none;
  return markup`${trusted(before)}${text(end.expiresAt)}${trusted(after)}`;
}
