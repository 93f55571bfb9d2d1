import type { TenantId } from "./tenant.ts";

/** Why a launch token was not read. Nothing of the token is told. */
export type TokenFault =
  /** Not an encrypted token in its compact form, or not of a JSON object. */
  | "unreadable"
  /** Encrypted or signed in a way that is not taken. */
  | "wrong-algorithm"
  /** Nobody signed what was encrypted, or the algorithm is `none`. */
  | "unsigned"
  /** It names a key that is not known, or not for this purpose. */
  | "unknown-key"
  /** The key that it names does not open it, or did not sign it. */
  | "wrong-key";

/** What opening a token gives: its claims as they were signed, not looked at yet. */
export type OpenedToken =
  | { readonly ok: true; readonly claims: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly fault: TokenFault };

/** Opens launch tokens: decrypts them and checks who signed them. Never throws for what a token holds. */
export interface TokenOpener {
  readonly open: (token: string) => Promise<OpenedToken>;
}

/** A launch token about to be used. */
export interface TokenUse {
  readonly tenant: TenantId;
  /** SHA-256 of what makes the token the one it is. */
  readonly tokenHash: Uint8Array;
  /** From when on nobody would take the token anyway, so that its use may be forgotten. ISO 8601 in UTC. */
  readonly expiresAt: string;
}

/** Tokens that were used, so that none is used twice. */
export interface UsedTokens {
  /**
   * Marks a token as used at `now` (ISO 8601); durable when it resolves. False when it was used before: of any number
   * that try at once, one is told true.
   */
  readonly use: (use: TokenUse, now: string) => Promise<boolean>;
}

/** Whose supplementary data, and in which dataset. */
export interface SupplementaryKey {
  readonly dataset: string;
  /** The respondent's, as the launch names it. */
  readonly identifier: string;
  /** The survey that the data must belong to; null when the launch names none. */
  readonly survey: string | null;
}

/** What is known of a respondent before the first question, from outside. */
export interface SupplementaryData {
  /** The data of one respondent. Throws {@link SupplementaryUnavailable} when they cannot be had. */
  readonly find: (key: SupplementaryKey) => Promise<Readonly<Record<string, unknown>>>;
}

/** Supplementary data that cannot be had: why, without whose. */
export class SupplementaryUnavailable extends Error {
  override readonly name = "SupplementaryUnavailable";

  constructor(why: string) {
    super(`supplementary data are not available: ${why}`);
  }
}
