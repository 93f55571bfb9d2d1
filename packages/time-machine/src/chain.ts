/** An entry of an audit, as it is stored. */
export interface AuditEntry {
  readonly tenant: string;
  /** 1 for the tenant's first, one more for each. */
  readonly number: number;
  /** ISO 8601 in UTC with six places after the second. */
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  /** JSON as the database prints it. */
  readonly details: string;
  /** The hash of the entry before, in hexadecimal; empty for the first. */
  readonly previous: string;
  readonly hash: string;
}

/** What is wrong with an audit: at which entry, and how it shows. */
export interface AuditFlaw {
  readonly number: number;
  readonly flaw:
    /** Its fields are not those that its hash was made of. */
    | "changed"
    /** It does not hold the hash of the entry before it. */
    | "unchained"
    /** There is no entry of this number. */
    | "missing";
}

/** What an entry's hash is made of: every field with its length before it. The database does the same. */
export function auditText(entry: AuditEntry): string {
  const { tenant, number, at, actor, action, subject, details, previous } = entry;
  return [tenant, String(number), at, actor, action, subject, details, previous]
    .map((field) => `${Array.from(field).length}:${field}`)
    .join(",");
}

/**
 * What is wrong with the entries of one tenant, which are all there from the first, in their order. `sha256` gives a
 * text's hash in hexadecimal. Whoever rewrites every entry from one on is found only by `head`: the hash of a known
 * entry by its number, noted elsewhere.
 */
export function verifyChain(
  entries: readonly AuditEntry[],
  sha256: (text: string) => string,
  head?: { readonly number: number; readonly hash: string },
): readonly AuditFlaw[] {
  const flaws: AuditFlaw[] = [];
  let expected = 1;
  let previous = "";
  for (const entry of entries) {
    for (; expected < entry.number; expected++) flaws.push({ number: expected, flaw: "missing" });
    if (sha256(auditText(entry)) !== entry.hash) flaws.push({ number: entry.number, flaw: "changed" });
    else if (entry.previous !== previous) flaws.push({ number: entry.number, flaw: "unchained" });
    previous = entry.hash;
    expected = entry.number + 1;
  }
  if (head === undefined) return flaws;
  const known = entries.find(({ number }) => number === head.number);
  if (known === undefined) flaws.push({ number: head.number, flaw: "missing" });
  else if (known.hash !== head.hash) flaws.push({ number: head.number, flaw: "changed" });
  return flaws;
}
