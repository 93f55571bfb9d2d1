import { randomSource } from "../session/random.ts";

/** The headers of every page but the policy for its content, made once. */
export interface PageHeaders {
  readonly fixed: Readonly<Record<string, string>>;
  /** The Content-Security-Policy of a page whose scripts and styles carry `nonce`. */
  readonly policy: (nonce: string) => string;
}

/**
 * Keeps other sites from holding on to our window. Redirects between pages carry it, too: at one without it a browser leaves
 * one page's world and makes another.
 */
export const OPENER_POLICY = { "cross-origin-opener-policy": "same-origin" } as const;

const ONE_YEAR = 31_536_000;

/** Headers for pages served over HTTPS (`secure`) or not. */
export function createPageHeaders(secure: boolean): PageHeaders {
  const fixed = {
    "cache-control": "no-store",
    "content-type": "text/html; charset=utf-8",
    ...OPENER_POLICY,
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    // Not `no-referrer`: browsers would then post our forms with `Origin: null`.
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
  };
  const before = "default-src 'none'; script-src 'nonce-";
  const middle = "'; style-src 'self' 'nonce-";
  const last =
    "'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; " +
    "base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'" +
    (secure ? "; upgrade-insecure-requests" : "");
  return {
    fixed: secure ? { ...fixed, "strict-transport-security": `max-age=${ONE_YEAR}; includeSubDomains` } : fixed,
    policy: (nonce) => before + nonce + middle + nonce + last,
  };
}

const nextNonce = randomSource(16);

/** An unguessable value for one page: 16 random bytes in base64. */
export const createNonce = (): string => nextNonce().toString("base64");
