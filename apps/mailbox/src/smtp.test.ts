import { once } from "node:events";
import { connect } from "node:net";
import type { AddressInfo } from "node:net";
import { createInterface } from "node:readline";
import { afterEach, expect, it } from "vitest";
import { noFolder } from "./folder.ts";
import { openMailbox } from "./mailbox.ts";
import { createReceiver } from "./smtp.ts";

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function start(folder = noFolder) {
  const mailbox = await openMailbox(folder, () => new Date());
  const receiver = createReceiver(mailbox);
  closers.push(() => {
    receiver.close(() => undefined);
  });
  receiver.listen(0, "127.0.0.1");
  await once(receiver.server, "listening");
  return { mailbox, port: (receiver.server.address() as AddressInfo).port };
}

/** Speaks SMTP: sends each line after the answer to the one before; gives the code of every answer. */
async function dialogue(port: number, lines: readonly string[]): Promise<string[]> {
  const socket = connect(port, "127.0.0.1");
  const codes: string[] = [];
  const left = [...lines];
  for await (const answer of createInterface({ input: socket })) {
    if (answer.charAt(3) === "-") continue;
    codes.push(answer.slice(0, 3));
    const next = left.shift();
    if (next !== undefined) socket.write(`${next}\r\n`);
  }
  return codes;
}

const body = "From: a@example.com\r\nTo: Ann <ann@example.com>\r\nSubject: Hello\r\n\r\n..dotted\r\n.";
const conversation = ["EHLO test", "MAIL FROM:<a@example.com>", "RCPT TO:<Ann@example.com>", "DATA", body, "QUIT"];

it("takes a message and acknowledges it", async () => {
  const { mailbox, port } = await start();
  expect(await dialogue(port, conversation)).toEqual(["220", "250", "250", "250", "354", "250", "221"]);
  expect(mailbox.list()).toMatchObject([{ to: ["ann@example.com"], subject: "Hello", from: "a@example.com" }]);
  expect(mailbox.list()[0]?.text.trim()).toBe(".dotted");
});

it("does not acknowledge a message that it could not keep", async () => {
  const { port } = await start({ ...noFolder, keep: () => Promise.reject(new Error("disk full")) });
  expect((await dialogue(port, conversation))[5]).toMatch(/^[45]/);
});
