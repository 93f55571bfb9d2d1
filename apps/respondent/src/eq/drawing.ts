import type { PageView } from "@waypost/journey";
import { drawPage } from "@waypost/pages";
import type { Chrome } from "@waypost/pages";
import type { Drawing } from "../drawing/drawing.ts";
import type { Live } from "../state/live.ts";
import type { FormVisit } from "../visit.ts";
import type { AccountCookie } from "./account.ts";
import { addressOf, RESUME } from "./address.ts";
import type { Outline } from "./outline.ts";
import { suggestionsAt } from "./suggestions.ts";
import { EQ, eqUrls } from "./urls.ts";
import { INDIVIDUAL } from "./individuals.ts";
import type { Questionnaires } from "./questionnaires.ts";

/**
 * Draws a questionnaire's pages: as every form's, with links that land on the answer that was changed, the account
 * service behind the logo, and a word to those who come back in the middle of a section.
 */
export function createEqDrawing(
  base: Drawing,
  questionnaires: Questionnaires,
  account: AccountCookie,
  addresses: boolean,
): Drawing {
  const found = addresses ? EQ.addresses : undefined;
  const inSession: Drawing["inSession"] = (visit, session, live, nonce) => {
    // What is kept of the surroundings must not know the visit: its own addresses come after.
    const urls = eqUrls(questionnaires.outline(live), null);
    const chrome = base.inSession({ ...visit, urls }, session, live, nonce);
    return ofVisit(chrome, visit, account, found);
  };
  return {
    inSession,
    outside: (visit, live, nonce) => ofVisit(base.outside(visit, live, nonce), visit, account, found),
    site: (visit, title, nonce) => {
      const chrome = base.site(visit, title, nonce);
      return { ...chrome, urls: { ...chrome.urls, home: account.read(visit.cookies)?.url ?? undefined } };
    },
    page(visit, session, live, view, nonce) {
      const chrome = inSession(visit, session, live, nonce);
      return drawPage(view, { ...chrome, survey: extrasOf(visit, live, view, questionnaires.outline(live)) });
    },
  };
}

function ofVisit(chrome: Chrome, visit: FormVisit, account: AccountCookie, addresses: string | undefined): Chrome {
  const home = account.read(visit.cookies)?.url ?? undefined;
  const { texts, theme } = chrome;
  const saveLabel = theme.id.startsWith("census") ? texts.saveForLater : texts.saveAndExit;
  return {
    ...chrome,
    saveLabel,
    timeout: chrome.timeout && { ...chrome.timeout, survey: true },
    urls: {
      ...chrome.urls,
      home,
      feedback: undefined,
      location: visit.urls.to,
      suggestions: suggestionsAt(chrome.language),
      addresses,
    },
  };
}

/**
 * What a survey adds to a page: ways out of its introduction, to the start of a section that is gone on with, and to a
 * separate response.
 */
function extrasOf(visit: FormVisit, live: Live, view: PageView, outline: Outline): Chrome["survey"] {
  const { definition } = live;
  if (view.kind === "introduction")
    return { exitUrl: EQ.signOut, ...(definition.preview === true ? { previewUrl: EQ.preview } : {}) };
  const start = visit.query.has(RESUME.name) ? sectionStart(outline, view) : null;
  const apart = definition.individualResponse === undefined ? {} : separateLinks(definition.individualResponse, view);
  return { ...apart, ...(start === null ? {} : { lastViewed: { sectionStartUrl: start } }) };
}

/** Where a separate response is asked for: on the hub, and where somebody's own section begins. */
function separateLinks(
  { section, hub }: NonNullable<Live["definition"]["individualResponse"]>,
  view: PageView,
): Chrome["survey"] {
  if (view.kind !== "hub") {
    const { item, page } = view.location;
    const begins = view.section?.id === section && view.section.first.page === page;
    return begins && item !== undefined && view.section.own !== true
      ? { individualResponseUrl: `${INDIVIDUAL}${item}/how` }
      : {};
  }
  const rows = view.rows.filter((row) => row.section === section && row.primary !== true);
  const separate = rows.flatMap((row) =>
    row.separate === true && row.item !== undefined ? [[row.item, `${INDIVIDUAL}${row.item}/change`] as const] : [],
  );
  return {
    separate: Object.fromEntries(separate),
    ...(hub === false || rows.length === 0 ? {} : { individualResponseUrl: `${INDIVIDUAL}?journey=hub` }),
  };
}

/** The address of the page that a page's section begins with; null on that page itself. */
function sectionStart(outline: Outline, { location, section }: PageView): string | null {
  return section === undefined || section.first.page === location.page ? null : addressOf(outline, section.first);
}
