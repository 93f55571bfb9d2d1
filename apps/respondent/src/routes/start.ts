import type { Answer } from "../http/answer.ts";
import { Refusal } from "../errors.ts";
import type { Services } from "../services.ts";
import { askedLanguage } from "../visit.ts";
import type { FormVisit } from "../visit.ts";
import { measureUse } from "./site.ts";
import { declaredQuery, heldOf, heldStart, newSession } from "./opening.ts";

/**
 * `/<form>`: where a form is come to. Reads the declared query parameters and nothing else, and goes on to the page
 * where the respondent should be, at an address without a query. Stores nothing: a crawler leaves no trace.
 * A response in progress goes on as it was begun; after a submitted one a new one begins.
 */
export async function start(services: Services, visit: FormVisit): Promise<Answer> {
  const { jar } = services;
  const live = await services.forms.current(visit.brand.tenant.id, visit.form);
  if (live === null) throw new Refusal("form/not-found");
  const query = declaredQuery(live, visit.query);

  if (visit.session.kind === "open") {
    const { session } = visit.session;
    const held = await heldOf(services, visit, session);
    const goesOn = held !== null && held.submitted === null && (held.version > 0 || Object.keys(query).length === 0);
    if (goesOn) {
      const language = askedLanguage(visit.query);
      const known = language !== null && held.live.definition.languages.includes(language);
      const seen = { ...session, seenAt: visit.now, language: known ? language : session.language };
      return { kind: "see", url: visit.urls.to(held.walk(visit.now).current), cookies: [jar.write(seen)] };
    }
  }
  if (live.definition.launch === "code") return { kind: "see", url: accessUrl(visit) };
  const session = newSession(services, visit, live, query);
  const first = heldStart(live, session).walk(visit.now).current;
  return { kind: "see", url: visit.urls.to(first), cookies: [jar.write(session), ...measureUse(services, visit)] };
}

/** Where the access code is asked for; what the query says goes along. */
function accessUrl({ urls, query }: FormVisit): string {
  return urls.under("access") + (query.size === 0 ? "" : `?${query.toString()}`);
}
