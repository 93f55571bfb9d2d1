import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fileFolder, noFolder } from "./folder.ts";
import { capacity, openMailbox } from "./mailbox.ts";
import { withRecipients } from "./message.ts";

const now = () => new Date("2026-07-01T12:00:00Z");

const mail = (subject: string, id?: string): Buffer =>
  Buffer.from(
    `${id === undefined ? "" : `Message-ID: <${id}>\r\n`}From: a@example.com\r\nSubject: ${subject}\r\n\r\nHello`,
  );

describe("the mailbox", () => {
  it("lists newest first and narrows to a recipient of the envelope in any case", async () => {
    const mailbox = await openMailbox(noFolder, now);
    await mailbox.receive(["Ann@example.com"], mail("one"));
    await mailbox.receive(["bob@example.com", "ann@example.com"], mail("two"));
    await mailbox.receive(["bob@example.com"], mail("three"));
    expect(mailbox.list().map((message) => message.subject)).toEqual(["three", "two", "one"]);
    expect(mailbox.list(" ANN@example.com").map((message) => message.subject)).toEqual(["two", "one"]);
    expect(mailbox.list("ann")).toEqual([]);
  });

  it("shows a delivery that was tried again once, and the same message to someone else again", async () => {
    const mailbox = await openMailbox(noFolder, now);
    await Promise.all([
      mailbox.receive(["ann@example.com"], mail("one", "k@waypost")),
      mailbox.receive(["ann@example.com"], mail("one", "k@waypost")),
    ]);
    await mailbox.receive(["bob@example.com"], mail("one", "k@waypost"));
    expect(mailbox.list().map((message) => message.to)).toEqual([["bob@example.com"], ["ann@example.com"]]);
  });

  it("keeps the last thousand", async () => {
    const mailbox = await openMailbox(noFolder, now);
    for (let nth = 0; nth <= capacity; nth += 1) await mailbox.receive(["a@example.com"], mail(String(nth)));
    const subjects = mailbox.list().map((message) => message.subject);
    expect(subjects).toHaveLength(capacity);
    expect(subjects.at(-1)).toBe("1");
  });

  it("reads words that are encoded, and takes bytes that are no message", async () => {
    const mailbox = await openMailbox(noFolder, now);
    await mailbox.receive(["a@example.com"], mail("=?utf-8?Q?caf=C3=A9?="));
    await mailbox.receive(["a@example.com"], Buffer.from([0, 255, 254, 13, 10]));
    expect(mailbox.list()[1]?.subject).toBe("café");
    expect(mailbox.list()[0]?.to).toEqual(["a@example.com"]);
  });

  it("does not let a recipient break out of its header", () => {
    expect(withRecipients(["a@b\r\nSubject: evil"], Buffer.from("x")).toString()).toBe(
      "Delivered-To: a@bsubject: evil\r\nx",
    );
  });
});

describe("a mailbox with a folder", () => {
  let path = "";
  beforeEach(async () => {
    path = await mkdtemp(join(tmpdir(), "mailbox-"));
  });
  afterEach(() => rm(path, { recursive: true }));

  it("has its messages again after a restart, and goes on counting", async () => {
    const before = await openMailbox(fileFolder(join(path, "mail")), now);
    await before.receive(["ann@example.com"], mail("one", "1"));
    await before.receive(["bob@example.com"], mail("two", "2"));
    const after = await openMailbox(fileFolder(join(path, "mail")), now);
    expect(after.list()).toEqual(before.list());
    await after.receive(["bob@example.com"], mail("three", "3"));
    expect(after.list().map((message) => message.id)).toEqual(["00000003", "00000002", "00000001"]);
  });

  it("leaves other files alone and empties its own", async () => {
    await writeFile(join(path, "notes.txt"), "mine");
    const mailbox = await openMailbox(fileFolder(path), now);
    await mailbox.receive(["ann@example.com"], mail("one"));
    expect(await readdir(path)).toHaveLength(2);
    await mailbox.empty();
    expect(mailbox.list()).toEqual([]);
    expect(await readdir(path)).toEqual(["notes.txt"]);
  });

  it("has not received what it could not keep", async () => {
    const folder = { ...noFolder, keep: () => Promise.reject(new Error("disk full")) };
    const mailbox = await openMailbox(folder, now);
    await expect(mailbox.receive(["a@example.com"], mail("one"))).rejects.toThrow("disk full");
    expect(mailbox.list()).toEqual([]);
  });
});
