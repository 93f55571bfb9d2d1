import { NO_TRACER } from "@waypost/ports";
import { afterEach, describe, expect, it } from "vitest";
import { openTelemetry, tracedFetch } from "../src/telemetry.ts";
import { startReceiver } from "../src/testing.ts";

let receiver: Awaited<ReturnType<typeof startReceiver>> | null = null;
afterEach(() => {
  receiver?.close();
  receiver = null;
});

async function open(share = 1, path = "") {
  receiver = await startReceiver();
  const telemetry = await openTelemetry({ endpoint: receiver.endpoint + path, service: "waypost-test", share });
  return { ...telemetry, receiver };
}

describe("telemetry", () => {
  it("is the tracer that does nothing where there is no endpoint", async () => {
    const { tracer, close } = await openTelemetry({ endpoint: null, service: "x", share: 1 });
    expect(tracer).toBe(NO_TRACER);
    expect(tracedFetch(tracer)).toBe(fetch);
    await close();
  });

  it("sends spans with their service, one inside the other also over an await", async () => {
    const { tracer, close, receiver } = await open();
    await tracer.span({ name: "outer", kind: "server" }, async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      await Promise.all(
        ["a", "b"].map((name) =>
          tracer.span({ name, attributes: { "waypost.tenant": name } }, async (span) => {
            await Promise.resolve();
            span.set({ "waypost.result": "found" });
          }),
        ),
      );
    });
    await close();
    const spans = receiver.spans();
    const outer = spans.find(({ name }) => name === "outer");
    expect(spans).toHaveLength(3);
    expect(outer).toMatchObject({ service: "waypost-test", failed: false });
    expect(outer?.parentSpanId).toBeUndefined();
    for (const name of ["a", "b"])
      expect(spans.find((each) => each.name === name)).toMatchObject({
        parentSpanId: outer?.spanId,
        traceId: outer?.traceId,
        attributes: { "waypost.tenant": name, "waypost.result": "found" },
      });
  });

  it("goes on with the trace of whoever asked, and begins its own when that cannot be read", async () => {
    const { tracer, close, receiver } = await open();
    const traceId = "0af7651916cd43dd8448eb211c80319c";
    const inside = await tracer.span({ name: "asked", traceparent: `00-${traceId}-b7ad6b7169203331-01` }, () =>
      Promise.resolve(tracer.traceparent()),
    );
    await tracer.span({ name: "unreadable", traceparent: "hello" }, () => Promise.resolve());
    expect(tracer.traceparent()).toBeUndefined();
    await close();
    const [asked, unreadable] = receiver.spans();
    expect(asked).toMatchObject({ traceId, parentSpanId: "b7ad6b7169203331" });
    expect(inside).toBe(`00-${traceId}-${asked?.spanId ?? ""}-01`);
    expect(unreadable?.traceId).not.toBe(traceId);
  });

  it("says of an error its class and code alone, and throws it on", async () => {
    const { tracer, close, receiver } = await open();
    const error = Object.assign(new TypeError("typed: hunter2"), { code: "ECONNRESET" });
    await expect(tracer.span({ name: "failing" }, () => Promise.reject(error))).rejects.toBe(error);
    await close();
    expect(receiver.spans()).toMatchObject([{ failed: true, attributes: { "error.type": "TypeError ECONNRESET" } }]);
    expect(receiver.bodies.join()).not.toContain("hunter2");
  });

  it("keeps the share that it is told to, but what was asked within a kept trace always", async () => {
    const { tracer, close, receiver } = await open(0, "/below/");
    await tracer.span({ name: "left out" }, () => Promise.resolve());
    const traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    await tracer.span({ name: "kept", traceparent }, () => Promise.resolve());
    await close();
    expect(receiver.spans().map(({ name }) => name)).toEqual(["kept"]);
    expect(receiver.paths).toEqual(["/below/v1/traces"]);
  });

  it("lets a process end though nobody receives", async () => {
    const { tracer, close, receiver } = await open();
    receiver.close();
    await tracer.span({ name: "lost" }, () => Promise.resolve());
    const begun = Date.now();
    await close();
    expect(Date.now() - begun).toBeLessThan(4000);
  });
});
