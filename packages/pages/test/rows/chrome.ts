import { cookiesBanner } from "../../src/components/cookies-banner.ts";
import { footer } from "../../src/components/footer.ts";
import { header } from "../../src/components/header.ts";
import { languageSelector } from "../../src/components/language-selector.ts";
import { phaseBanner } from "../../src/components/phase-banner.ts";
import { skipToContent } from "../../src/components/skip-to-content.ts";
import { type Row, h, row, t } from "./row.ts";

const languages = [
  { url: "?language_code=en", isoCode: "en", text: t("English"), current: true },
  { url: "?language_code=cy", isoCode: "cy", text: t("Cymraeg"), abbrText: t("CY"), srText: t("Newid iaith") },
];
const noBrowserBanner = {
  why: "the banner for browsers that are no longer supported speaks for the ONS website",
  from: /<div class="ons-browser-banner">[\s\S]*?(?=\n {2}<div class="ons-(?:header__top|phase-banner)")/,
  to: "",
};
const logo = h('<svg class="logo" viewBox="0 0 1 1"><title>Us</title></svg>');

/** What stands around every page. */
export const CHROME_ROWS: readonly Row[] = [
  row("skip-to-content", "plain", skipToContent, { url: "#main-content", text: t("Skip to main content") }),
  row("skip-to-content", "default text", skipToContent, { url: "#main-content" }),
  row("phase-banner", "with badge", phaseBanner, { html: h('<a href="/f">Feedback</a>'), badge: t("Alpha") }),
  row("phase-banner", "without badge", phaseBanner, { html: t("New"), hideBadge: true }),
  row("language-selector", "two languages", languageSelector, { languages }),
  row("language-selector", "three languages", languageSelector, {
    languages: [
      ...languages,
      { url: "?language_code=ga", isoCode: "ga", text: t("Gaeilge"), attributes: { "data-x": "1" } },
    ],
  }),
  row(
    "header",
    "logo, title, language, way out",
    header,
    {
      title: t("Car & van"),
      titleUrl: "/home",
      titleAsH1: true,
      description: t("A quote"),
      mastheadLogo: { large: logo, small: h("<b>s</b>") },
      mastheadLogoUrl: "/",
      classes: "x",
      language: { languages },
      phase: { html: t("New") },
      button: {
        text: t("Save and sign out"),
        name: "action[save_sign_out]",
        attributes: { "data-qa": "btn-save-sign-out" },
      },
    },
    { deviates: [noBrowserBanner] },
  ),
  row(
    "header",
    "bare",
    header,
    { title: t("Car"), mastheadLogo: { large: logo } },
    {
      deviates: [
        noBrowserBanner,
        {
          why: "a logo that serves all sizes is drawn once",
          from: / ons-header__org-logo--large([\s\S]*?)\n( *)<div class="ons-header__org-logo ons-header__org-logo--small">[\s\S]*?(?=\n {0,8}<div class="ons-header__main")/,
          to: "$1",
        },
        {
          why: "no class is made of a missing variant",
          from: '<header class="ons-header ons-header--">',
          to: '<header class="ons-header">',
        },
      ],
    },
  ),
  row("footer", "rows, legal, logo, copyright", footer, {
    classes: "x",
    footerWarning: h("<p>Sign out</p>"),
    newTabWarning: t("Links open in a new tab"),
    rows: [
      {
        itemsList: [
          { text: t("Help"), url: "/help" },
          { text: t("Cookies"), url: "/cookies" },
        ],
      },
    ],
    legal: [{ itemsList: [{ text: t("Privacy"), url: "/privacy" }] }],
    footerLogo: { logos: { logo1: { logoImage: logo, logoUrl: "/" } } },
    copyrightDeclaration: { copyright: t("Us"), text: t("All rights") },
    button: { text: t("Save"), id: "b", name: "n", classes: "c" },
  }),
  row("footer", "columns", footer, {
    cols: [{ title: t("One"), itemsList: [{ text: t("A"), url: "/a" }] }, { itemsList: [{ text: t("B"), url: "/b" }] }],
    footerLogo: { logos: { logo1: { logoImage: logo } } },
  }),
  row("cookies-banner", "our texts", cookiesBanner, {
    ariaLabel: "Cookies",
    statementTitle: t("Cookies on"),
    serviceName: t("Us & you"),
    statementText: h("<p>We use cookies</p>"),
    settingsLinkUrl: "/cookies?a=1&b=2",
    settingsLinkText: t("View cookies"),
    acceptButtonText: t("Accept"),
    rejectButtonText: t("Reject"),
    acceptedText: t("Accepted."),
    rejectedText: t("Rejected."),
    preferencesText: h('Change <a href="/cookies">them</a>'),
    confirmationButtonText: t("Hide"),
    contextSuffix: t("this message"),
  }),
];
