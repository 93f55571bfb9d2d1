import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** A span as a receiver sees it. */
export interface ReceivedSpan {
  readonly service: string;
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly failed: boolean;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What came in, as OTLP/HTTP writes it in JSON. */
interface Export {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly { readonly spans: readonly WireSpan[] }[];
  }[];
}

interface Attribute {
  readonly key: string;
  readonly value: Readonly<Record<string, string | number>>;
}

interface WireSpan extends Pick<ReceivedSpan, "name" | "traceId" | "spanId" | "parentSpanId"> {
  readonly attributes: readonly Attribute[];
  readonly status: { readonly code?: number };
}

const STATUS_ERROR = 2;

const record = (attributes: readonly Attribute[]) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, String(Object.values(value)[0])]));

const spansOf = ({ resourceSpans }: Export): ReceivedSpan[] =>
  resourceSpans.flatMap(({ resource, scopeSpans }) => {
    const service = record(resource.attributes)["service.name"] ?? "";
    return scopeSpans.flatMap(({ spans }) =>
      spans.map(({ name, traceId, spanId, parentSpanId, attributes, status }) => ({
        service,
        name,
        traceId,
        spanId,
        ...(parentSpanId ? { parentSpanId } : {}),
        failed: status.code === STATUS_ERROR,
        attributes: record(attributes),
      })),
    );
  });

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** Starts a receiver of traces over OTLP/HTTP on a free port of loopback. */
export async function startReceiver() {
  const bodies: string[] = [];
  const paths: string[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      paths.push(request.url ?? "");
      bodies.push(body);
      response.writeHead(200, { "content-type": "application/json" }).end("{}");
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Everything that came, as it was written. */
    bodies,
    paths,
    spans: () => bodies.flatMap((body) => spansOf(JSON.parse(body) as Export)),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
