import type { Mail, Mailer } from "@waypost/ports";

/** A mailer that keeps what it is given, for tests. */
export interface MemoryMailer extends Mailer {
  /** What was sent, oldest first; a mail that was sent again under its key is there once. */
  readonly sent: () => readonly Mail[];
}

/** One address, with nothing that could begin another header or another recipient. */
const ADDRESS = /^[^\s<>,;@]+@[^\s<>,;@]+$/;

/** Makes a mailer in memory. It refuses an address that no server would take. */
export function memoryMailer(): MemoryMailer {
  const mails = new Map<string, Mail>();
  return {
    send(mail) {
      if (!ADDRESS.test(mail.to)) return Promise.reject(new Error("the address is none"));
      mails.set(mail.idempotencyKey, { ...mail, subject: mail.subject.replace(/[\r\n]+/g, " ") });
      return Promise.resolve();
    },
    sent: () => [...mails.values()],
  };
}
