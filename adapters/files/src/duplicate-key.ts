/** A name that an object has twice: where, and in which lines (from 1). JSON.parse keeps the last value only. */
export interface DuplicateKey {
  readonly name: string;
  /** JSON pointer of the value that would be kept. */
  readonly pointer: string;
  readonly lines: readonly [first: number, second: number];
}

interface Open {
  /** The line of each name of an object; null in an array. */
  readonly names: Map<string, number> | null;
  readonly pointer: string;
  /** The place in an array, or the name of the value that comes next. */
  at: number | string;
}

/** Strings, and what opens, closes and parts; numbers and words between them do not matter. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],\n]/g;

/** Every name that an object of a JSON text has twice. The text is JSON already. */
export function duplicateKeys(json: string): readonly DuplicateKey[] {
  const found: DuplicateKey[] = [];
  const open: Open[] = [];
  let line = 1;
  for (const match of json.matchAll(TOKEN)) {
    const [token] = match;
    const inside = open.at(-1);
    if (token === "\n") line++;
    else if (token === "{" || token === "[") {
      const pointer = inside ? placeIn(inside) : "";
      open.push({ names: token === "{" ? new Map() : null, pointer, at: 0 });
    } else if (token === "}" || token === "]") open.pop();
    else if (token === ",") {
      if (typeof inside?.at === "number") inside.at++;
      else if (inside) inside.at = 0;
    } else if (inside?.names && inside.at === 0) {
      // In an object the first string after its beginning or a comma is a name.
      const name = JSON.parse(token) as string;
      inside.at = name;
      const first = inside.names.get(name);
      if (first !== undefined) found.push({ name, pointer: placeIn(inside), lines: [first, line] });
      inside.names.set(name, line);
    }
  }
  return found;
}

const placeIn = ({ pointer, at }: Open): string =>
  `${pointer}/${String(at).replaceAll("~", "~0").replaceAll("/", "~1")}`;
