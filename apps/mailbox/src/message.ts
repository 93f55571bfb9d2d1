/**
 * A message as the mailbox shows it, read from the bytes that came.
 */
import PostalMime from "postal-mime";

/** What came over SMTP: the bytes of a message, and whom the envelope said it was for. */
export interface Received {
  readonly id: string;
  readonly receivedAt: Date;
  /** The message with a `Delivered-To` header on top for each recipient of the envelope. */
  readonly raw: Buffer;
}

/** A message that a person can read. */
export interface Message {
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly receivedAt: string;
  /** The Message-ID header; empty without one. */
  readonly messageId: string;
  readonly from: string;
  /** Recipients of the envelope, in lower case. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** The HTML part; null without one. */
  readonly html: string | null;
}

/** What a list shows of a message. */
export type Summary = Omit<Message, "text" | "html">;

const header = "Delivered-To";

/** The bytes to keep: a `Delivered-To` header for each recipient, then the message. Line breaks in addresses are dropped. */
export function withRecipients(recipients: readonly string[], message: Buffer): Buffer {
  const lines = recipients.map((recipient) => `${header}: ${recipient.toLowerCase().replaceAll(/[\r\n]/g, "")}\r\n`);
  return Buffer.concat([Buffer.from(lines.join("")), message]);
}

/** Reads a message. Parts that are missing are empty; a message that is no message has an empty subject and text. */
export async function readMessage({ id, receivedAt, raw }: Received): Promise<Message> {
  const mail = await PostalMime.parse(raw);
  return {
    id,
    receivedAt: receivedAt.toISOString(),
    messageId: mail.messageId ?? "",
    from: mail.from?.address ?? "",
    to: mail.headers.filter(({ key }) => key === header.toLowerCase()).map(({ value }) => value),
    subject: mail.subject ?? "",
    text: mail.text ?? "",
    html: mail.html ?? null,
  };
}

/** A message without its parts. */
export function summaryOf({ id, receivedAt, messageId, from, to, subject }: Message): Summary {
  return { id, receivedAt, messageId, from, to, subject };
}
