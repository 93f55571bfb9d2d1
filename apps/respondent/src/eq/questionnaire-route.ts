import type { PageView } from "@waypost/journey";
import { Refusal } from "../errors.ts";
import type { Answer } from "../http/answer.ts";
import { showPage } from "../routes/page.ts";
import { postPage } from "../routes/post-page.ts";
import type { Services } from "../services.ts";
import type { Session } from "../session/session.ts";
import { needsRenewal } from "../session/session.ts";
import type { Held } from "../state/held.ts";
import type { Live } from "../state/live.ts";
import { askedLanguage } from "../visit.ts";
import type { FormVisit, Visit } from "../visit.ts";
import { readPlace, readReturn, RESUME } from "./address.ts";
import type { Place } from "./address.ts";
import { themed } from "./around.ts";
import type { Eq } from "./eq.ts";
import { EQ, eqUrls } from "./urls.ts";

/** A visit with a session, and the services that speak its language. */
export interface Surveyed {
  /** The language that the session was in before the visit. */
  readonly before: string;
  readonly services: Services;
  readonly visit: FormVisit;
  readonly session: Session;
  readonly live: Live;
}

/** Opens the session of a visit. Refuses, with 401, when there is none or it has ended. */
async function surveyed(eq: Eq, visit: Visit): Promise<Surveyed> {
  const state = eq.jar.current(visit.cookies, visit.now);
  if (state.kind === "expired") throw new Refusal("launch/session-ended");
  if (state.kind !== "open" || state.session.tenant !== visit.brand.tenant.id)
    throw new Refusal("launch/session-needed");
  const { form, formVersion, tenant } = state.session;
  const first = await eq.questionnaires.version(tenant, form, formVersion);
  if (first === null) throw new Refusal("form/version-gone");
  const asked = visit.method === "GET" ? askedLanguage(visit.query) : null;
  const language = asked !== null && first.definition.languages.includes(asked) ? asked : state.session.language;
  const session = { ...state.session, language };
  const live = eq.questionnaires.inLanguage(first, language);
  const urls = eqUrls(eq.questionnaires.outline(live), null);
  const looked = themed(visit, live.definition.theme, language);
  return {
    before: state.session.language,
    services: eq.spoken(language),
    visit: { ...looked, form, urls, session: { kind: "open", session } },
    session,
    live,
  };
}

/** Answers in a session, which every page that is looked at keeps alive; a language that was asked for goes into it. */
export async function inSurvey(
  eq: Eq,
  visit: Visit,
  answer: (opened: Surveyed) => Answer | Promise<Answer>,
): Promise<Answer> {
  const opened = await surveyed(eq, visit);
  const given = await answer(opened);
  const { session } = opened;
  if (given.kind === "moved") return given;
  const isRenewed = given.kind !== "page" || (given.cookies ?? []).length > 0 || !needsRenewal(session, visit.now);
  if (isRenewed && session.language === opened.before) return given;
  return { ...given, cookies: [...(given.cookies ?? []), eq.jar.write({ ...session, seenAt: visit.now })] };
}

/** Everything under `/questionnaire/`; `parts` are those of its path after that. */
export function questionnaire(eq: Eq, visit: Visit, parts: readonly string[]): Promise<Answer> {
  return inSurvey(eq, visit, (opened) => {
    const place = readPlace(eq.questionnaires.outline(opened.live), parts);
    if (place !== null) return answerAt(eq, opened, place);
    if (!isOfBlock(parts)) throw new Refusal("page/not-found");
    return { kind: "see", url: EQ.questionnaire };
  });
}

/** What stands before the rest of an address that is none of a block. */
const OTHERS: ReadonlySet<string> = new Set(["sections", "relationships"]);

/**
 * True of the address that a block could have: alone, in a list, or of an item. Where there is no such block the
 * respondent goes on with the survey; one who comes by an old link is helped so.
 */
const isOfBlock = ([first = "", ...more]: readonly string[]) => more.length < 3 && !OTHERS.has(first);

async function answerAt(eq: Eq, opened: Surveyed, place: Place): Promise<Answer> {
  const { services, session } = opened;
  switch (place.kind) {
    case "resume":
    case "section": {
      const held = await services.responses.read(opened.visit.brand.tenant, session.response, session.version);
      if (held === null) throw new Refusal("launch/session-needed");
      if (held.submitted !== null) return { kind: "see", url: EQ.thankYou };
      const at = place.kind === "section" ? sectionStart(held, opened, place) : null;
      return { kind: "see", url: opened.visit.urls.to(at ?? held.walk(opened.visit.now).resume) };
    }
    case "page": {
      const { response, version } = session;
      const known = await services.responses.read(opened.visit.brand.tenant, response, version);
      if (known !== null && known.submitted !== null) return { kind: "see", url: EQ.thankYou };
      const outline = eq.questionnaires.outline(opened.live);
      const visit = returning(opened.visit, outline, place);
      const target = { kind: "page", form: visit.form, location: place.location, deed: place.deed } as const;
      return visit.method === "POST" ? postPage(services, visit, target) : showPage(services, visit, target);
    }
  }
}

type Outline = Parameters<typeof readPlace>[0];

/** The visit with what it is to come back to as the app's own query says it, and addresses that lead to the very answer. */
function returning(visit: FormVisit, outline: Outline, place: Place & { readonly kind: "page" }): FormVisit {
  const back = readReturn(outline, visit.query, place.location);
  const anchor = visit.query.get("return_to_answer_id");
  const query = new URLSearchParams(back === null ? [] : [["return", back]]);
  if (visit.query.has(RESUME.name)) query.set(RESUME.name, RESUME.value);
  return {
    ...visit,
    query,
    urls: eqUrls(outline, back === null || anchor === null ? null : { back, anchor }),
  };
}

/** Where a section that has no summary is gone on with: as the hub says, or as the path does. */
function sectionStart(held: Held, { session, visit }: Surveyed, place: Place & { readonly kind: "section" }) {
  const walk = held.walk(visit.now);
  const hub = { page: "hub" };
  if (!walk.reachable(hub)) return null;
  const view: PageView = held.live.journey.view(walk, hub, { language: session.language, at: held.moment(visit.now) });
  if (view.kind !== "hub") return null;
  return view.rows.find((row) => row.section === place.section && row.item === place.item)?.link ?? null;
}
