/**
 * The messages of the mailbox: the last thousand, newest first.
 */
import type { Folder } from "./folder.ts";
import { readMessage, withRecipients } from "./message.ts";
import type { Message, Received } from "./message.ts";

/** Messages kept at once; the oldest goes when one more comes. */
export const capacity = 1_000;

/** The messages that were sent. */
export interface Mailbox {
  /**
   * Takes a message in. One with the Message-ID and the recipients of a message that is here already is a delivery
   * tried again: it is accepted and not shown twice. Rejects when the folder cannot keep it; then it was not received.
   */
  receive(recipients: readonly string[], message: Buffer): Promise<void>;
  /** Messages, newest first; only those to an address when one is given, in any case. */
  list(to?: string): Message[];
  /** The message of an id; null when there is none. */
  get(id: string): Message | null;
  /** Forgets every message. */
  empty(): Promise<void>;
}

interface Entry {
  readonly received: Received;
  readonly message: Message;
}

/** What two deliveries of one message have in common; null for a message without a Message-ID. */
const deliveryKey = ({ messageId, to }: Message): string | null =>
  messageId === "" ? null : JSON.stringify([messageId, ...to]);

/** Opens a mailbox over a folder, with what the folder kept. `now` gives the time at which a message comes. */
export async function openMailbox(folder: Folder, now: () => Date): Promise<Mailbox> {
  const entries: Entry[] = [];
  for (const received of await folder.load()) entries.push({ received, message: await readMessage(received) });
  let serial = Number(entries.at(-1)?.received.id ?? 0);

  const trim = async (): Promise<void> => {
    const old = entries.splice(0, Math.max(0, entries.length - capacity));
    await Promise.all(old.map((entry) => folder.drop(entry.received)));
  };
  await trim();

  return {
    async receive(recipients, bytes) {
      serial += 1;
      const id = String(serial).padStart(8, "0");
      const received = { id, receivedAt: now(), raw: withRecipients(recipients, bytes) };
      const message = await readMessage(received);
      const key = deliveryKey(message);
      if (key !== null && entries.some((entry) => deliveryKey(entry.message) === key)) return;
      const entry = { received, message };
      entries.push(entry);
      try {
        await folder.keep(received);
      } catch (error) {
        entries.splice(entries.indexOf(entry), 1);
        throw error;
      }
      await trim();
    },
    list(to) {
      const wanted = to?.trim().toLowerCase();
      const chosen = entries.filter(({ message }) => wanted === undefined || message.to.includes(wanted));
      return chosen.map((entry) => entry.message).reverse();
    },
    get: (id) => entries.find((entry) => entry.message.id === id)?.message ?? null,
    async empty() {
      const all = entries.splice(0);
      await Promise.all(all.map((entry) => folder.drop(entry.received)));
    },
  };
}
