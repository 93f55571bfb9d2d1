import type { RoutingRule } from "../questionnaire/block-base.ts";
import type { Path } from "../error.ts";
import { fault, type Faults } from "./fault.ts";
import { placed, type BlockEntry, type GroupEntry, type Outline } from "./outline.ts";

/** Every way on from a block leads somewhere, and there always is one. */
export function* checkRouting(outline: Outline, { block, path, group }: BlockEntry): Faults {
  if (block.routing_rules !== undefined)
    yield* checkRules(outline, block.routing_rules, [...path, "routing_rules"], group);
}

/** Every way on from a group leads somewhere, and there always is one. */
export function* checkGroupRouting(outline: Outline, entry: GroupEntry): Faults {
  const { group, path } = entry;
  if (group.routing_rules !== undefined)
    yield* checkRules(outline, group.routing_rules, [...path, "routing_rules"], entry);
}

function* checkRules(outline: Outline, rules: readonly RoutingRule[], path: Path, { group }: GroupEntry): Faults {
  const defaults = rules.filter(({ when }) => when === undefined).length;
  if (defaults === 0) yield fault("eq/no-default-route", path, "has no route without a condition");
  if (defaults > 1) yield fault("eq/several-default-routes", path, "has several routes without a condition");
  for (const [at, rule] of placed(rules)) {
    if (rule.block !== undefined) {
      const target = outline.blocksById.get(rule.block);
      if (target === undefined)
        yield fault("eq/unknown-block", [...path, at, "block"], `there is no block ${rule.block}`);
      else if (target.parent !== undefined || target.group.group !== group) {
        yield fault("eq/unknown-block", [...path, at, "block"], `the block ${rule.block} is not one of this group`);
      }
    }
    if (rule.group !== undefined && !outline.groupsById.has(rule.group)) {
      yield fault("eq/unknown-group", [...path, at, "group"], `there is no group ${rule.group}`);
    }
  }
}
