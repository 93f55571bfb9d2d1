import { createHash } from "node:crypto";
import type { Deed, Location, RawInput } from "@waypost/journey";
import { Refusal } from "../errors.ts";
import type { Answer } from "../http/answer.ts";
import type { Services } from "../services.ts";
import type { Session } from "../session/session.ts";
import type { Held } from "../state/held.ts";
import { applyPost } from "../state/post.ts";
import type { Applied, Found, PagePost } from "../state/post.ts";
import type { FormVisit } from "../visit.ts";
import { openResponse, sessionSeen } from "./opening.ts";
import type { Opened } from "./opening.ts";
import { outcomeUrl } from "./outcome.ts";
import { drawPage, isOpen, returnTo } from "./page.ts";
import type { PageTarget } from "./page.ts";
import { checkToken, leaves, takenBack } from "./posted.ts";
import { mayLeave } from "./save.ts";
import { jobsAfter } from "./submit-jobs.ts";
import { systemTexts } from "../drawing/system-texts.ts";

/** How often a post is applied again to what others saved in the meantime. */
const MOST_TRIES = 5;

/**
 * The id of an item that this post adds: the same for the same post sent twice from the same state of the response, so
 * that a double click adds one item.
 */
function newItem(session: Session, raw: RawInput): string {
  const hash = createHash("sha256").update(`${session.response}\n${session.version}\n${JSON.stringify(raw)}`);
  return "i" + hash.digest("hex").slice(0, 11);
}

function deedOf(kind: Deed["kind"], session: Session, raw: RawInput): Deed {
  if (kind === "remove") return { kind };
  // Few posts make an item: its id is worked out when it is asked for.
  let id: string | undefined;
  return {
    kind,
    get newItem() {
      return (id ??= newItem(session, raw));
    },
  };
}

/** True when this very item was added already, by the first of two equal posts. */
function isAdded(held: Held, deed: Deed): boolean {
  return deed.kind === "add" && Object.values(held.response.lists).some((items) => items.includes(deed.newItem));
}

/**
 * POST of a page. The post is a change to one page, so where somebody else saved first (another tab) it is applied
 * again to the newest state. It is durable before the redirect; sent twice it does what it does once.
 */
export async function postPage(services: Services, visit: FormVisit, target: PageTarget): Promise<Answer> {
  const opened = await openResponse(services, visit);
  if (opened.kind === "ended") return opened.answer;
  const { session } = opened;
  checkToken(services, visit, session);
  const deed = deedOf(target.deed, session, visit.posted);
  const found: Found = new Map();
  let held = opened.held;

  // Without scripts a choice is taken back by a post: the page comes again without it, to be sent or left.
  const raw = takenBack(visit);
  if (raw !== null && held.submitted === null && isOpen(held, target, visit.now))
    return drawPage(services, visit, opened, target, { raw });

  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    const state = { session, held, cookies: opened.cookies };
    const settled = alreadyThere(services, visit, state, target.location, deed);
    if (settled !== null) return settled;

    const post: PagePost = {
      location: target.location,
      deed,
      raw: visit.posted,
      language: session.language,
      at: held.moment(visit.now),
      walk: held.walk(visit.now),
      leaves: leaves(visit),
      ...returnTo(visit, held),
    };
    const applied = await applyPost(held.live, post, found, (need) =>
      services.perform(need, { tenant: visit.brand.tenant.id, response: held.id, qaToken: visit.qaToken }),
    );
    if (applied.kind === "elsewhere") return { kind: "see", url: visit.urls.to(applied.next), cookies: opened.cookies };
    if (applied.kind === "held-back") return services.leave(services, visit, held, opened.cookies);
    if (applied.kind === "invalid") {
      // One who only wants to leave may leave: what was saved before this page is kept.
      if (post.leaves && held.version > 0) return services.leave(services, visit, held, opened.cookies);
      return drawPage(services, visit, state, target, { raw: visit.posted, errors: applied.errors });
    }

    const saved = await keep(services, visit, held, session, applied);
    if (saved !== null) return goOn(services, visit, session, saved, applied);
    services.metrics.saved("conflict");
    const latest = await services.responses.find(visit.brand.tenant, held.id);
    if (latest === null) throw new Refusal("session/missing");
    held = latest;
  }
  // Still somebody saves faster: the page is shown with what was typed, to be sent again.
  const errors = [{ anchor: "main-content", message: systemTexts(session.language).conflict, code: "conflict" }];
  const shown = { raw: visit.posted, errors, status: 409, code: "response/conflict" } as const;
  return drawPage(services, visit, { session, held, cookies: [] }, target, shown);
}

/** Answers a post that has nothing left to do: the response was submitted, or the item is there already. */
function alreadyThere(
  services: Services,
  visit: FormVisit,
  { session, held }: Pick<Opened, "session" | "held">,
  location: Location,
  deed: Deed,
): Answer | null {
  const leadTo = (url: string): Answer => {
    return { kind: "see", url, cookies: [sessionSeen(services, visit, session, held)] };
  };
  if (held.submitted !== null) return leadTo(outcomeUrl({ session, held }, visit));
  if (!held.live.journey.knows(location.page)) throw new Refusal("page/not-found");
  return isAdded(held, deed) ? leadTo(visit.urls.to(held.walk(visit.now).current)) : null;
}

/** Saves, and submits where the page does; null when somebody else saved first. */
async function keep(
  services: Services,
  visit: FormVisit,
  held: Held,
  session: Session,
  applied: Applied & { readonly kind: "saved" },
): Promise<Held | null> {
  const { responses, metrics } = services;
  const { tenant } = visit.brand;
  if (!applied.submits) {
    const saved = await responses.save(tenant, held, applied.response);
    if (saved !== null) {
      // The page after it is shown of the same walk.
      saved.walked(applied.walk, visit.now);
      held.letGo();
      metrics.saved("saved");
      if (held.version === 0) metrics.session("stored");
    }
    return saved;
  }
  const { live } = held;
  const submitted = live.journey.submission(applied.walk, { now: new Date(visit.now).toISOString() });
  const data = services.layOut(submitted, live, applied.response, session.language);
  const jobs = await jobsAfter(services, visit, held, session.language, applied);
  const saved = await responses.submit(tenant, held, applied.response, data, jobs);
  if (saved !== null) metrics.saved("submitted");
  return saved;
}

/** Where a saved post leads. */
async function goOn(
  services: Services,
  visit: FormVisit,
  session: Session,
  saved: Held,
  applied: Applied & { readonly kind: "saved" },
): Promise<Answer> {
  const cookies = [sessionSeen(services, visit, session, saved)];
  if (applied.submits) return { kind: "see", url: outcomeUrl({ session, held: saved }, visit), cookies };
  if (leaves(visit) && mayLeave(saved)) return services.leave(services, visit, saved, cookies);
  return { kind: "see", url: visit.urls.to(applied.next), cookies };
}
