import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Fact, Need } from "@waypost/journey";
import type { Cache, TenantId } from "@waypost/ports";
import { answerKey } from "./answer-key.ts";
import { createBreaker } from "./breaker.ts";
import type { Breaker } from "./breaker.ts";
import { SOURCES } from "./sources.ts";
import type { Source } from "./source.ts";

/** Who asks, beside the need itself. */
export interface Asker {
  /** Whose answers it may be given, and whose it makes. */
  readonly tenant: TenantId;
  /** The response, so that what is made for it is made once. */
  readonly response: string;
  /** The QA token of a tester's browser, already checked; null for everybody else. */
  readonly qaToken: string | null;
}

/** What came of asking once, for logs and metrics: never an input, never a result. */
export interface Asked {
  readonly source: string;
  readonly status: Fact["status"];
  readonly cached: boolean;
  readonly tries: number;
  /** The last HTTP status, 0 when no answer came. */
  readonly httpStatus: number;
  readonly milliseconds: number;
}

/** How lookups are made. */
export interface LookupsOptions {
  readonly quoteEngineUrl: URL;
  readonly now: () => number;
  /** Where answers are kept for as long as each need states; default: nowhere. */
  readonly cache?: Cache;
  readonly onAsked?: (asked: Asked) => void;
  /** Default: the platform's fetch. */
  readonly fetch?: typeof fetch;
  /** Default: a timer. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

/** Performs what a form needs from outside. */
export interface Lookups {
  /** Asks, and gives the fact to record. Never rejects: what cannot be had is `unavailable`. */
  readonly perform: (need: Need, asker: Asker) => Promise<Fact>;
}

/** One try: an answer, or the status that says why there is none (0 when nothing came). */
type Try = { readonly kind: "answer"; readonly value: unknown } | { readonly kind: "none"; readonly status: number };

/** An answer that says "there is no such thing": the address or number is unknown, or cannot exist. */
const isNotFound = (source: Source, status: number) => !source.makes && (status === 404 || status === 400);

/** Failures that another try may mend. */
const isPassing = (status: number) => status === 0 || status === 429 || status >= 500;

/** An idempotency key of printable characters, the same whenever the same response asks the same. */
function idempotencyKey(need: Need, asker: Asker): string {
  const way = asker.qaToken === null ? "" : ".qa";
  return `${asker.response}.${createHash("sha256").update(need.inputs).digest("base64url")}${way}`;
}

/** Lookups over HTTP, with the timeout, retries and cache that each need states, and a breaker for each source. */
export function createLookups(options: LookupsOptions): Lookups {
  const { now, cache } = options;
  const ask = options.fetch ?? fetch;
  const wait = options.wait ?? ((milliseconds: number) => sleep(milliseconds));
  const breakers = new Map<string, Breaker>([...SOURCES.keys()].map((name) => [name, createBreaker()]));

  async function tryOnce(source: Source, need: Need, asker: Asker): Promise<Try> {
    const { method, path, body } = source.request(need.input);
    const headers: Record<string, string> = { accept: "application/json" };
    if (body !== undefined) headers["content-type"] = "application/json";
    if (source.makes) headers["idempotency-key"] = idempotencyKey(need, asker);
    if (asker.qaToken !== null) headers["x-waypost-qa"] = asker.qaToken;
    try {
      const response = await ask(new URL(path, options.quoteEngineUrl), {
        method,
        headers,
        redirect: "error",
        signal: AbortSignal.timeout(need.timeoutMs),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (response.ok) {
        const said: unknown = await response.json();
        return { kind: "answer", value: source.read === undefined ? said : source.read(said) };
      }
      await response.body?.cancel();
      return { kind: "none", status: response.status };
    } catch {
      return { kind: "none", status: 0 };
    }
  }

  async function askSource(source: Source, need: Need, asker: Asker): Promise<Answer> {
    // A tester breaks things on purpose: that must not keep the service from others.
    const breaker = asker.qaToken === null ? breakers.get(need.source) : undefined;
    if (breaker?.allows(now()) === false) return { status: "unavailable", value: null, tries: 0, httpStatus: 0 };
    for (let tries = 1; ; tries++) {
      const result = await tryOnce(source, need, asker);
      if (result.kind === "answer") {
        breaker?.succeeded();
        return { status: "found", value: result.value, tries, httpStatus: 200 };
      }
      const { status: httpStatus } = result;
      if (isNotFound(source, httpStatus)) {
        breaker?.succeeded();
        return { status: "not-found", value: null, tries, httpStatus };
      }
      if (tries <= need.retries && isPassing(httpStatus)) {
        await wait(100 * 2 ** (tries - 1));
        continue;
      }
      // An answer that we asked wrongly says nothing against the service.
      if (isPassing(httpStatus)) breaker?.failed(now());
      return { status: "unavailable", value: null, tries, httpStatus };
    }
  }

  return {
    async perform(need, asker) {
      const begun = now();
      const source = SOURCES.get(need.source);
      const kept = need.cacheSeconds > 0 ? cache : undefined;
      const key = answerKey(need, asker);
      const cached = (await kept?.get(key)) ?? undefined;
      const answer: Answer =
        source === undefined
          ? { status: "unavailable", value: null, tries: 0, httpStatus: 0 }
          : cached === undefined
            ? await askSource(source, need, asker)
            : { ...cached, tries: 0, httpStatus: 200 };
      const { status, value, tries, httpStatus } = answer;
      if (cached === undefined && status !== "unavailable")
        await kept?.set(key, { status, value }, need.cacheSeconds * 1000);
      options.onAsked?.({
        source: need.source,
        status,
        cached: cached !== undefined,
        tries,
        httpStatus,
        milliseconds: now() - begun,
      });
      return { lookup: need.lookup, inputs: need.inputs, status, value, at: new Date(now()).toISOString() };
    },
  };
}

interface Answer {
  readonly status: Fact["status"];
  readonly value: unknown;
  readonly tries: number;
  readonly httpStatus: number;
}
