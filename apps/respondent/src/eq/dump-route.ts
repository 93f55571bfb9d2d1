import { Refusal } from "../errors.ts";
import type { Answer } from "../http/answer.ts";
import type { Held } from "../state/held.ts";
import type { Eq } from "./eq.ts";
import type { Surveyed } from "./questionnaire-route.ts";
import { answeredOf, submissionOf } from "./submission.ts";

/** `/dump/debug`: the response as it is kept, for tests; in capitals by the names that ONS's runner gives its stores. */
export async function dumpResponse(opened: Surveyed): Promise<Answer> {
  const held = await heldOf(opened);
  const { response, version } = held;
  const data = answeredOf(opened, held);
  const stores = { METADATA: response.metadata, ANSWERS: data.answers, LISTS: data.lists };
  return { kind: "json", value: { ...response, version, ...stores } };
}

/** `/dump/submission`: what would be submitted now, or was, as ONS's systems read it; for tests. */
export async function dumpSubmission(eq: Eq, opened: Surveyed): Promise<Answer> {
  const { services, visit, session } = opened;
  const held = await heldOf(opened);
  const kept =
    held.submitted === null ? null : await services.responses.submission(visit.brand.tenant, session.response);
  return { kind: "json", value: { submission: kept?.eq ?? submissionOf(eq, opened, held) } };
}

/** `/dump/routing-path`: the blocks on the path by section, and by item of a repeated one; for tests. */
export async function dumpPath({ questionnaires }: Eq, opened: Surveyed): Promise<Answer> {
  const { pages, sections } = questionnaires.outline(opened.live);
  const paths = new Map<string, { section_id: string; list_item_id: string | null; routing_path: string[] }>();
  for (const { page, item } of (await heldOf(opened)).walk(opened.visit.now).path) {
    const section = pages.get(page)?.section;
    if (section === undefined) continue;
    const own = sections.get(section)?.list === null ? null : (item ?? null);
    const key = JSON.stringify([section, own]);
    const path = paths.get(key) ?? { section_id: section, list_item_id: own, routing_path: [] };
    if (!path.routing_path.includes(page)) path.routing_path.push(page);
    paths.set(key, path);
  }
  return { kind: "json", value: [...paths.values()] };
}

async function heldOf({ services, visit, session }: Surveyed): Promise<Held> {
  const held = await services.responses.read(visit.brand.tenant, session.response, session.version);
  if (held === null) throw new Refusal("launch/session-needed");
  return held;
}
