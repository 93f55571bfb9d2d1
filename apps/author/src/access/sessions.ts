import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** Somebody who has signed in. */
export interface Session {
  readonly id: string;
}

/** Sessions that nothing is stored of: each is a signed cookie. */
export interface Sessions {
  /** True of the code that admins sign in with. Takes as long for any other. */
  readonly admits: (code: string) => boolean;
  /** The value of a new session's cookie at `now`, in milliseconds since 1970. */
  readonly open: (now: number) => string;
  /** The session of a cookie's value; null when it is none of ours or its time is over. */
  readonly read: (value: string | undefined, now: number) => Session | null;
  /** What each form of the session posts. */
  readonly token: (session: Session) => string;
  readonly isToken: (session: Session, token: unknown) => boolean;
}

/** How long one stays signed in, in seconds: a working day. */
export const SESSION_SECONDS = 10 * 3600;

/** Sessions signed by keys that follow from the code: another code ends them all. */
export function createSessions(code: string): Sessions {
  const key = createHash("sha256").update(`sessions of admins\n${code}`).digest();
  const sign = (text: string) => createHmac("sha256", key).update(text).digest("base64url");
  const same = (a: string, b: string) => timingSafeEqual(digest(a), digest(b));
  return {
    admits: (given) => same(given, code),
    open(now) {
      const text = `${randomBytes(16).toString("base64url")}.${Math.floor(now / 1000) + SESSION_SECONDS}`;
      return `${text}.${sign(text)}`;
    },
    read(value, now) {
      const [id, ends, signature, ...more] = value?.split(".") ?? [];
      if (id === undefined || ends === undefined || signature === undefined || more.length > 0) return null;
      if (!same(signature, sign(`${id}.${ends}`))) return null;
      return Number(ends) * 1000 > now ? { id } : null;
    },
    token: ({ id }) => sign(`form ${id}`),
    isToken: ({ id }, token) => typeof token === "string" && same(token, sign(`form ${id}`)),
  };
}

/** Of one length, whatever was given. */
const digest = (text: string) => createHash("sha256").update(text).digest();
