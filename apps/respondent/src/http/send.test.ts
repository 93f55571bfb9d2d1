import type { ServerResponse } from "node:http";
import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { createPageHeaders } from "./headers.ts";
import { createSend } from "./send.ts";

/** What is written, in order. */
function written() {
  const events: string[] = [];
  const heads: object[] = [];
  const response = (name: string) =>
    ({
      writeHead: (status: number, head: object) => {
        events.push(`${name} begins with ${status}`);
        heads.push(head);
      },
      end: (body: string) => events.push(`${name} ends with ${body}`),
    }) as unknown as ServerResponse;
  return { events, heads, response };
}

describe("sending", () => {
  it("writes what was worked out in one turn of the event loop together, in its order", async () => {
    const { events, response } = written();
    const send = createSend(createPageHeaders(false));
    send(response("a"), { kind: "page", draw: () => "one" }, false);
    send(response("b"), { kind: "page", draw: () => "two" }, false);
    expect(events).toEqual(["a begins with 200", "b begins with 200"]);
    await setImmediate();
    expect(events.slice(2)).toEqual(["a ends with one", "b ends with two"]);
  });

  it("writes what comes later in its own turn", async () => {
    const { events, response } = written();
    const send = createSend(createPageHeaders(false));
    send(response("a"), { kind: "see", url: "/car" }, false);
    await setImmediate();
    send(response("b"), { kind: "see", url: "/car" }, false);
    await setImmediate();
    expect(events).toEqual(["a begins with 303", "a ends with ", "b begins with 303", "b ends with "]);
  });

  it("keeps the opener policy of pages in a redirect between them", async () => {
    const { heads, response } = written();
    createSend(createPageHeaders(false))(response("a"), { kind: "see", url: "/car" }, false);
    await setImmediate();
    expect(heads).toEqual([expect.objectContaining({ "cross-origin-opener-policy": "same-origin" })]);
  });
});
