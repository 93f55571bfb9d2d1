/** A payload whose shape is not what its type of job carries: nobody can ever do it. */
export class PayloadBroken extends Error {
  override readonly name = "PayloadBroken";
}

/** The payload as an object of which each part is looked at before it is used. */
function part(payload: unknown, name: string): unknown {
  return typeof payload === "object" && payload !== null ? (payload as Record<string, unknown>)[name] : undefined;
}

/** A text of a payload. Throws {@link PayloadBroken} when it is none. */
export function textOf(payload: unknown, name: string): string {
  const value = part(payload, name);
  if (typeof value !== "string") throw new PayloadBroken(`${name} is not a text`);
  return value;
}

/** A text of a payload, or null. */
export function textOrNull(payload: unknown, name: string): string | null {
  const value = part(payload, name);
  return typeof value === "string" ? value : null;
}
