import { createHash } from "node:crypto";
import type { Given, Response } from "@waypost/journey";
import { Refusal } from "../errors.ts";
import { first } from "../http/body.ts";
import type { Answer } from "../http/answer.ts";
import type { Services } from "../services.ts";
import type { Session } from "../session/session.ts";
import { Held } from "../state/held.ts";
import type { Live } from "../state/live.ts";
import type { Visit } from "../visit.ts";
import { readClaims } from "./claims.ts";
import type { Eq } from "./eq.ts";
import { LaunchRefused } from "./launch.ts";
import type { Launch } from "./launch.ts";
import { hasOtherData, supplementaryOf, withGiven } from "./supplementary.ts";
import { EQ, eqUrls } from "./urls.ts";

const FIRST_LANGUAGE = "en";
/** How often a response that others save at the same moment is read again. */
const MOST_TRIES = 5;

/**
 * GET and POST `/session?token=`: lets a respondent in. The response is stored at once, so that what the launch says is
 * with it; the browser gets a session on it and goes to where it was left.
 */
export async function launch(eq: Eq, visit: Visit): Promise<Answer> {
  const token = visit.query.get("token") ?? first(visit.posted, "token") ?? "";
  try {
    const said = await readToken(eq, token, visit.now);
    const live = await liveOf(eq, visit, said);
    const given = await supplementaryOf(eq.supplementary, live, said);
    await useUp(eq, visit, said);
    const { session, url } = await begin(eq, visit, said, live, given);
    eq.note({ request: visit.id, fault: null, claim: null, transaction: said.transaction });
    return { kind: "see", url, cookies: [eq.jar.write(session), eq.account.write(accountOf(said, live, session))] };
  } catch (error) {
    if (!(error instanceof LaunchRefused)) throw error;
    eq.note({ request: visit.id, fault: error.fault, claim: error.claim, transaction: null });
    return { kind: "problem", code: `launch/${error.fault}` };
  }
}

async function readToken({ opener }: Eq, token: string, now: number): Promise<Launch> {
  if (token === "") throw new LaunchRefused("missing");
  const opened = await opener.open(token);
  if (!opened.ok) throw new LaunchRefused(opened.fault);
  return readClaims(opened.claims, now);
}

async function liveOf({ questionnaires }: Eq, visit: Visit, { schema, language }: Launch): Promise<Live> {
  const live = await questionnaires.current(visit.brand.tenant.id, schema);
  if (live === null) throw new LaunchRefused("unknown-questionnaire", "schema_name");
  return questionnaires.inLanguage(live, language ?? FIRST_LANGUAGE);
}

/** Marks the token as used. Last of the checks: a launch that is refused for another reason costs no token. */
async function useUp({ usedTokens }: Eq, visit: Visit, { tokenId, expires }: Launch): Promise<void> {
  const use = {
    tenant: visit.brand.tenant.id,
    tokenHash: createHash("sha256").update(tokenId).digest(),
    expiresAt: new Date(Math.min(expires * 1000, LAST_MOMENT)).toISOString(),
  };
  if (!(await usedTokens.use(use, new Date(visit.now).toISOString()))) throw new LaunchRefused("used");
}

/** Later expiries are no dates that every store knows. */
const LAST_MOMENT = Date.parse("9999-12-31T00:00:00Z");

/** Opens the response that the launch names, or begins it, and says where its respondent should be. */
async function begin(
  eq: Eq,
  visit: Visit,
  said: Launch,
  live: Live,
  given: Given | undefined,
): Promise<{ session: Session; url: string }> {
  const { tenant } = visit.brand;
  const services = eq.spoken(said.language ?? FIRST_LANGUAGE);
  const begun = startOf(live, said, given, visit.now);
  const id = eq.responseId(tenant.id, said.responseId);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const held = await storedOr(services, visit, said, new Held(id, live, 0, begun, null));
    if (held === null) continue;
    // A response of another questionnaire under this name is that one's; the launcher mixed them up.
    if (held.live.form !== live.form) throw new LaunchRefused("wrong-claim", "response_id");
    const url = held.submitted === null ? resumeAt(eq, held, visit.now) : EQ.thankYou;
    services.metrics.session("begun");
    return { session: sessionOf(visit, held, eq.questionnaires.languageOf(live)), url };
  }
  throw new Refusal("response/conflict");
}

/** Where a respondent goes on, marked when there is something to go on with. */
function resumeAt({ questionnaires }: Eq, held: Held, now: number): string {
  return eqUrls(questionnaires.outline(held.live), null).to(held.walk(now).resume);
}

function startOf(live: Live, { metadata }: Launch, given: Given | undefined, now: number): Response {
  const known = { query: {}, metadata, ...(given === undefined ? {} : { given }) };
  const started = live.journey.start(known, { now: new Date(now).toISOString() });
  // The whole launch goes with the submission, whatever of it the questionnaire reads.
  return { ...started, metadata };
}

/** The stored response brought up to what the launch says, or `begun` stored; null when somebody else saved first. */
async function storedOr(services: Services, visit: Visit, said: Launch, begun: Held): Promise<Held | null> {
  const { tenant } = visit.brand;
  const stored = await services.responses.find(tenant, begun.id);
  if (stored === null) return services.responses.save(tenant, begun, begun.response);
  const same = JSON.stringify(stored.response.metadata) === JSON.stringify(said.metadata);
  if (stored.submitted !== null || same || stored.live.form !== begun.live.form) return stored;
  const known = hasOtherData(stored.response, said) ? withGiven(stored.response, begun.response) : stored.response;
  return services.responses.save(tenant, stored, { ...known, metadata: said.metadata });
}

function sessionOf(visit: Visit, held: Held, language: string): Session {
  return {
    tenant: visit.brand.tenant.id,
    form: held.live.form,
    formVersion: held.live.version,
    response: held.id,
    version: held.version,
    startedAt: Date.parse(held.response.startedAt),
    seenAt: visit.now,
    language,
    timeout: held.live.timeout,
  };
}

const accountOf = ({ account }: Launch, live: Live, { language }: Session) => ({
  ...account,
  theme: live.definition.theme,
  language,
});
