import { Refusal } from "../errors.ts";
import type { Answer } from "../http/answer.ts";
import { addressesIn, needOf, soughtBy } from "./addresses.ts";
import type { Surveyed } from "./questionnaire-route.ts";

const LONGEST = 200;

/**
 * GET `/addresses?q=`: a JSON list of the addresses that somebody who types that may mean, for those in a survey. Null
 * says that they cannot be had, and the address is typed.
 */
export async function showAddresses(areFound: boolean, { services, session, visit }: Surveyed): Promise<Answer> {
  if (!areFound) throw new Refusal("page/not-found");
  const sought = soughtBy((visit.query.get("q") ?? "").slice(0, LONGEST));
  if (sought === null) return { kind: "json", value: [] };
  const fact = await services.perform(needOf(sought.postcode), {
    tenant: visit.brand.tenant.id,
    response: session.response,
    qaToken: null,
  });
  return { kind: "json", value: addressesIn(fact, sought) };
}
