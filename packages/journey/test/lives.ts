import { parse } from "@waypost/form";
import fc from "fast-check";
import { AT, Respondent } from "./drive.ts";
import { formDefinition, rightInput } from "./generate.ts";

/** Forms that parse: a generated one may still ask for something only later, which parse() refuses. */
export const anyForm = formDefinition.filter((definition) => parse(definition).ok);

/** What a respondent does: a number chooses where, another what. */
export const deeds = fc.array(
  fc.record({ where: fc.nat(50), choice: fc.nat(50), kind: fc.constantFrom("on", "on", "any", "add", "remove") }),
  {
    maxLength: 15,
  },
);
/** See {@link deeds}. */
export type Deeds = readonly { readonly where: number; readonly choice: number; readonly kind: string }[];

/** A respondent who did all that. */
export function live(definition: Record<string, unknown>, given: Deeds): Respondent {
  const one = new Respondent(definition);
  const { form } = one;
  for (const { where, choice, kind } of given) {
    const { walk } = one;
    const list = walk.path.find(({ page }) => form.pageOf.get(page)?.type === "list");
    const items = one.response.lists["people"] ?? [];
    const item = items[where % Math.max(1, items.length)];
    if (kind === "add" && list && walk.reachable(list)) one.add(list.page, { first: ["x", "Ann"][choice % 2] ?? "x" });
    else if (kind === "remove" && list && item !== undefined) one.remove(list.page, item);
    else {
      const at = kind === "on" ? walk.current : (walk.path[where % Math.max(1, walk.path.length)] ?? walk.current);
      if (walk.reachable(at)) one.post(at, rightInput(one.view(at), choice));
    }
  }
  return one;
}

/** What follows from a response. */
export const derived = (one: Respondent) => ({
  path: one.path,
  sections: one.walk.sections,
  complete: one.walk.complete,
  current: one.walk.current,
  submission: one.journey.submission(one.walk, AT),
});
