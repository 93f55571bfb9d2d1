import { NO_TRACER } from "@waypost/ports";
import type { Tracer } from "@waypost/ports";

/** Where traces go. */
export interface TelemetrySettings {
  /** The OTLP/HTTP receiver; traces go to `v1/traces` below it. Null: nothing is traced. */
  readonly endpoint: string | null;
  /** How this process is called in traces. */
  readonly service: string;
  /** The share of traces that begin here and are kept, 0 to 1. Whoever asks with a `traceparent` decides for theirs. */
  readonly share: number;
}

/** A tracer, and the way to be rid of it. */
export interface Telemetry {
  readonly tracer: Tracer;
  /** Sends what is left. Never rejects: a receiver that is away must not keep a process from ending. */
  readonly close: () => Promise<void>;
}

const OFF: Telemetry = { tracer: NO_TRACER, close: () => Promise.resolve() };

/** Opens tracing. Without an endpoint the SDK is not even loaded. */
export async function openTelemetry(settings: TelemetrySettings): Promise<Telemetry> {
  const { endpoint } = settings;
  if (endpoint === null) return OFF;
  const { exportTraces } = await import("./otlp.ts");
  return exportTraces({ ...settings, endpoint });
}

/** The platform's fetch, which tells whom it asks which trace it asks in; the plain one where nothing is traced. */
export function tracedFetch(tracer: Tracer, plain: typeof fetch = fetch): typeof fetch {
  if (tracer === NO_TRACER) return plain;
  return (input, init) => {
    const traceparent = tracer.traceparent();
    if (traceparent === undefined) return plain(input, init);
    const headers = new Headers(init?.headers);
    headers.set("traceparent", traceparent);
    return plain(input, { ...init, headers });
  };
}
