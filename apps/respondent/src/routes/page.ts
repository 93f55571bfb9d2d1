import type { Deed, ErrorView, Location, RawInput } from "@waypost/journey";
import { Refusal } from "../errors.ts";
import type { ErrorCode } from "../errors.ts";
import type { Answer } from "../http/answer.ts";
import type { Target } from "../http/target.ts";
import type { Services } from "../services.ts";
import type { Session } from "../session/session.ts";
import type { Held } from "../state/held.ts";
import { askedLanguage, withoutLanguage } from "../visit.ts";
import type { FormVisit } from "../visit.ts";
import { heldStart, newSession, openResponse } from "./opening.ts";
import type { Ended, Opened } from "./opening.ts";
import { showOutcome } from "./outcome.ts";

/** A page of a form, as its path says. */
export type PageTarget = Target & { readonly kind: "page" };

/** What a page is shown with: after a post that was not accepted, what was typed and what is wrong with it. */
export interface Shown {
  readonly raw?: RawInput;
  readonly errors?: readonly ErrorView[];
  readonly status?: number;
  readonly code?: ErrorCode;
}

/** Where a page's change link came from (`page` or `page#item`), when it is a page of this form. */
export function returnTo(visit: FormVisit, held: Held): { readonly returnTo?: string } {
  if (visit.query.size === 0) return {};
  const back = visit.query.get("return");
  const [page = ""] = back?.split(/[#,]/) ?? [];
  return back !== null && held.live.journey.knows(page) ? { returnTo: back } : {};
}

/** True when the two are the same place. */
const same = (one: Location, other: Location) =>
  one.page === other.page && one.item === other.item && one.to === other.to;

/** True when the deed may be done there: an item is added to, or removed from, a list page that is open. */
export function isOpen(held: Held, { location, deed }: PageTarget, now: number): boolean {
  const walk = held.walk(now);
  if (deed === "page") return walk.reachable(location);
  if (!walk.reachable({ page: location.page })) return false;
  return deed === "add" || Object.values(held.response.lists).some((items) => items.includes(location.item ?? ""));
}

/** Draws the page at an open location. */
export function drawPage(
  services: Services,
  visit: FormVisit,
  opened: Pick<Opened, "session" | "held" | "cookies">,
  { location, deed }: { readonly location: Location; readonly deed: Deed["kind"] },
  { raw, errors, status, code }: Shown = {},
): Answer {
  const { held, session, cookies } = opened;
  const view = held.live.journey.view(held.walk(visit.now), location, {
    language: session.language,
    at: held.moment(visit.now),
    deed,
    ...(raw === undefined ? {} : { raw }),
    ...(errors === undefined ? {} : { errors }),
    ...returnTo(visit, held),
  });
  return {
    kind: "page",
    draw: (nonce) => services.drawing.page(visit, session, held.live, view, nonce),
    cookies,
    ...(status === undefined ? {} : { status }),
    ...(code === undefined ? {} : { code }),
  };
}

/** A visit without a session may see the first page of a form, and begins there. */
async function beginHere(services: Services, visit: FormVisit, target: PageTarget): Promise<Answer | null> {
  if (visit.session.kind === "open" || visit.session.kind === "expired" || target.deed !== "page") return null;
  const live = await services.forms.current(visit.brand.tenant.id, visit.form);
  if (live === null) throw new Refusal("form/not-found");
  if (live.definition.launch === "code") return { kind: "see", url: visit.urls.under("access") };
  const session: Session = newSession(services, visit, live, {});
  const held = heldStart(live, session);
  if (!same(held.walk(visit.now).current, target.location)) return null;
  return drawPage(services, visit, { session, held, cookies: [services.jar.write(session)] }, target);
}

/** GET of a page: the page, or a redirect to where the respondent should be. */
export async function showPage(services: Services, visit: FormVisit, target: PageTarget): Promise<Answer> {
  const begun = await beginHere(services, visit, target);
  if (begun !== null) return begun;
  const opened: Opened | Ended = await openResponse(services, visit);
  if (opened.kind === "ended") {
    await refuseUnknown(services, visit, target);
    return opened.answer;
  }
  const { held, session, cookies } = opened;
  if (askedLanguage(visit.query) !== null) return switchLanguage(services, visit, opened);
  const { page, item } = target.location;
  const isOutcome = target.deed === "page" && item === undefined && held.live.outcomes.has(page);
  if (isOutcome || held.submitted !== null) return showOutcome(services, visit, opened, isOutcome ? page : null);
  if (!held.live.journey.knows(page)) throw new Refusal("page/not-found");
  if (!isOpen(held, target, visit.now))
    return { kind: "see", url: visit.urls.to(held.walk(visit.now).resume), cookies };
  return drawPage(services, visit, { session, held, cookies }, target);
}

/** Without a session, a page or form that never was is not found rather than forbidden. */
async function refuseUnknown(services: Services, visit: FormVisit, { location }: PageTarget): Promise<void> {
  const live = await services.forms.current(visit.brand.tenant.id, visit.form);
  if (live === null) throw new Refusal("form/not-found");
  if (!live.journey.knows(location.page) && !live.outcomes.has(location.page)) throw new Refusal("page/not-found");
}

/** Keeps the language in the session and shows the same place at its own address. */
function switchLanguage(services: Services, visit: FormVisit, { session, held }: Opened): Answer {
  const asked = askedLanguage(visit.query) ?? "";
  const language = held.live.definition.languages.includes(asked) ? asked : session.language;
  return {
    kind: "see",
    url: visit.base + visit.path + withoutLanguage(visit.query),
    cookies: [services.jar.write({ ...session, language, seenAt: visit.now })],
  };
}
