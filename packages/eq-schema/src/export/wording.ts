const ENTITIES: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };

/** The text of eQ that a message of a form was: apostrophes single, braces bare. The inverse of importing a text. */
export function wordingOf(message: string): string {
  return message.replaceAll(
    /''|'([{}#])'|'\{'(\w+)'\}'/g,
    (whole, sign: string | undefined, name: string | undefined) =>
      whole === "''" ? "'" : name === undefined ? (sign ?? "") : `{${name}}`,
  );
}

/** Ways in which eQ may have written a text that reads so, the likeliest first. */
export function spellingsOf(message: string): readonly string[] {
  const plain = wordingOf(message);
  const bare = plain.replaceAll(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity);
  return [...new Set([plain, bare, message])];
}
