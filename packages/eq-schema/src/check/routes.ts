import type { RoutingRule } from "../questionnaire/block-base.ts";
import { fault, type Faults } from "./fault.ts";
import { placed, type BlockEntry, type Outline } from "./outline.ts";

/** A block's routes are all of some use, and one of them leads on. */
export function* checkRoutes(outline: Outline, entry: BlockEntry): Faults {
  const { block } = entry;
  if (block.routing_rules === undefined) return;
  const path = [...entry.path, "routing_rules"];
  const rules = placed(block.routing_rules).map(([, rule]) => rule);
  const always = rules.findIndex(({ when }) => when === undefined);
  const others = rules.slice(always + 1);
  // Several that are always taken are refused as such.
  if (always !== -1 && others.length > 0 && others.every(({ when }) => when !== undefined))
    yield fault("eq/route-after-default", [...path, always + 1], "comes after a route that is always taken");
  const back = (target: BlockEntry | null) =>
    target !== null && target.section === entry.section && target.position <= entry.position;
  if (rules.every((rule) => back(targetOf(outline, rule))))
    yield fault("eq/routes-back", path, `leads from the block ${block.id} to itself or back, and never on`);
}

/** The block that a route leads to; null where it leads to none, or ends the section. */
function targetOf(outline: Outline, { block, group }: RoutingRule): BlockEntry | null {
  if (block !== undefined) return outline.blocksById.get(block) ?? null;
  const entry = group === undefined ? undefined : outline.groupsById.get(group);
  return outline.blocks.find((one) => entry !== undefined && one.group === entry) ?? null;
}
