/**
 * The route of the address lookup.
 */
import type { FastifyInstance } from "fastify";
import { Problem } from "../problem.ts";
import { defaultDelay } from "../quotes/steering.ts";
import type { Surroundings } from "../service.ts";
import { addressesOf, troubles } from "./addresses.ts";
import { readPostcode } from "./postcode.ts";

/** Adds `GET /addresses?postcode=`. */
export function addressRoutes(app: FastifyInstance, { wait }: Surroundings): void {
  app.get<{ Querystring: { postcode?: string | string[] } }>("/addresses", async ({ query }) => {
    const postcode = typeof query.postcode === "string" ? readPostcode(query.postcode) : null;
    if (!postcode) throw new Problem("quote-engine/postcode-invalid");
    const trouble = troubles[postcode.text];
    if (trouble === "broken") throw new Problem("quote-engine/broken");
    if (trouble === "slow") await wait(defaultDelay);
    const addresses = addressesOf(postcode);
    if (addresses.length === 0) throw new Problem("quote-engine/postcode-not-found");
    return { postcode: postcode.text, addresses };
  });
}
