/**
 * What can be wrong with a request, and the problem document (RFC 9457) that says so. The one place where a code
 * meets its HTTP status.
 */

/** Every code of this service with its HTTP status and its title; a test holds it against the documents. */
export const problems = {
  "quote-engine/not-found": [404, "There is nothing at this address"],
  "quote-engine/request-unreadable": [400, "The request could not be read"],
  "quote-engine/body-too-large": [413, "The request is larger than 64 KB"],
  "quote-engine/media-type-unsupported": [415, "The request must be JSON"],
  "quote-engine/kind-unknown": [400, "The kind must be car or motorcycle"],
  "quote-engine/make-missing": [400, "Models are listed for one make: name it in the query"],
  "quote-engine/registration-invalid": [400, "This is not the shape of a registration number"],
  "quote-engine/vehicle-not-found": [404, "The register holds no such vehicle"],
  "quote-engine/postcode-invalid": [400, "This is not the shape of a postcode"],
  "quote-engine/postcode-not-found": [404, "No addresses are known for this postcode"],
  "quote-engine/answers-invalid": [422, "Some answers cannot be rated"],
  "quote-engine/idempotency-key-invalid": [400, "An Idempotency-Key is 1 to 200 printable characters"],
  "quote-engine/idempotency-key-reused": [409, "The Idempotency-Key was used for another request"],
  "quote-engine/broken": [500, "The service is broken, as it was asked to be"],
  "quote-engine/internal": [500, "The service failed"],
  "quote-engine/draining": [503, "The service is stopping"],
} as const satisfies Record<string, readonly [status: number, title: string]>;

/** One of this service's codes. */
export type ProblemCode = keyof typeof problems;

/** What is wrong with one value of a request: a JSON pointer to it, a code and a sentence. */
export interface Fault {
  readonly pointer: string;
  readonly code: "type" | "choice" | "range" | "length" | "date";
  readonly detail: string;
}

/** The body of a failed request, sent as `application/problem+json`. */
export interface ProblemDocument {
  /** `urn:waypost:error:` and the code. */
  readonly type: string;
  readonly code: ProblemCode;
  readonly title: string;
  readonly status: number;
  readonly errors?: readonly Fault[];
}

/** A request that cannot be answered; thrown by a route, turned into a document by the server. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly faults: readonly Fault[];

  /** A problem of a code, with the values at fault where there are any. */
  constructor(code: ProblemCode, faults: readonly Fault[] = []) {
    super(problems[code][1]);
    this.name = "Problem";
    this.code = code;
    this.faults = faults;
  }
}

/** The document of a problem. */
export function problemDocument(code: ProblemCode, faults: readonly Fault[] = []): ProblemDocument {
  const [status, title] = problems[code];
  const document = { type: `urn:waypost:error:${code}`, code, title, status };
  return faults.length > 0 ? { ...document, errors: faults } : document;
}

/** The code for an error that Fastify raises before a route runs, told by its status. */
export function codeForStatus(status: number | undefined): ProblemCode {
  switch (status) {
    case 404:
      return "quote-engine/not-found";
    case 413:
      return "quote-engine/body-too-large";
    case 415:
      return "quote-engine/media-type-unsupported";
    case 503:
      return "quote-engine/draining";
    default:
      return status !== undefined && status >= 400 && status < 500
        ? "quote-engine/request-unreadable"
        : "quote-engine/internal";
  }
}
