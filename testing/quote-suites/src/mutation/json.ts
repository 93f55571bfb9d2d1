/** A value of JSON. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** An object of JSON. */
export interface JsonObject {
  readonly [name: string]: Json;
}

/** The way to a value: names and indexes from the top. */
export type Path = readonly (string | number)[];

/** Whether a value is an object. */
export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether a value is a list. */
export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** What lies at the end of a way; undefined where there is nothing. */
export function at(value: Json, path: Path): Json | undefined {
  let found: Json | undefined = value;
  for (const step of path)
    if (isList(found) && typeof step === "number") found = found[step];
    else if (isObject(found)) found = found[String(step)];
    else return undefined;
  return found;
}

/** The objects of a list; of anything else none. */
export const objectsIn = (value: Json | undefined): readonly JsonObject[] =>
  isList(value) ? value.filter(isObject) : [];

/** A text, or "" for what is none. */
export const text = (value: Json | undefined): string => (typeof value === "string" ? value : "");

/** The value with another at the end of a way; with undefined, without what was there. */
export function withAt(value: Json, [step, ...rest]: Path, put: Json | undefined): Json {
  if (step === undefined) return put ?? null;
  if (isList(value)) {
    const index = Number(step);
    if (rest.length === 0 && put === undefined) return value.filter((_, each) => each !== index);
    return value.map((each, place) => (place === index ? withAt(each, rest, put) : each));
  }
  const own = isObject(value) ? value : {};
  if (rest.length === 0 && put === undefined)
    return Object.fromEntries(Object.entries(own).filter(([name]) => name !== String(step)));
  return { ...own, [step]: withAt(own[String(step)] ?? {}, rest, put) };
}
