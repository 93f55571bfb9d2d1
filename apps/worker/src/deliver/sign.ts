import { createHmac } from "node:crypto";

/** A message to be signed: its id is the same at every attempt; `timestamp` in seconds since 1970. */
export interface Message {
  readonly id: string;
  readonly timestamp: number;
  readonly body: string;
}

const PREFIX = "whsec_";

/**
 * The headers that the Standard Webhooks convention gives a message: id, time, and HMAC-SHA256 over both and the body.
 * The secret is `whsec_` and base64.
 */
export function signedHeaders({ id, timestamp, body }: Message, secret: string): Readonly<Record<string, string>> {
  const key = Buffer.from(secret.slice(PREFIX.length), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  return { "webhook-id": id, "webhook-timestamp": String(timestamp), "webhook-signature": `v1,${signature}` };
}
