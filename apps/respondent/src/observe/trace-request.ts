import type { FastifyReply, FastifyRequest } from "fastify";
import { NO_TRACER } from "@waypost/ports";
import type { Tracer } from "@waypost/ports";

/** What is known of a request by the time it is answered. */
export interface Noted {
  route: string;
  tenant?: string;
  form?: string;
}

/** Handles a request and notes on the way what it is about. */
export type NotingHandler = (request: FastifyRequest, reply: FastifyReply, noted: Noted) => Promise<void>;

/** The same handler in a span: what page of whom, and with what status. Where nothing is traced: the handler itself. */
export function traceRequest(tracer: Tracer, handle: NotingHandler) {
  if (tracer === NO_TRACER)
    return (request: FastifyRequest, reply: FastifyReply) => handle(request, reply, { route: "unknown" });
  return (request: FastifyRequest, reply: FastifyReply) => {
    const { traceparent } = request.headers;
    const attributes = { "http.request.method": request.method, "waypost.request": request.id };
    return tracer.span(
      {
        name: "request",
        kind: "server",
        attributes,
        traceparent: typeof traceparent === "string" ? traceparent : undefined,
      },
      async (span) => {
        const noted: Noted = { route: "unknown" };
        await handle(request, reply, noted);
        const { statusCode } = reply.raw;
        span.set({
          "http.route": noted.route,
          "http.response.status_code": statusCode,
          ...(noted.tenant === undefined ? {} : { "waypost.tenant": noted.tenant }),
          ...(noted.form === undefined ? {} : { "waypost.form": noted.form }),
        });
        if (statusCode >= 500) span.fail(String(statusCode));
      },
    );
  };
}
