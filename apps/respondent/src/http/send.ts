import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import type { Answer } from "./answer.ts";
import { createNonce } from "./headers.ts";
import type { PageHeaders } from "./headers.ts";

/** An answer that is ready to be written: a problem was made into a page or a document before. */
export type Sendable = Exclude<Answer, { readonly kind: "problem" }>;

/** Writes answers. Straight to the socket: on the hot path every layer between costs more than the page itself. */
export type Send = (raw: ServerResponse, answer: Sendable, closing: boolean) => number;

const NO_STORE = { "cache-control": "no-store", "x-content-type-options": "nosniff" };

const scratch = Buffer.allocUnsafe(262_144);

/**
 * A text as bytes. Written into a buffer that is there already and copied out, a page costs half of what measuring it
 * first and encoding it then does.
 */
function bytesOf(body: string | Buffer): Buffer {
  if (typeof body !== "string") return body;
  if (body.length * 3 > scratch.length) return Buffer.from(body);
  return Buffer.from(scratch.subarray(0, scratch.write(body)));
}

/** A writer of answers with these headers on every page. Gives the status that was written. */
export function createSend(headers: PageHeaders): Send {
  function write(raw: ServerResponse, status: number, head: OutgoingHttpHeaders, body: string | Buffer): number {
    const bytes = bytesOf(body);
    head["content-length"] = bytes.length;
    raw.writeHead(status, head);
    raw.end(bytes);
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
        return write(raw, answer.status ?? 200, head, body);
      }
      case "see":
        Object.assign(head, NO_STORE);
        head["location"] = answer.url;
        return write(raw, 303, head, "");
      case "moved":
        head["location"] = answer.url;
        return write(raw, 308, head, "");
      case "json":
        Object.assign(head, NO_STORE);
        head["content-type"] = "application/json";
        return write(raw, 200, head, JSON.stringify(answer.value));
      case "text":
        Object.assign(head, NO_STORE, answer.headers);
        head["content-type"] = answer.type;
        return write(raw, answer.status ?? 200, head, answer.body);
    }
  };
}
