import { cookiesPage, markup, message, paragraph, text, trusted } from "@waypost/pages";
import type { CookieRow, Html } from "@waypost/pages";
import type { TenantId } from "@waypost/ports";
import { directoryPage } from "../drawing/directory.ts";
import type { DirectoryEntry } from "../drawing/directory.ts";
import { COOKIE_CHOICE } from "../drawing/drawing.ts";
import type { Answer } from "../http/answer.ts";
import { clearCookie, cookieName, readCookie, writeCookie } from "../http/cookies.ts";
import type { Services } from "../services.ts";
import type { Live } from "../state/live.ts";
import type { Visit } from "../visit.ts";
import { checkSiteToken, postedText } from "./posted.ts";

const YEAR_SECONDS = 365 * 86_400;
const USE_COOKIE = "waypost-use";

/**
 * The cookie that measures use, for a visitor who begins a form, accepted it and does not have it yet. It holds nothing
 * but a mark: visitors are counted as new or returning.
 */
export function measureUse({ metrics, secure }: Services, { cookies }: Visit): readonly string[] {
  if (readCookie(cookies, COOKIE_CHOICE) !== "accepted") return [];
  const returning = readCookie(cookies, cookieName(USE_COOKIE, secure)) !== undefined;
  metrics.visitor(returning ? "returning" : "new");
  return returning ? [] : [writeCookie(USE_COOKIE, "1", { secure, maxAge: YEAR_SECONDS })];
}

/** `/` of a tenant: its forms. */
export async function showForms(services: Services, visit: Visit): Promise<Answer> {
  const { id, name } = visit.brand.tenant;
  const items = (await publishedForms(services, id)).map(({ form, journey, definition }): Html => {
    const title = text(journey.title(definition.languages[0] ?? "en"));
    return markup`<li><a href="${text(`${visit.base}/${form}`)}">${title}</a></li>`;
  });
  const body = items.length === 0 ? paragraph("There are no forms to fill in at the moment.") : listOf(items);
  return {
    kind: "page",
    draw: (nonce) => message(services.drawing.site(visit, name, nonce), { title: name, qa: "forms", body }),
  };
}

/** `/` of the bare host: who is served here. A tenant whose theme is broken is left out. */
export async function showTenants(services: Services, hostOf: (tenant: string) => string): Promise<Answer> {
  const tenants = await services.tenants.list();
  const entries = await Promise.all(
    tenants.map(async ({ id, name }): Promise<DirectoryEntry | null> => {
      const brand = await services.tenants.find(id).catch(() => null);
      if (brand === null) return null;
      const forms = await publishedForms(services, id);
      return {
        name,
        url: hostOf(id),
        colour: brand.theme.colours.brand,
        forms: forms.map(({ form, journey, definition }) => ({
          title: journey.title(definition.languages[0] ?? "en"),
          url: `${hostOf(id).replace(/\/$/, "")}/${form}`,
          path: `/t/${id}/${form}`,
        })),
      };
    }),
  );
  return {
    kind: "page",
    draw: (nonce) =>
      directoryPage(
        entries.filter((entry) => entry !== null),
        nonce,
      ),
  };
}

/** A tenant's forms, ready to be walked. */
async function publishedForms(services: Services, tenant: TenantId): Promise<readonly Live[]> {
  const listed = await services.listForms(tenant);
  const forms = await Promise.all(listed.map(({ form }) => services.forms.current(tenant, form)));
  return forms.filter((live) => live !== null);
}

function listOf(items: readonly Html[]): Html {
  return markup`<ul>${trusted(items.join(""))}</ul>`;
}

/** The cookies that a page needs: told as they are named here. */
function necessary(secure: boolean): readonly CookieRow[] {
  const row = (name: string, purpose: string, life: string) => ({ name: cookieName(name, secure), purpose, life });
  return [
    row("waypost-…", "Connects this browser with its answers to a form, encrypted", "Until the browser is closed"),
    row("waypost-saved-…", "Shows the code to come back with, encrypted", "15 minutes"),
    { name: COOKIE_CHOICE, purpose: "Remembers what you chose on this page", life: "1 year" },
  ];
}

const ADDITIONAL: readonly CookieRow[] = [
  { name: USE_COOKIE, purpose: "Tells whether a visitor was here before", life: "1 year" },
];

/** GET `/cookies`. */
export function showCookies(services: Services, visit: Visit): Answer {
  const accepted = readCookie(visit.cookies, COOKIE_CHOICE) === "accepted";
  const saved = visit.query.get("saved") === "yes";
  return {
    kind: "page",
    draw: (nonce) =>
      cookiesPage(
        { necessary: necessary(services.secure), additional: ADDITIONAL, accepted, saved },
        services.drawing.site(visit, visit.brand.tenant.name, nonce),
      ),
  };
}

/** The address on this host that the banner was posted from; null for the cookies page's own form, and for any other site's. */
function bannerPage(visit: Visit): string | null {
  const back = postedText(visit, "back", 2000);
  if (!back.startsWith("/")) return null;
  const url = URL.canParse(back, visit.origin) ? new URL(back, visit.origin) : null;
  const here = url !== null && url.origin === new URL(visit.origin).origin && !url.pathname.startsWith("//");
  return here ? url.pathname + url.search : null;
}

/** POST `/cookies`: keeps the choice. Scripts read it, so it carries no prefix and is not hidden from them. */
export function postCookies(services: Services, visit: Visit): Answer {
  checkSiteToken(services, visit);
  const choice = postedText(visit, "additional", 10) === "on" ? "accepted" : "rejected";
  const secure = services.secure ? "; Secure" : "";
  return {
    kind: "see",
    url: bannerPage(visit) ?? `${visit.base}/cookies?saved=yes`,
    cookies: [
      `${COOKIE_CHOICE}=${choice}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax${secure}`,
      ...(choice === "rejected" ? [clearCookie(USE_COOKIE, services.secure)] : []),
    ],
  };
}

const STATEMENTS = {
  accessibility: {
    title: "Accessibility",
    lines: [
      "Everybody should be able to use this service: with a keyboard, with a screen reader, at any size of text, with scripts turned off.",
      "Its pages are made to the Web Content Accessibility Guidelines, version 2.2, level AA.",
      "If something does not work for you, call us and we go through the questions together.",
    ],
  },
  privacy: {
    title: "Privacy",
    lines: [
      "We use your answers for what the form says and for nothing else.",
      "They are encrypted when they are stored, under a key that belongs to this organisation alone.",
      "Answers that are not sent are removed after the time that the form names.",
    ],
  },
} as const;

/** GET `/accessibility` and `/privacy`. */
export function showStatement(services: Services, visit: Visit, which: keyof typeof STATEMENTS): Answer {
  const { title, lines } = STATEMENTS[which];
  const body = trusted(lines.map((line) => paragraph(line)).join(""));
  return {
    kind: "page",
    draw: (nonce) => message(services.drawing.site(visit, visit.brand.tenant.name, nonce), { title, qa: which, body }),
  };
}
