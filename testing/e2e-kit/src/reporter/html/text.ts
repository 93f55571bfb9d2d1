/** Text as HTML. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** HTML that is finished, apart from text that is not. */
export interface Markup {
  readonly html: string;
}

type Part = Markup | string | number | null | readonly (Markup | null)[];

/** Makes HTML of a template: text is escaped, markup is not, null is nothing. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { html: strings.map((string, at) => string + (at < parts.length ? piece(parts[at] ?? null) : "")).join("") };
}

/** HTML that is taken as it is. */
export const raw = (html: string): Markup => ({ html });

function piece(part: Part): string {
  if (part === null) return "";
  if (typeof part === "string") return escaped(part);
  if (typeof part === "number") return String(part);
  return "html" in part ? part.html : part.map((each) => each?.html ?? "").join("");
}

/** Milliseconds as a reader wants them: `80 ms`, `1.4 s`, `2 min 5 s`. */
export function lasting(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/** How many of what: `1 case`, `3 cases`. */
export const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;
