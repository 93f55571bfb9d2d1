import { pino } from "pino";
import { connectPostgres } from "@waypost/adapter-postgres";
import { startFailure } from "@waypost/settings";
import { createAttempts } from "./access/attempts.ts";
import { createSessions } from "./access/sessions.ts";
import { createApp } from "./app.ts";
import { readSettings } from "./settings.ts";

/** Panels of one page that are asked for at once. */
const CONNECTIONS = 5;

/** Serves until it is told to stop. */
async function run(): Promise<void> {
  const settings = readSettings(process.env);
  const logger = pino({ name: "author", level: settings.logLevel, base: { pid: process.pid } });
  const postgres = connectPostgres(settings.databaseUrl, CONNECTIONS, (error) => {
    logger.warn({ error: error.name }, "a database connection broke");
  });
  postgres.follow();
  const app = createApp({
    operations: postgres.operations,
    sessions: createSessions(settings.adminCode),
    attempts: createAttempts(),
    secure: settings.secure,
    ready: postgres.ping,
    logger,
    now: Date.now,
  });
  const stop = async (signal: string): Promise<void> => {
    logger.info({ signal }, "stopping");
    app.drain();
    setTimeout(() => process.exit(1), settings.drainSeconds * 1000).unref();
    await app.server.close();
    await postgres.close();
    logger.info("stopped");
  };
  process.once("SIGTERM", (signal) => void stop(signal));
  process.once("SIGINT", (signal) => void stop(signal));
  await app.server.listen({ port: settings.port, host: settings.host });
}

run().catch((error: unknown) => {
  console.error("author:", startFailure(error));
  process.exit(2);
});
