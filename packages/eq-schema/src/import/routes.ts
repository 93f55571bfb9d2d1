import type { Route } from "@waypost/form";
import type { RoutingRule } from "../questionnaire/block-base.ts";
import type { Section } from "../questionnaire/section.ts";
import { optional } from "./optional.ts";
import { below, type Place } from "./place.ts";
import { condition } from "./rules.ts";

/** Where the path goes on after a block of a section: the first rule that holds, else the next block. */
export function routes(rules: readonly RoutingRule[] | undefined, section: Section, place: Place): Route[] | undefined {
  return rules?.map((rule, index): Route => {
    const here = below(place, index);
    return {
      ...optional("when", rule.when && condition(rule.when, below(here, "when"))),
      to: target(rule, section, place),
    };
  });
}

/** A block or group of another section ends this one, as the end of the section does. */
function target({ block, group }: RoutingRule, section: Section, { catalogue }: Place): Route["to"] {
  const page = block ?? (group === undefined ? undefined : catalogue.groups.get(group));
  const known = page === undefined ? undefined : catalogue.blocks.get(page);
  return page !== undefined && known?.section === section ? { page } : { end: "section" };
}
