import { clearCookie, cookieName, readCookie, writeCookie } from "../http/cookies.ts";
import { createSealer } from "../session/seal.ts";

/** Where a respondent came from: what pages after the session's end still need to know. */
export interface Account {
  /** The account service, or null when the launch named none. */
  readonly url: string | null;
  /** Where one who signs out is sent, or null. */
  readonly signOutUrl: string | null;
  /** The name of the questionnaire's theme. */
  readonly theme: string;
  readonly language: string;
}

/** Carries the account in a sealed cookie that ends with the browser, not with the session. */
export interface AccountCookie {
  readonly read: (header: string | undefined) => Account | null;
  readonly write: (account: Account) => string;
  readonly clear: () => string;
}

const NAME = "waypost-account";

/** An account cookie sealed under `keys`. */
export function createAccountCookie(keys: readonly [Buffer, ...Buffer[]], secure: boolean): AccountCookie {
  const sealer = createSealer(keys, "survey-account");
  return {
    read(header) {
      const sealed = readCookie(header, cookieName(NAME, secure));
      const plain = sealed === undefined ? null : sealer.open(sealed);
      return plain === null ? null : (JSON.parse(plain) as Account);
    },
    write: (account) => writeCookie(NAME, sealer.seal(JSON.stringify(account)), { secure }),
    clear: () => clearCookie(NAME, secure),
  };
}
