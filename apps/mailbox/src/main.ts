/**
 * Runs the mailbox on loopback: SMTP in, a web page out. Stops in order on SIGTERM or SIGINT.
 */
import { once } from "node:events";
import { startFailure } from "@waypost/settings";
import { fileFolder, noFolder } from "./folder.ts";
import { openMailbox } from "./mailbox.ts";
import { readSettings } from "./settings.ts";
import { createReceiver } from "./smtp.ts";
import { buildWeb } from "./web.ts";

const host = "127.0.0.1";

async function run(): Promise<void> {
  const settings = readSettings(process.env);
  const folder = settings.dataDir === null ? noFolder : fileFolder(settings.dataDir);
  const mailbox = await openMailbox(folder, () => new Date());
  const receiver = createReceiver(mailbox);
  receiver.on("error", (error: Error) => {
    console.error("mailbox:", receiver.server.listening ? error.message : startFailure(error));
    if (!receiver.server.listening) process.exit(2);
  });
  const web = buildWeb(mailbox);
  const listening = once(receiver.server, "listening");
  receiver.listen(settings.smtpPort, host);
  await listening;
  await web.listen({ port: settings.port, host });
  const stop = (): void => {
    receiver.close(() => undefined);
    void web.close();
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  console.log(
    JSON.stringify({ name: "mailbox", msg: "listening", web: web.server.address(), smtp: receiver.server.address() }),
  );
}

run().catch((error: unknown) => {
  console.error("mailbox:", startFailure(error));
  process.exit(2);
});
