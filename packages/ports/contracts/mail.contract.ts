import { describe, expect, it } from "vitest";
import type { Mail, Mailer } from "../src/ports.ts";
import { newId } from "./samples.ts";

/** A mail as it arrived. */
export interface Arrived {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** What every mailer must do. `sent` reads what arrived for an address. */
export function mailContract(
  name: string,
  make: () => Promise<{ mailer: Mailer; sent: (to: string) => Promise<readonly Arrived[]> }>,
): void {
  describe(`${name} as a mailer`, () => {
    const mail = (to: string, more: Partial<Mail> = {}): Mail => ({
      tenant: "acme",
      to,
      subject: "Your quote",
      text: "£1,999 – reference AF-7K3M9Q",
      idempotencyKey: newId(),
      ...more,
    });
    const address = () => `${newId()}@example.com`;

    it("delivers to, subject and text", async () => {
      const { mailer, sent } = await make();
      const to = address();
      await mailer.send(mail(to));
      const [arrived] = await sent(to);
      expect(arrived?.subject).toBe("Your quote");
      expect(arrived?.text.trim()).toBe("£1,999 – reference AF-7K3M9Q");
    });

    it("lets nobody write headers through a subject or an address", async () => {
      const { mailer, sent } = await make();
      const to = address();
      await mailer.send(mail(to, { subject: "Hello\r\nBcc: victim@example.com" }));
      expect(await sent("victim@example.com")).toEqual([]);
      await expect(mailer.send(mail(`${to}\r\nRCPT TO:<victim@example.com>`))).rejects.toThrow();
    });
  });
}
