import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { createLookups } from "@waypost/adapter-lookups";
import { openTelemetry, tracedFetch } from "@waypost/adapter-telemetry";
import { startReceiver } from "@waypost/adapter-telemetry/testing";
import { afterEach, describe, expect, it } from "vitest";
import { scene, submitted } from "./support/scene.ts";

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A back end that quotes, and the traces in which it was asked. */
async function backEnd() {
  const traceparents: unknown[] = [];
  const server = createServer((asked, answer) => {
    traceparents.push(asked.headers["traceparent"]);
    asked.resume();
    answer.writeHead(200, { "content-type": "application/json" }).end('{"status":"quoted"}');
  }).listen(0, "127.0.0.1");
  ends.push(() => server.close());
  await once(server, "listening");
  return { traceparents, url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`) };
}

async function tracedScene() {
  const receiver = await startReceiver();
  ends.push(receiver.close);
  const engine = await backEnd();
  const { tracer, close } = await openTelemetry({ endpoint: receiver.endpoint, service: "respondent", share: 1 });
  const lookups = createLookups({ quoteEngineUrl: engine.url, now: Date.now, fetch: tracedFetch(tracer) });
  return { made: scene({}, { tracer, perform: () => lookups.perform }), receiver, engine, close };
}

describe("traces of the respondent app", () => {
  it("go on with the trace of whoever asked over the network", async () => {
    const { made, receiver, close } = await tracedScene();
    await made.server.listen({ port: 0, host: "127.0.0.1" });
    ends.push(() => void made.server.close());
    const { port } = made.server.server.address() as AddressInfo;
    const traceId = "0af7651916cd43dd8448eb211c80319c";
    const headers = { host: "flux.localhost", traceparent: `00-${traceId}-b7ad6b7169203331-01` };
    const asked = request({ host: "127.0.0.1", port, path: "/car?secret=hunter2", headers }).end();
    const [answer] = (await once(asked, "response")) as [{ resume: () => void }];
    answer.resume();
    await close();
    expect(receiver.spans()).toMatchObject([
      {
        name: "request",
        service: "respondent",
        traceId,
        parentSpanId: "b7ad6b7169203331",
        attributes: { "http.route": "start", "http.request.method": "GET", "waypost.tenant": "flux" },
      },
    ]);
  });

  it("say of a submission what was done, and nothing of what was typed", async () => {
    const { made, receiver, engine, close } = await tracedScene();
    const { visitor } = await submitted(made);
    await close();
    const spans = receiver.spans();
    const named = (name: string) => spans.filter((span) => span.name === name);
    const lookup = named("lookup")[0];
    const post = spans.find(({ spanId }) => spanId === lookup?.parentSpanId);
    expect(lookup?.attributes).toMatchObject({ "waypost.lookup.source": "quote", "waypost.result": "found" });
    expect(post).toMatchObject({ name: "request", attributes: { "http.route": "page", "waypost.form": "car" } });
    expect(engine.traceparents).toEqual([`00-${lookup?.traceId ?? ""}-${lookup?.spanId ?? ""}-01`]);
    expect(named("store.submit")).toMatchObject([
      { parentSpanId: post?.spanId, attributes: { "waypost.tenant": "flux" } },
    ]);
    expect(named("store.create")).toMatchObject([{ attributes: { "waypost.result": "created" } }]);
    const written = receiver.bodies.join();
    for (const secret of ["Lovelace", ...visitor.cookies.values()]) expect(written).not.toContain(secret);
  });

  it("tell that a store failed, without its message", async () => {
    const { made, receiver, close } = await tracedScene();
    const visitor = made.visitor();
    await visitor.go("/car");
    made.responses.create = () => Promise.reject(new Error("holds Ada Lovelace"));
    expect((await visitor.ask("/car/name", { method: "GET" })).status).toBe(200);
    expect((await visitor.post("/car/name", { name: "Ada" })).status).toBe(500);
    await close();
    expect(receiver.spans().filter(({ failed }) => failed)).toMatchObject([
      { name: "store.create", attributes: { "error.type": "Error" } },
      { name: "request", attributes: { "http.response.status_code": "500" } },
    ]);
    expect(receiver.bodies.join()).not.toContain("Lovelace");
  });
});
