import { AsyncLocalStorage } from "node:async_hooks";
import {
  defaultTextMapGetter,
  defaultTextMapSetter,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
} from "@opentelemetry/api";
import type { Attributes, Context } from "@opentelemetry/api";
import { W3CTraceContextPropagator } from "@opentelemetry/core";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from "@opentelemetry/sdk-trace";
import type { Span, SpanAttributes, SpanStart, Tracer } from "@waypost/ports";
import type { Telemetry, TelemetrySettings } from "./telemetry.ts";

const KINDS = { server: SpanKind.SERVER, client: SpanKind.CLIENT, consumer: SpanKind.CONSUMER } as const;

/** How long an ending process waits for the receiver, in milliseconds. */
const PATIENCE = 2000;

/** The error's class and code: its message may quote what was typed. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return "thrown";
  return "code" in error && typeof error.code === "string" ? `${error.name} ${error.code}` : error.name;
}

/** The address of the receiver of traces, below the endpoint of all signals. */
function tracesUrl(endpoint: string): string {
  return new URL("v1/traces", endpoint.endsWith("/") ? endpoint : `${endpoint}/`).href;
}

/** A tracer that sends what it is told to an OTLP/HTTP receiver, many spans at a time. Nothing of it is global. */
export function exportTraces({
  endpoint,
  service,
  share,
}: TelemetrySettings & { readonly endpoint: string }): Telemetry {
  const exporter = new OTLPTraceExporter({ url: tracesUrl(endpoint) });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ "service.name": service }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  const otel = provider.getTracer("waypost");
  const propagator = new W3CTraceContextPropagator();
  const around = new AsyncLocalStorage<Context>();

  const contextOf = ({ traceparent }: SpanStart): Context =>
    traceparent === undefined
      ? (around.getStore() ?? ROOT_CONTEXT)
      : propagator.extract(ROOT_CONTEXT, { traceparent }, defaultTextMapGetter);

  const tracer: Tracer = {
    async span(start, work) {
      const context = contextOf(start);
      const kind = start.kind === undefined ? SpanKind.INTERNAL : KINDS[start.kind];
      const made = otel.startSpan(start.name, { kind, attributes: plain(start.attributes) }, context);
      const span: Span = {
        set: (attributes) => void made.setAttributes(plain(attributes)),
        fail: (what) => void made.setAttribute("error.type", what).setStatus({ code: SpanStatusCode.ERROR }),
      };
      try {
        return await around.run(trace.setSpan(context, made), () => work(span));
      } catch (error) {
        span.fail(kindOf(error));
        throw error;
      } finally {
        made.end();
      }
    },
    traceparent() {
      const context = around.getStore();
      if (context === undefined) return undefined;
      const carrier: { traceparent?: string } = {};
      propagator.inject(context, carrier, defaultTextMapSetter);
      return carrier.traceparent;
    },
  };
  return {
    tracer,
    close: async () => {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, PATIENCE);
      });
      await Promise.race([provider.shutdown().catch(() => undefined), late]);
      clearTimeout(timer);
    },
  };
}

const plain = (attributes: SpanAttributes = {}): Attributes => ({ ...attributes });
