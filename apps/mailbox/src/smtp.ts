/**
 * The SMTP side: takes every message that is sent to it, for whomever it is, and passes it to the mailbox.
 */
import { SMTPServer } from "smtp-server";
import type { SMTPServerDataStream } from "smtp-server";
import type { Mailbox } from "./mailbox.ts";

/** The largest message that is taken, in bytes. */
const largest = 10 * 1024 * 1024;

async function bytesOf(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Thrown when a message is larger than the mailbox takes; SMTP answers 552. */
class TooLarge extends Error {
  readonly responseCode = 552;
}

async function take(mailbox: Mailbox, stream: SMTPServerDataStream, recipients: readonly string[]): Promise<void> {
  const bytes = await bytesOf(stream);
  if (stream.sizeExceeded) throw new TooLarge("The message is larger than 10 MB");
  await mailbox.receive(recipients, bytes);
}

/** Makes the receiver; it does not listen yet. A message is acknowledged when the mailbox has kept it. */
export function createReceiver(mailbox: Mailbox): SMTPServer {
  return new SMTPServer({
    name: "waypost-mailbox",
    banner: "Waypost mailbox: nothing leaves this machine",
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    size: largest,
    socketTimeout: 30_000,
    closeTimeout: 2_000,
    onData(stream, session, done) {
      const recipients = session.envelope.rcptTo.map((recipient) => recipient.address);
      take(mailbox, stream, recipients).then(
        () => {
          done();
        },
        (error: unknown) => {
          done(error instanceof Error ? error : new Error("The message could not be kept"));
        },
      );
    },
  });
}
