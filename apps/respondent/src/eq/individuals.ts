import type { Response } from "@waypost/journey";
import { plain } from "@waypost/pages";
import { Refusal } from "../errors.ts";
import type { Held } from "../state/held.ts";
import type { Surveyed } from "./questionnaire-route.ts";

/** Where separate responses are asked for. */
export const INDIVIDUAL = "/individual-response/";

/** Somebody of the household who may answer apart: not the respondent. */
export interface Person {
  readonly item: string;
  readonly name: string;
  /** A separate response was asked for. */
  readonly separate: boolean;
  /** The first page of their own section. */
  readonly url: string;
}

/** The people of the household beside the respondent; none while the hub is not open yet. */
export function peopleOf(held: Held, { visit, session, live }: Surveyed): readonly Person[] {
  const walk = held.walk(visit.now);
  const hub = { page: "hub" };
  const own = live.definition.individualResponse?.section;
  if (own === undefined || !walk.reachable(hub)) return [];
  const view = live.journey.view(walk, hub, { language: session.language, at: held.moment(visit.now) });
  if (view.kind !== "hub") return [];
  return view.rows.flatMap(({ section, item, title, separate = false, primary = false, first }) =>
    section === own && item !== undefined && !primary
      ? [{ item, name: plain(title), separate, url: visit.urls.to(first) }]
      : [],
  );
}

/** Whether anything was answered of somebody's own section. */
export const hasAnswers = ({ visits }: Response, { item }: Person, live: Surveyed["live"]): boolean => {
  const section = live.definition.sections.find(({ id }) => id === live.definition.individualResponse?.section);
  return section?.pages.some((page) => "id" in page && Object.hasOwn(visits, `${page.id}#${item}`)) ?? false;
};

/**
 * Notes that somebody answers apart from now on, or no longer; another's save in between is no harm to either. Gives the
 * response as it is then.
 */
export async function separate(opened: Surveyed, held: Held, item: string, wanted: boolean): Promise<Held> {
  const { services, visit, live } = opened;
  const { tenant } = visit.brand;
  let now = held;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    if ((now.response.separate?.includes(item) ?? false) === wanted) return now;
    const saved = await services.responses.save(tenant, now, live.journey.separate(now.response, item, wanted));
    if (saved !== null) return saved;
    const latest = await services.responses.find(tenant, held.id);
    if (latest === null) throw new Refusal("session/missing");
    now = latest;
  }
  throw new Refusal("response/conflict");
}

const MOST_TRIES = 5;
