/** The one place where what went wrong gets its HTTP status and its title. Each code is explained in docs/errors.md. */

/** Every code of this app. */
export const ERRORS = {
  "host/unknown": { status: 421, title: "This address is not served here" },
  "tenant/not-found": { status: 404, title: "There is no such organisation here" },
  "tenant/suspended": { status: 503, title: "This service is closed for the moment" },
  "tenant/busy": { status: 429, title: "Too many people are using this service at the moment" },
  "tenant/slow": { status: 503, title: "The service is not available for the moment" },
  "tenant/full": { status: 429, title: "Nothing more can be started at the moment" },
  "form/not-found": { status: 404, title: "There is no such form here" },
  "form/version-gone": { status: 410, title: "The form this was begun with can no longer be read" },
  "page/not-found": { status: 404, title: "Page not found" },
  "request/method-not-allowed": { status: 405, title: "This page cannot be used in that way" },
  "request/unreadable": { status: 400, title: "The request could not be read" },
  "request/media-type": { status: 415, title: "The request is of a kind that is not read here" },
  "request/too-large": { status: 413, title: "That is more than can be sent at once" },
  "request/too-many": { status: 429, title: "Too many requests" },
  "session/missing": { status: 403, title: "We could not find your answers" },
  "session/expired": { status: 403, title: "You have been signed out" },
  "session/untrusted-post": { status: 403, title: "We could not accept that" },
  "access/not-found": { status: 404, title: "That code was not recognised" },
  "resume/not-found": { status: 404, title: "That code was not recognised" },
  "response/conflict": { status: 409, title: "Your answers were changed somewhere else" },
  "response/submitted": { status: 409, title: "You have already sent your answers" },
  "launch/missing": { status: 401, title: "Sign in to continue" },
  "launch/expired": { status: 401, title: "This link has expired" },
  "launch/not-yet": { status: 401, title: "This link cannot be used yet" },
  "launch/used": { status: 401, title: "This link has been used before" },
  "launch/session-needed": { status: 401, title: "Sign in to continue" },
  "launch/session-ended": { status: 401, title: "You have been signed out" },
  "launch/unreadable": { status: 403, title: "This link cannot be read" },
  "launch/wrong-algorithm": { status: 403, title: "This link cannot be read" },
  "launch/unsigned": { status: 403, title: "This link cannot be read" },
  "launch/unknown-key": { status: 403, title: "This link cannot be read" },
  "launch/wrong-key": { status: 403, title: "This link cannot be read" },
  "launch/missing-claim": { status: 403, title: "This link is not complete" },
  "launch/wrong-claim": { status: 403, title: "This link is not complete" },
  "launch/response-expired": { status: 403, title: "This survey can no longer be answered" },
  "launch/no-supplementary-data": { status: 503, title: "This survey cannot be opened for the moment" },
  "launch/unknown-questionnaire": { status: 404, title: "There is no such survey here" },
  "response/too-many-emails": { status: 429, title: "No more confirmations can be sent" },
  "response/too-much-feedback": { status: 429, title: "No more feedback can be taken" },
  "response/too-many-codes": { status: 429, title: "No more access codes can be sent for the moment" },
  "service/unavailable": { status: 503, title: "The service is not available for the moment" },
  "service/draining": { status: 503, title: "The service is stopping" },
  "service/failed": { status: 500, title: "Sorry, there is a problem with the service" },
} as const satisfies Record<string, { readonly status: number; readonly title: string }>;

/** One of this app's codes. */
export type ErrorCode = keyof typeof ERRORS;

/** The body of a failed request to those that ask for JSON (RFC 9457). */
export interface ProblemDocument {
  /** `urn:waypost:error:` and the code. */
  readonly type: string;
  readonly code: ErrorCode;
  readonly title: string;
  readonly status: number;
  /** The request's id, to find it in the log. */
  readonly instance: string;
}

/** The problem document of a code. */
export function problemDocument(code: ErrorCode, requestId: string): ProblemDocument {
  const { status, title } = ERRORS[code];
  return { type: "urn:waypost:error:" + code, code, title, status, instance: "urn:waypost:request:" + requestId };
}

/** A request that cannot be served. Thrown where it is known, answered in one place. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly headers: Readonly<Record<string, string>>;

  /** A refusal with a code and, where the code asks for them, headers (`allow`, `retry-after`). */
  constructor(code: ErrorCode, headers: Readonly<Record<string, string>> = {}) {
    super(ERRORS[code].title);
    this.name = "Refusal";
    this.code = code;
    this.headers = headers;
  }
}

/** The code of an error that the HTTP server raised before our code ran, told by its status. */
export function codeForStatus(status: number | undefined): ErrorCode {
  switch (status) {
    case 413:
      return "request/too-large";
    case 415:
      return "request/media-type";
    case 503:
      return "service/draining";
    default:
      return status !== undefined && status >= 400 && status < 500 ? "request/unreadable" : "service/failed";
  }
}
