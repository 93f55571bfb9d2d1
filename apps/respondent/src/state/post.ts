import type { Deed, Fact, Location, Moment, Need, Posted, RawInput, Response, Walk } from "@waypost/journey";
import type { Live } from "./live.ts";

/** A page that was posted. */
export interface PagePost {
  readonly location: Location;
  readonly deed: Deed;
  readonly raw: RawInput;
  readonly language: string;
  readonly at: Moment;
  /** The response that it is applied to, as it was walked. */
  readonly walk: Walk;
  readonly returnTo?: string;
  /** The respondent asked to leave: what was typed is kept, but nothing is submitted. */
  readonly leaves: boolean;
}

/** Facts found while a post is worked on, so that applying it again asks nobody twice. */
export type Found = Map<string, Fact>;

/** What became of a post once its needs were met. */
export type Applied =
  /** It would submit, but the respondent leaves. */
  | { readonly kind: "held-back" }
  | (Posted & { readonly kind: "invalid" | "elsewhere" })
  | {
      readonly kind: "saved";
      readonly response: Response;
      readonly walk: Walk;
      readonly next: (Posted & { readonly kind: "saved" })["next"];
      readonly submits: boolean;
      /** Lookups that nobody answered and that are worth asking again later. */
      readonly unanswered: readonly Need[];
    };

/** A lookup may lead to one more; more rounds than this mean a form that never comes to rest. */
const MOST_ROUNDS = 4;

const keyOf = (need: Need) => `${need.lookup}#${need.item ?? ""}#${need.inputs}`;

/**
 * Applies a post to a response: the engine says what it needs, `perform` gets it, and with these facts in the
 * response the same post is applied again, so that where it leads already rests on them.
 */
export async function applyPost(
  { journey }: Live,
  post: PagePost,
  found: Found,
  perform: (need: Need) => Promise<Fact>,
): Promise<Applied> {
  const { location, raw, at } = post;
  const needed: Need[] = [];
  let walk = post.walk;
  for (let round = 1; ; round++) {
    const posted = journey.post(walk, location, raw, post);
    if (posted.kind !== "saved") return posted;
    if (posted.submits && post.leaves) return { kind: "held-back" };
    if (posted.needs.length === 0 || round > MOST_ROUNDS) {
      return {
        kind: "saved",
        response: posted.response,
        walk: journey.walk(posted.response, at),
        next: posted.next,
        submits: posted.submits,
        unanswered: needed.filter((need) => need.retryInBackground && found.get(keyOf(need))?.status === "unavailable"),
      };
    }
    const facts = await Promise.all(
      posted.needs.map(async (need) => {
        const fact = found.get(keyOf(need)) ?? (await perform(need));
        found.set(keyOf(need), fact);
        return { need, fact };
      }),
    );
    let base = walk.response;
    for (const { need, fact } of facts) {
      base = journey.record(base, fact, need.item);
      needed.push(need);
    }
    walk = journey.walk(base, at);
  }
}
