/**
 * The mail port over SMTP.
 */
import { createHash } from "node:crypto";
import type { Mail, Mailer } from "@waypost/ports";
import { createTransport } from "nodemailer";

/** Where mail goes and whom it comes from. */
export interface SmtpSettings {
  /** `smtp://host:port`, or `smtps://` for TLS from the first byte; may hold a user name and a password. */
  readonly url: string;
  /** The sender, as an address or `Name <address>`. */
  readonly from: string;
  /** How long a connection, a greeting or an answer may take, in milliseconds. Default 10,000. */
  readonly timeout?: number;
}

/** One plain address: nothing that could become a second recipient or another header. */
const plainAddress = /^[^\s\p{Cc}<>()[\]\\,;:"@]{1,64}@[^\s\p{Cc}<>()[\]\\,;:"@]{1,189}$/u;

/** The subject on one line: what would break a line becomes a space. */
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();

/** The domain of the sender, for Message-IDs. */
const domainOf = (from: string): string => /@(?<domain>[\w.-]+)/.exec(from)?.groups?.["domain"] ?? "localhost";

/**
 * The Message-ID of a mail: the same for the same tenant and idempotency key, so that a delivery tried again can be
 * recognised. A digest, because a key may hold anything.
 */
function messageId({ tenant, idempotencyKey }: Mail, domain: string): string {
  const digest = createHash("sha256")
    .update(JSON.stringify([tenant, idempotencyKey]))
    .digest("hex");
  return `<${digest.slice(0, 32)}@${domain}>`;
}

/**
 * Makes a mailer that sends over SMTP, one connection a message. `send` resolves when the server has accepted the
 * message. It rejects, with nothing sent, when the recipient is not one plain address, and when the server refuses,
 * cannot be reached or takes longer than the timeout; then the same message may be sent again.
 */
export function smtpMailer({ url, from, timeout = 10_000 }: SmtpSettings): Mailer {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === "smtps:";
  if (!secure && protocol !== "smtp:") throw new Error("MAIL_URL must begin with smtp:// or smtps://");
  const transport = createTransport({
    host: hostname,
    port: port === "" ? (secure ? 465 : 587) : Number(port),
    secure,
    ...(username === "" ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = domainOf(from);
  return {
    async send(mail) {
      if (!plainAddress.test(mail.to)) throw new Error("The recipient is not one plain address");
      await transport.sendMail({
        from,
        to: { name: "", address: mail.to },
        subject: oneLine(mail.subject),
        text: mail.text,
        ...(mail.html === undefined ? {} : { html: mail.html }),
        messageId: messageId(mail, domain),
        headers: { "Auto-Submitted": "auto-generated" },
      });
    },
  };
}
