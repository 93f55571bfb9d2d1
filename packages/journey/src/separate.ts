import type { CompiledSection, Form } from "@waypost/form";
import type { Response } from "./response.ts";

/** True where an item answers a section apart: what it asks is asked, and counts, elsewhere. */
export function isSeparate(
  { definition }: Form,
  section: CompiledSection,
  item: string,
  { separate }: Response,
): boolean {
  return separate?.includes(item) === true && definition.individualResponse?.section === section.id;
}

/** The response with an item that answers apart from now on, or (`wanted` false) no longer. What was answered stays. */
export function separated(response: Response, item: string, wanted: boolean): Response {
  const { separate = [], ...rest } = response;
  const others = separate.filter((id) => id !== item);
  const left = wanted ? [...others, item] : others;
  return left.length === 0 ? rest : { ...rest, separate: left };
}
