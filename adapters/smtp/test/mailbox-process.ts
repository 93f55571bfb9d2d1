/**
 * The mailbox app as a process of its own, reached over the network like any SMTP server.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** A message as the mailbox shows it in JSON. */
export interface ShownMail {
  readonly id: string;
  readonly messageId: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
}

/** A mailbox that runs. */
export interface MailboxProcess {
  /** `smtp://127.0.0.1:port`. */
  readonly url: string;
  /** Everything that was sent, newest first, with text and HTML; only what was sent to `to` when it is given. */
  sent(to?: string): Promise<ShownMail[]>;
  stop(): Promise<void>;
}

const main = fileURLToPath(new URL("../../../apps/mailbox/src/main.ts", import.meta.url));

async function getJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
}

/** Starts a mailbox on free ports. Rejects when it ends before it listens. */
export async function startMailbox(): Promise<MailboxProcess> {
  const env = { PATH: process.env["PATH"], PORT: "0", SMTP_PORT: "0" };
  const child = spawn(process.execPath, [main], { env, stdio: ["ignore", "pipe", "inherit"] });
  const exited = once(child, "exit");
  const firstLine = once(createInterface({ input: child.stdout }), "line") as Promise<[string]>;
  const [line] = await Promise.race([firstLine, exited.then(() => Promise.reject(new Error("The mailbox ended")))]);
  const { web, smtp } = JSON.parse(line) as Record<"web" | "smtp", { readonly port: number }>;
  const base = `http://127.0.0.1:${web.port}`;
  return {
    url: `smtp://127.0.0.1:${smtp.port}`,
    async sent(to) {
      const query = to === undefined ? "" : `?to=${encodeURIComponent(to)}`;
      const list = (await getJson(`${base}/messages.json${query}`)) as { readonly messages: readonly ShownMail[] };
      return Promise.all(list.messages.map(({ id }) => getJson(`${base}/messages/${id}.json`) as Promise<ShownMail>));
    },
    async stop() {
      child.kill("SIGTERM");
      await exited;
    },
  };
}
