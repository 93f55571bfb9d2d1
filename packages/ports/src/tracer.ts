/**
 * Everything that a trace may say of a piece of work. The list is closed, so that an answer, a token or a URL with a
 * query cannot get into a trace by mistake: a new name is a decision made here.
 */
export interface SpanAttributes {
  readonly "http.request.method"?: string;
  /** The kind of page, never its path. */
  readonly "http.route"?: string;
  readonly "http.response.status_code"?: number;
  readonly "waypost.tenant"?: string;
  readonly "waypost.form"?: string;
  /** The id of the request, as it stands in the log. */
  readonly "waypost.request"?: string;
  /** What the store was asked: `read`, `save`. */
  readonly "waypost.store.operation"?: string;
  /** What came of it: `saved`, `conflict`, `found`, `unavailable`. */
  readonly "waypost.result"?: string;
  /** Where a lookup goes: `vehicle`, `quote`. */
  readonly "waypost.lookup.source"?: string;
  readonly "waypost.job.type"?: string;
  readonly "waypost.job.id"?: string;
  readonly "waypost.job.attempt"?: number;
}

/** One piece of work of a trace, while it lasts. */
export interface Span {
  readonly set: (attributes: SpanAttributes) => void;
  /** The work failed. `kind` is the error's name or code, never its message, which may quote what was typed. */
  readonly fail: (kind: string) => void;
}

/** What a piece of work is called and how it lies towards others. */
export interface SpanStart {
  /** A constant, for example `store.save`: traces are grouped by it. */
  readonly name: string;
  /** `server` answers somebody, `client` asks somebody, `consumer` does a job of a queue. Default: inside. */
  readonly kind?: "server" | "client" | "consumer";
  readonly attributes?: SpanAttributes;
  /** W3C `traceparent` of whoever asked. Default: the span around this one, or a new trace. */
  readonly traceparent?: string | undefined;
}

/** Says what takes how long, across processes. */
export interface Tracer {
  /** Does a piece of work in a span, which ends with it. What is thrown marks the span as failed and goes on. */
  readonly span: <T>(start: SpanStart, work: (span: Span) => Promise<T>) => Promise<T>;
  /** W3C `traceparent` of the span that the caller works in, for whoever is asked next; undefined outside of any. */
  readonly traceparent: () => string | undefined;
}

const NO_SPAN: Span = { set: () => undefined, fail: () => undefined };

/** Traces nothing and costs a call. */
export const NO_TRACER: Tracer = {
  span: (_start, work) => work(NO_SPAN),
  traceparent: () => undefined,
};
