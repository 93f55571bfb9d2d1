/**
 * Runs the quote engine: reads the settings, listens, and stops in order on SIGTERM or SIGINT.
 */
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { startFailure } from "@waypost/settings";
import { buildServer } from "./server.ts";
import { readSettings } from "./settings.ts";
import { createRegister } from "./vehicles/register.ts";

/** How long requests in flight may take after a signal to stop, in milliseconds. */
const patience = 10_000;

async function run(): Promise<void> {
  const settings = readSettings(process.env);
  const stopping = new AbortController();
  const wait = async (milliseconds: number): Promise<void> => {
    await sleep(milliseconds, undefined, { signal: stopping.signal }).catch(() => undefined);
  };
  const { app, drain } = buildServer(
    { settings, register: createRegister(), now: () => new Date(), wait, unique: randomUUID },
    { log: process.stdout },
  );
  const stop = (signal: string): void => {
    if (stopping.signal.aborted) return;
    app.log.info({ signal }, "stopping");
    drain();
    stopping.abort();
    setTimeout(() => process.exit(1), patience).unref();
    void app.close();
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  await app.listen({ port: settings.port, host: settings.host });
}

run().catch((error: unknown) => {
  console.error("quote-engine:", startFailure(error));
  process.exit(2);
});
