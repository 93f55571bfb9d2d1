import { missing, wrong } from "./setting-error.ts";

/** Where settings come from: `process.env`, or what a test gives. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** A setting without the blanks around it; undefined when it is not there or empty. */
export function optional(env: Variables, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === "" ? undefined : value;
}

/** A setting that has to be given. Throws a `setting/missing`. */
export function required(env: Variables, name: string): string {
  const value = optional(env, name);
  if (value === undefined) throw missing(name);
  return value;
}

/** What a whole number may be, and what it is when nobody says. */
export interface WholeNumber {
  readonly fallback: number;
  readonly min: number;
  readonly max: number;
}

/** A whole number in decimal digits. Throws a `setting/wrong`. */
export function integer(env: Variables, name: string, { fallback, min, max }: WholeNumber): number {
  const value = optional(env, name);
  if (value === undefined) return fallback;
  const number = Number(value);
  if (!/^\d{1,10}$/.test(value) || number < min || number > max)
    throw wrong(name, `a whole number from ${min} to ${max}`, value);
  return number;
}

/** A share from 0 to 1 in decimal digits. Throws a `setting/wrong`. */
export function share(env: Variables, name: string, fallback: number): number {
  const value = optional(env, name);
  if (value === undefined) return fallback;
  if (!/^(?:0(?:\.\d{1,9})?|1(?:\.0{1,9})?)$/.test(value)) throw wrong(name, "a number from 0 to 1", value);
  return Number(value);
}

/** A port to listen on; 0 takes any free one. Throws a `setting/wrong`. */
export function port(env: Variables, name: string, fallback: number): number {
  return integer(env, name, { fallback, min: 0, max: 65_535 });
}

/** One of a few words. Throws a `setting/wrong`. */
export function choice<T extends string>(env: Variables, name: string, choices: readonly T[], fallback: T): T {
  const value = optional(env, name) ?? fallback;
  const found = choices.find((each) => each === value);
  if (found === undefined) throw wrong(name, `one of ${choices.join(", ")}`, value);
  return found;
}

/** The protocols of services on the web. */
export const WEB = ["http:", "https:"] as const;
/** The protocols of places for files: a folder, or a bucket. */
export const FILES = ["file:", "s3:"] as const;
/** The protocols of the cache: Valkey, and Redis that speaks the same; with an s over TLS. */
export const CACHES = ["valkey:", "valkeys:", "redis:", "rediss:"] as const;
/** The protocols of the database. */
export const POSTGRES = ["postgres:", "postgresql:"] as const;

/** What is used here of the platform's own: the types of a pure package know no platform. */
declare const URL: {
  canParse(text: string): boolean;
  new (text: string): { readonly protocol: string };
};

/**
 * The text of a URL with one of these protocols, never echoed in an error: it may hold a password. Throws when it is
 * none, or not given and without a fallback.
 */
export function url(env: Variables, name: string, protocols: readonly string[], fallback?: string): string {
  const value = optional(env, name) ?? fallback;
  if (value === undefined) throw missing(name);
  if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol))
    throw wrong(name, `a URL that starts with ${protocols.map((each) => `${each}//`).join(" or ")}`);
  return value;
}

/** `key=value` pairs with commas between them, in their order. Throws a `setting/wrong`. */
export function pairs(env: Variables, name: string, shape: string): readonly (readonly [string, string])[] {
  return (optional(env, name)?.split(",") ?? []).map((text) => {
    const [key, value, ...rest] = text.trim().split("=");
    if (!key || !value || rest.length > 0) throw wrong(name, `pairs of ${shape} with commas between them`, text.trim());
    return [key, value];
  });
}
