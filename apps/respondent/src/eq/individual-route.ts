import {
  individualChangePage,
  individualConfirmNumberPage,
  individualConfirmPostPage,
  individualHowPage,
  individualIntroPage,
  individualNumberPage,
  individualSentPage,
  individualWhoPage,
} from "@waypost/pages";
import type { Chrome, Html } from "@waypost/pages";
import { Refusal } from "../errors.ts";
import type { Answer } from "../http/answer.ts";
import { sessionSeen } from "../routes/opening.ts";
import { checkToken, postedText } from "../routes/posted.ts";
import type { Sealer } from "../session/seal.ts";
import type { Held } from "../state/held.ts";
import type { Eq } from "./eq.ts";
import type { Fulfilments } from "./fulfilments.ts";
import { hasAnswers, INDIVIDUAL, peopleOf, separate } from "./individuals.ts";
import type { Person } from "./individuals.ts";
import { mobileNumber } from "./mobile-number.ts";
import type { Surveyed } from "./questionnaire-route.ts";
import { EQ } from "./urls.ts";

const LONGEST = 60;

/** A visit to the pages on which a separate response is asked for. */
interface Asking extends Surveyed {
  readonly held: Held;
  readonly people: readonly Person[];
  /** Seals the numbers that addresses of the runner carry. */
  readonly sealer: Sealer;
  readonly fulfilments: Fulfilments | null;
  readonly chrome: (nonce: string) => Chrome;
  /** What was posted under a name, once it is sure that the page was; null where the page is only asked for. */
  readonly posted: (name: string) => string | null;
}

/** Everything under `/individual-response/`; `parts` are those of its path after that. */
export async function individualResponse(eq: Eq, opened: Surveyed, parts: readonly string[]): Promise<Answer> {
  const { services, session, visit, live } = opened;
  const held = await services.responses.read(visit.brand.tenant, session.response, session.version);
  if (held === null) throw new Refusal("launch/session-needed");
  if (held.submitted !== null) return { kind: "see", url: EQ.thankYou };
  const isPosted = visit.method === "POST";
  if (isPosted) checkToken(services, visit, session);
  const people = peopleOf(held, opened);
  if (people.length === 0) throw new Refusal("page/not-found");
  return answerTo(
    {
      ...opened,
      held,
      people,
      sealer: eq.emails,
      fulfilments: eq.fulfilments,
      chrome: (nonce) => services.drawing.inSession(visit, session, live, nonce),
      posted: (name) => (isPosted ? postedText(visit, name, LONGEST) : null),
    },
    parts,
  );
}

function answerTo(asking: Asking, parts: readonly string[]): Answer | Promise<Answer> {
  const [first, ...rest] = parts;
  if (first === undefined) return introduce(asking);
  const step = rest.join(" ");
  if (step === "") {
    if (first === "who") return askWho(asking);
    throw new Refusal("page/not-found");
  }
  if (step === "confirmation" && (first === "text" || first === "post")) return confirmed(asking, first);
  const person = asking.people.find(({ item }) => item === first);
  const answer = person && Object.hasOwn(STEPS, step) ? STEPS[step] : undefined;
  if (person === undefined || answer === undefined) throw new Refusal("page/not-found");
  return answer(asking, person);
}

const STEPS: Readonly<Record<string, (asking: Asking, person: Person) => Answer | Promise<Answer>>> = {
  how: askHow,
  change: askChange,
  "post confirm-address": confirmAddress,
  "text enter-number": askNumber,
  "text confirm-number": confirmNumber,
};

const page = ({ chrome }: Asking, draw: (chrome: Chrome) => Html): Answer => ({
  kind: "page",
  draw: (nonce) => draw(chrome(nonce)),
});
const go = (url: string): Answer => ({ kind: "see", url });
const sentPage = (by: "text" | "post") => `${by}/confirmation`;

/** Notes whether somebody answers apart, and goes on with a session that knows of it. */
async function noted(asking: Asking, item: string, wanted: boolean, url: string): Promise<Answer> {
  const { services, session, visit, held } = asking;
  const saved = await separate(asking, held, item, wanted);
  return { kind: "see", url, cookies: [sessionSeen(services, visit, session, saved)] };
}

/** Has an access code sent, then notes who answers apart: what the next page says of it is so. */
async function send(asking: Asking, item: string, by: "text" | "post", address: string): Promise<Answer> {
  const { services, fulfilments, session, visit, held } = asking;
  if (!services.attempts.take(`code ${held.id}`, visit.now).admitted) throw new Refusal("response/too-many-codes");
  const { metadata } = held.response;
  const { tenant } = visit.brand;
  const wanted = { response: held.id, item, by, to: address, metadata, language: session.language, at: visit.now };
  await fulfilments?.ask(tenant.id, wanted);
  const number = by === "text" ? sealed(asking, address) : null;
  return noted(asking, item, true, to(asking, sentPage(by), undefined, number));
}

const textsOf = ({ chrome }: Asking) => chrome("").texts;
/** What is wrong when none of a page's options was chosen. */
const unchosen = (asking: Asking, posted: string | null) =>
  posted === null ? undefined : textsOf(asking).individualAnswerNeeded;

/** An address of the flow, which goes on knowing where the respondent came from. */
function to({ visit }: Surveyed, step: string, journey = visit.query.get("journey"), number: string | null = null) {
  const query = new URLSearchParams();
  if (journey === "hub" || journey === "change") query.set("journey", journey);
  if (number !== null) query.set("mobile_number", number);
  return INDIVIDUAL + step + (query.size === 0 ? "" : `?${query.toString()}`);
}

function introduce(asking: Asking): Answer {
  const { people, held, live, posted } = asking;
  const [only, ...others] = people;
  if (posted("csrf_token") !== null)
    return go(to(asking, others.length === 0 && only ? `${only.item}/how` : "who", "hub"));
  const removesAnswers = people.some((person) => hasAnswers(held.response, person, live));
  return page(asking, (chrome) => individualIntroPage({ removesAnswers, previous: EQ.questionnaire }, chrome));
}

function askWho(asking: Asking): Answer {
  const { people } = asking;
  const chosen = asking.posted("individual-response-who-answer");
  const person = people.find(({ item }) => item === chosen);
  if (person) return go(to(asking, `${person.item}/how`, "hub"));
  const view = { people, previous: to(asking, "", null), error: unchosen(asking, chosen) };
  return page(asking, (chrome) => individualWhoPage(view, chrome));
}

/** Where one came from to choose how: the change of a request, the hub, or the person's own section. */
function beforeHow(asking: Asking, { item, url }: Person): string {
  const journey = asking.visit.query.get("journey");
  if (journey === "change") return to(asking, `${item}/change`, null);
  if (journey !== "hub") return url;
  return to(asking, asking.people.length > 1 ? "who" : "", null);
}

function askHow(asking: Asking, person: Person): Answer {
  const { item, name } = person;
  const chosen = asking.posted("individual-response-how-answer");
  if (chosen === "text") return go(to(asking, `${item}/text/enter-number`));
  if (chosen === "post") return go(to(asking, `${item}/post/confirm-address`));
  const view = { name, previous: beforeHow(asking, person), error: unchosen(asking, chosen) };
  return page(asking, (chrome) => individualHowPage(view, chrome));
}

function askChange(asking: Asking, { item, name, url }: Person): Answer | Promise<Answer> {
  const chosen = asking.posted("individual-response-change-answer");
  if (chosen === "another" || chosen === "post") return go(to(asking, `${item}/how`, "change"));
  if (chosen === "cancel") return noted(asking, item, false, url);
  const view = { name, previous: EQ.questionnaire, error: unchosen(asking, chosen) };
  return page(asking, (chrome) => individualChangePage(view, chrome));
}

function confirmAddress(asking: Asking, { item, name }: Person): Answer | Promise<Answer> {
  const chosen = asking.posted("individual-response-post-confirm-answer");
  if (chosen === "no") return go(to(asking, `${item}/how`));
  if (chosen === "yes") return send(asking, item, "post", addressOf(asking));
  const previous = to(asking, `${item}/how`);
  const view = { name, address: addressOf(asking), previous, error: unchosen(asking, chosen) };
  return page(asking, (chrome) => individualConfirmPostPage(view, chrome));
}

const addressOf = ({ held }: Asking) => held.response.metadata["display_address"] ?? "";

function askNumber(asking: Asking, { item, name }: Person): Answer {
  const typed = asking.posted("individual-response-enter-number-answer");
  const number = typed === null ? null : mobileNumber(typed);
  if (number !== null) return go(to(asking, `${item}/text/confirm-number`, undefined, sealed(asking, number)));
  const { individualNumberNeeded, individualNumberInvalid } = textsOf(asking);
  const error = typed === null ? undefined : typed === "" ? individualNumberNeeded : individualNumberInvalid;
  const value = typed ?? numberOf(asking) ?? undefined;
  const view = { name, value, previous: to(asking, `${item}/how`), error };
  return page(asking, (chrome) => individualNumberPage(view, chrome));
}

function confirmNumber(asking: Asking, { item }: Person): Answer | Promise<Answer> {
  const number = numberOf(asking);
  // Only this app makes such an address; one that was changed leads to nothing.
  if (number === null) throw new Refusal("page/not-found");
  const chosen = asking.posted("individual-response-text-confirm-answer");
  const back = to(asking, `${item}/text/enter-number`, undefined, sealed(asking, number));
  if (chosen === "no") return go(back);
  if (chosen === "yes") return send(asking, item, "text", number);
  const view = { number, previous: back, error: unchosen(asking, chosen) };
  return page(asking, (chrome) => individualConfirmNumberPage(view, chrome));
}

function confirmed(asking: Asking, by: "text" | "post"): Answer {
  if (asking.posted("csrf_token") !== null) return go(EQ.questionnaire);
  const number = by === "text" ? numberOf(asking) : "";
  if (number === null) throw new Refusal("page/not-found");
  const sent = asking.fulfilments !== null;
  const view = by === "text" ? { by, number, sent } : { by, address: addressOf(asking), sent };
  return page(asking, (chrome) => individualSentPage(view, chrome));
}

/** A number as an address carries it: it would stand in logs and histories. */
const sealed = ({ sealer, held }: Asking, number: string) => sealer.seal(`${held.id} ${number}`);

/** The number that the visit carries for this response, or null. */
function numberOf({ sealer, held, visit }: Asking): string | null {
  const carried = visit.query.get("mobile_number");
  const text = carried === null ? null : sealer.open(carried);
  return text?.startsWith(`${held.id} `) === true ? text.slice(held.id.length + 1) : null;
}
