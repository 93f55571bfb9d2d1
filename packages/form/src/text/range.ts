const UNTIL: ReadonlyMap<string, string> = new Map([
  ["cy", "i"],
  ["ga", "go"],
]);

/** From one to another, in the words of a language: `1 May to 3 June`. */
export function rangeText(from: string, to: string, language: string): string {
  return `${from} ${UNTIL.get(language) ?? "to"} ${to}`;
}
