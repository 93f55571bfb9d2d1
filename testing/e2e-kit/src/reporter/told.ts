/** What a failure says, in parts that a product owner can read. */
export interface Told {
  /** What was looked at: "Where the customer lands". */
  readonly what: string;
  readonly expected: string | null;
  readonly received: string | null;
  /** Of a list, what it lacks and what it has instead. */
  readonly missing: readonly string[];
  readonly instead: readonly string[];
}

/** Reads the message of a failed expectation of Playwright. */
export function tell(message: string): Told {
  const lines = message.split("\n").map((line) => line.trim());
  const after = (...names: string[]) => {
    const line = lines.find((each) => names.some((name) => each.startsWith(`${name}:`)));
    return line === undefined ? null : inQuotes(line.slice(line.indexOf(":") + 1).trim());
  };
  const what = (lines.find((line) => line !== "") ?? "It failed").replace(/^Error: /, "");
  const expected = after("Expected", "Expected string", "Expected substring", "Expected value", "Expected pattern");
  const received = after("Received", "Received string", "Received array", "Received value");
  const asked = /^Whether (.)(.*)$/.exec(what);
  if (asked !== null && (expected === "true" || expected === "false")) {
    const verdict = expected === "true" ? "should be so, and is not" : "should not be so, and is";
    const said = `${(asked[1] ?? "").toUpperCase()}${asked[2] ?? ""}: this ${verdict}`;
    return { what: said, expected: null, received: null, missing: [], instead: [] };
  }
  const found = expected === null || received === null ? received : excerpt(received, expected);
  return { what, expected, received: found, missing: differing(lines, "-"), instead: differing(lines, "+") };
}

/** How much longer than what was expected a text may be that is shown whole. */
const WHOLE = 120;
/** How much is shown around the part of a longer one that is likest. */
const AROUND = 40;

/** Of a long text the part that begins as what was expected does, for as long as it does: there they part. */
function excerpt(found: string, expected: string): string {
  if (found.length <= expected.length + WHOLE) return found;
  const wanted = expected.replace(/^“|”$/g, "");
  let alike = wanted.length;
  while (alike > 0 && !found.includes(wanted.slice(0, alike))) alike--;
  const from = Math.max(0, found.indexOf(wanted.slice(0, alike)) - AROUND);
  const to = from + wanted.length + 2 * AROUND;
  return `${from > 0 ? "“… " : ""}${found.slice(from, to).trim()}${to < found.length ? " …”" : ""}`;
}

/** The lines of a difference between lists that begin with a sign, without those that only open or close a list. */
function differing(lines: readonly string[], sign: "-" | "+"): readonly string[] {
  const from = lines.findIndex((line) => line.startsWith("+ Received"));
  if (from < 0) return [];
  const own = lines.slice(from + 1).filter((line) => line.startsWith(`${sign} `));
  return own
    .map((line) => line.slice(1).trim().replace(/,$/, ""))
    .filter(isValue)
    .map(inQuotes);
}

const isValue = (line: string) => !/^(?:Array |Object )?[[\]{}]+$/.test(line);
const inQuotes = (value: string) => value.replace(/^"(.*)"$/, "“$1”").replaceAll('\\"', '"');

/** A failure in one sentence. */
export function inShort({ what, expected, received, missing, instead }: Told): string {
  const parts = [
    ...(expected === null || received === null ? [] : [`expected ${expected}, found ${received}`]),
    ...(missing.length === 0 ? [] : [`missing ${missing.join(", ")}`]),
    ...(instead.length === 0 ? [] : [`not expected ${instead.join(", ")}`]),
  ];
  return parts.length === 0 ? what : `${what}: ${parts.join("; ")}`;
}
