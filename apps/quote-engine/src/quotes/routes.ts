/**
 * The route that makes quotes.
 */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Problem } from "../problem.ts";
import { parseQuoteRequest } from "../rating/request.ts";
import type { QuoteRequest } from "../rating/request.ts";
import type { Surroundings } from "../service.ts";
import { createIdempotencyMemory, fingerprintOf } from "./idempotency.ts";
import { verifyQaToken } from "./qa-token.ts";
import { quoteFor } from "./quote.ts";
import type { Quote } from "./quote.ts";
import { quoteReference } from "./reference.ts";
import { readSteering } from "./steering.ts";
import type { Steering } from "./steering.ts";

/** The header that carries a tester's token. */
const qaHeader = "x-waypost-qa";

const noSteering: Steering = { delay: 0, ending: { kind: "rated" } };

/** The idempotency key of a request; null without one. Throws a {@link Problem} when it cannot be one. */
function idempotencyKey({ headers }: FastifyRequest): string | null {
  const key = headers["idempotency-key"];
  if (key === undefined) return null;
  if (typeof key !== "string" || !/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new Problem("quote-engine/idempotency-key-invalid");
  }
  return key;
}

/** Thrown to close the connection without an answer, when a tester asked for it. */
export class ConnectionDown extends Error {}

/** Adds `POST /quotes`. */
export function quoteRoutes(app: FastifyInstance, { settings, now, wait, unique }: Surroundings): void {
  const memory = createIdempotencyMemory<Quote>();

  /** Whether the request may be steered: never in production, never without a key and a token that it signed. */
  const maySteer = ({ headers }: FastifyRequest): boolean => {
    const token = headers[qaHeader];
    const { environment, qaBypassKey } = settings;
    if (environment === "production" || qaBypassKey === null || typeof token !== "string") return false;
    return verifyQaToken(qaBypassKey, token, now().getTime() / 1000);
  };

  const make = async (request: QuoteRequest, { delay, ending }: Steering, seed: string): Promise<Quote> => {
    if (delay > 0) await wait(delay);
    if (ending.kind === "broken") throw new Problem("quote-engine/broken");
    if (ending.kind === "down") throw new ConnectionDown();
    return quoteFor(request, ending, quoteReference(request.brand, seed), now());
  };

  app.post("/quotes", async (request) => {
    const key = idempotencyKey(request);
    const { value, faults } = parseQuoteRequest(request.body, now().toISOString().slice(0, 10));
    if (faults.length > 0) throw new Problem("quote-engine/answers-invalid", faults);
    const steered = maySteer(request);
    const steering = steered ? readSteering(value.email) : noSteering;
    if (key === null) return make(value, steering, unique());
    const fingerprint = fingerprintOf(request.body, steered ? "steered" : "plain");
    return memory.once(key, fingerprint, () => make(value, steering, key));
  });
}
