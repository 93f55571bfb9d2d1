import type { Path } from "../error.ts";
import { isObject } from "../questionnaire/primitive.ts";
import type { BlockEntry, GroupEntry, Outline, SectionEntry } from "./outline.ts";

/** An object of the document where it stands. */
export type Place = {
  value: Readonly<Record<string, unknown>>;
  path: Path;
  section?: SectionEntry;
  group?: GroupEntry;
  /** The innermost block or page around it. */
  block?: BlockEntry;
};

/** A text of the document where it stands, with the name of the property that holds it, or holds the list it is in. */
export type WrittenText = { text: string; path: Path; key: string; block?: BlockEntry };

/** All objects and all texts of a questionnaire, in the order of the document. */
export function walk(outline: Outline): { places: readonly Place[]; texts: readonly WrittenText[] } {
  const sections = new Map<unknown, SectionEntry>(outline.sections.map((entry) => [entry.section, entry]));
  const groups = new Map<unknown, GroupEntry>(outline.groups.map((entry) => [entry.group, entry]));
  const blocks = new Map<unknown, BlockEntry>(outline.blocks.map((entry) => [entry.block, entry]));
  const places: Place[] = [];
  const texts: WrittenText[] = [];
  const visit = (value: unknown, path: Path, key: string, around: Omit<Place, "value" | "path">): void => {
    if (typeof value === "string") texts.push({ text: value, path, key, ...(around.block && { block: around.block }) });
    else if (Array.isArray(value))
      value.forEach((each, at) => {
        visit(each, [...path, at], key, around);
      });
    else if (isObject(value)) {
      const section = sections.get(value) ?? around.section;
      const group = groups.get(value) ?? around.group;
      const block = blocks.get(value) ?? around.block;
      const here = { ...(section && { section }), ...(group && { group }), ...(block && { block }) };
      places.push({ value, path, ...here });
      for (const [name, each] of Object.entries(value)) visit(each, [...path, name], name, here);
    }
  };
  visit(outline.questionnaire, [], "", {});
  return { places, texts };
}
