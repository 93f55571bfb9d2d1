import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import type { Answer } from "./answer.ts";
import { bytesOfPage } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import { createNonce, OPENER_POLICY } from "./headers.ts";
import type { PageHeaders } from "./headers.ts";

/** An answer that is ready to be written: a problem was made into a page or a document before. */
export type Sendable = Exclude<Answer, { readonly kind: "problem" }>;

/** Writes answers. Straight to the socket: on the hot path every layer between costs more than the page itself. */
export type Send = (raw: ServerResponse, answer: Sendable, closing: boolean) => number;

const NOTHING: Bytes = { latin1: "" };
const NO_STORE = { "cache-control": "no-store", "x-content-type-options": "nosniff" };
const SEE = { ...NO_STORE, ...OPENER_POLICY };

/**
 * A writer that waits until everything which came with this answer's request has been worked out, and then writes one
 * answer after the other. Under load each write of its own wakes whoever reads on a sleeping core at the other end, which
 * cost as much as all else that the system does for a page (docs/performance.md). A lone request waits for nothing.
 */
function createEndSoon(): (raw: ServerResponse, sent: string | Buffer) => void {
  let waiting: { readonly raw: ServerResponse; readonly sent: string | Buffer }[] = [];
  function endAll(): void {
    const ready = waiting;
    waiting = [];
    for (const { raw, sent } of ready) raw.end(sent, "latin1");
  }
  return (raw, sent) => {
    if (waiting.push({ raw, sent }) === 1) setImmediate(endAll);
  };
}

/** A writer of answers with these headers on every page. Gives the status that was written. */
export function createSend(headers: PageHeaders): Send {
  const endSoon = createEndSoon();
  function write(raw: ServerResponse, status: number, head: OutgoingHttpHeaders, body: Bytes | Buffer): number {
    // A string goes out together with the headers; a buffer follows them.
    const sent = "latin1" in body ? body.latin1 : body;
    head["content-length"] = sent.length;
    raw.writeHead(status, head);
    endSoon(raw, sent);
    return status;
  }

  return (raw, answer, closing) => {
    const head: OutgoingHttpHeaders = {};
    if (closing) head["connection"] = "close";
    if ("cookies" in answer && answer.cookies.length > 0) head["set-cookie"] = answer.cookies as string[];
    switch (answer.kind) {
      case "page": {
        const nonce = createNonce();
        const body = answer.draw(nonce);
        Object.assign(head, headers.fixed, answer.headers);
        head["content-security-policy"] = headers.policy(nonce);
        return write(raw, answer.status ?? 200, head, typeof body === "string" ? bytesOfPage(body) : body);
      }
      case "see":
        Object.assign(head, SEE);
        head["location"] = answer.url;
        return write(raw, 303, head, NOTHING);
      case "moved":
        head["location"] = answer.url;
        return write(raw, 308, head, NOTHING);
      case "json":
        Object.assign(head, NO_STORE);
        head["content-type"] = "application/json";
        return write(raw, 200, head, bytesOfPage(JSON.stringify(answer.value)));
      case "text":
        Object.assign(head, NO_STORE, answer.headers);
        head["content-type"] = answer.type;
        return write(
          raw,
          answer.status ?? 200,
          head,
          typeof answer.body === "string" ? bytesOfPage(answer.body) : answer.body,
        );
    }
  };
}
