import type { Sealer } from "./seal.ts";

/** What the session's cookie says. All else is in the store, so any process can serve any request. */
export interface Session {
  readonly tenant: string;
  readonly form: string;
  /** The form version that the response was begun with. */
  readonly formVersion: number;
  readonly response: string;
  /** The version of the response that this browser has seen; 0 while nothing is stored. */
  readonly version: number;
  /** When the response was begun, in milliseconds; a start without a row is made again from it. */
  readonly startedAt: number;
  /** When the respondent was last seen, in milliseconds. */
  readonly seenAt: number;
  readonly language: string;
  /** Minutes that the respondent may be away, as the form says. */
  readonly timeout: number;
  /** The declared query parameters of a start that is not stored yet. */
  readonly query?: Readonly<Record<string, string>>;
}

/** Marks the layout of the sealed list, so that it may change. */
const LAYOUT = 1;

/** How long a session may go without its cookie being written again at most, in milliseconds. */
export const RENEW_AFTER = 60_000;

/** The same for a session: a tenth of a short timeout. */
const renewAfter = ({ timeout }: Session) => Math.min(RENEW_AFTER, timeout * 6000);

/** The session as a sealed text. */
export function sealSession(sealer: Sealer, session: Session): string {
  const { tenant, form, formVersion, response, version, startedAt, seenAt, language, timeout, query } = session;
  const fields = [LAYOUT, tenant, form, formVersion, response, version, startedAt, seenAt, language, timeout];
  return sealer.seal(JSON.stringify(query === undefined ? fields : [...fields, query]));
}

/** The session that a sealed text holds, or null when it holds none. */
export function openSession(sealer: Sealer, sealed: string): Session | null {
  const plain = sealer.open(sealed);
  if (plain === null) return null;
  // Only this program seals, so a text that opens has the layout that its first field says.
  const [layout, ...fields] = JSON.parse(plain) as [number, ...SealedFields];
  if (layout !== LAYOUT) return null;
  const [tenant, form, formVersion, response, version, startedAt, seenAt, language, timeout, query] = fields;
  const session = { tenant, form, formVersion, response, version, startedAt, seenAt, language, timeout };
  return query === undefined ? session : { ...session, query };
}

type SealedFields = [
  tenant: string,
  form: string,
  formVersion: number,
  response: string,
  version: number,
  startedAt: number,
  seenAt: number,
  language: string,
  timeout: number,
  query?: Record<string, string>,
];

/**
 * True when the respondent was away for longer than the session allows. The cookie is not written at every page, so
 * the time between two writes is granted on top.
 */
export function hasExpired(session: Session, now: number): boolean {
  return now - session.seenAt > session.timeout * 60_000 + renewAfter(session);
}

/** True when the session is over by the browser's clock, which grants nothing on top, or will be so at once. */
export function isEnding(session: Session, now: number): boolean {
  return now - session.seenAt > session.timeout * 60_000 - renewAfter(session);
}

/** True when the cookie should be written again, so that a respondent who only reads stays signed in. */
export function needsRenewal(session: Session, now: number): boolean {
  return now - session.seenAt > renewAfter(session);
}
