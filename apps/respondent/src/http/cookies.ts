/** Cookies, read and written by hand: a page needs one or two of them. */

/** A cookie header longer than this is not looked into. */
const LONGEST_HEADER = 16_384;

/** The value of the cookie `name`, or undefined. Of several with the name, the first counts (RFC 6265, 5.4). */
export function readCookie(header: string | undefined, name: string): string | undefined {
  if (header === undefined || header.length > LONGEST_HEADER) return undefined;
  let from = 0;
  while (from < header.length) {
    let end = header.indexOf(";", from);
    if (end === -1) end = header.length;
    while (header.charCodeAt(from) === 32) from++;
    if (header.startsWith(name, from) && header.charCodeAt(from + name.length) === 61)
      return header.slice(from + name.length + 1, end).trim();
    from = end + 1;
  }
  return undefined;
}

/** How a cookie is kept. */
export interface CookieOptions {
  /** Sent over HTTPS only; its name gets the prefix `__Host-`. */
  readonly secure: boolean;
  /** Seconds; without it the cookie ends with the browser. */
  readonly maxAge?: number;
  /** Readable by scripts. Default false. */
  readonly scripts?: boolean;
}

/** The name under which a cookie travels: one that is secure cannot be set by a sibling domain. */
export function cookieName(name: string, secure: boolean): string {
  return secure ? "__Host-" + name : name;
}

/** A `Set-Cookie` header. The value must consist of characters that a cookie may hold. */
export function writeCookie(name: string, value: string, { secure, maxAge, scripts }: CookieOptions): string {
  return (
    `${cookieName(name, secure)}=${value}; Path=/; SameSite=Lax` +
    (scripts === true ? "" : "; HttpOnly") +
    (secure ? "; Secure" : "") +
    (maxAge === undefined ? "" : `; Max-Age=${maxAge}`)
  );
}

/** A `Set-Cookie` header that removes a cookie. */
export function clearCookie(name: string, secure: boolean): string {
  return writeCookie(name, "", { secure, maxAge: 0 });
}
