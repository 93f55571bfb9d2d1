import { Refusal } from "../errors.ts";
import type { Answer } from "../http/answer.ts";
import { addressesIn, needOf, soughtBy } from "./addresses.ts";
import type { Narrowed } from "./addresses.ts";
import type { Surveyed } from "./questionnaire-route.ts";

const LONGEST = 200;

/**
 * GET `/addresses?q=`: a JSON list of the addresses that somebody who types that may mean, for those in a survey. Null
 * says that they cannot be had, and the address is typed.
 */
export async function showAddresses(areFound: boolean, opened: Surveyed): Promise<Answer> {
  const { services, session, visit } = opened;
  if (!areFound) throw new Refusal("page/not-found");
  const sought = soughtBy((visit.query.get("q") ?? "").slice(0, LONGEST));
  if (sought === null) return { kind: "json", value: [] };
  const fact = await services.perform(needOf(sought.postcode, await narrowed(opened)), {
    tenant: visit.brand.tenant.id,
    response: session.response,
    qaToken: null,
  });
  return { kind: "json", value: addressesIn(fact, sought) };
}

/** The values that the address of the page may narrow the search by. */
const NARROWING = {
  address_type: /^(?:Residential|Workplace|Educational)$/,
  region_code: /^GB-[A-Z]{3}$/,
  one_year_ago: /^(?:true|false)$/,
} as const;

/** What kind of address is sought, and where: by the question, else in the region of the launch. */
async function narrowed({ services, session, visit }: Surveyed): Promise<Narrowed> {
  const held = visit.query.has("region_code")
    ? null
    : await services.responses.read(visit.brand.tenant, session.response, session.version);
  const said = Object.entries(NARROWING).flatMap(([name, form]) => {
    const value = visit.query.get(name) ?? (name === "region_code" ? held?.response.metadata[name] : null) ?? "";
    return form.test(value) ? [[name, value]] : [];
  });
  return Object.fromEntries(said) as Narrowed;
}
