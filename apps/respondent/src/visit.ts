import type { RawInput } from "@waypost/journey";
import type { Urls } from "./http/urls.ts";
import type { SessionState } from "./session/cookie-jar.ts";
import type { Brand } from "./state/tenants.ts";

/** One request to a tenant, read: everything that a handler may look at. */
export interface Visit {
  readonly id: string;
  readonly method: "GET" | "POST" | "PATCH";
  /** A GET of which only the headers are wanted (HEAD). */
  readonly head: boolean;
  readonly brand: Brand;
  /** What every link starts with: nothing, or `/t/<tenant>`. */
  readonly base: string;
  /** Scheme and host that the visitor came to, for links in e-mails. */
  readonly origin: string;
  /** The path below the base. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** What was posted; empty for other methods. */
  readonly posted: RawInput;
  readonly cookies: string | undefined;
  /** The visitor's address, for rate limits. */
  readonly address: string;
  /** A tester's token that holds, or null. */
  readonly qaToken: string | null;
  readonly now: number;
}

/** A visit to one form, with the session that its cookie names. */
export interface FormVisit extends Visit {
  readonly form: string;
  readonly urls: Urls;
  readonly session: SessionState;
}

/** Whose cookies a visit's are. */
export const ownerOf = (visit: FormVisit) => ({ tenant: visit.brand.tenant.id, form: visit.form });

/** The query parameters that choose a language: the first is ours, the second the language selector's. */
const LANGUAGE_PARAMS = ["language", "language_code"] as const;

/** The language that the query asks for, or null. */
export function askedLanguage(query: URLSearchParams): string | null {
  if (query.size === 0) return null;
  for (const param of LANGUAGE_PARAMS) {
    const value = query.get(param);
    if (value !== null) return value;
  }
  return null;
}

/** A query without the language, `?` included; empty when nothing is left. */
export function withoutLanguage(query: URLSearchParams): string {
  if (query.size === 0) return "";
  const rest = new URLSearchParams(query);
  for (const param of LANGUAGE_PARAMS) rest.delete(param);
  return rest.size === 0 ? "" : "?" + rest.toString();
}
