import { pino } from "pino";
import type { Logger } from "pino";
import type { Operations } from "@waypost/ports";
import { connectPostgres } from "@waypost/adapter-postgres";
import { startFailure } from "@waypost/settings";
import { createAttempts } from "./access/attempts.ts";
import { createSessions } from "./access/sessions.ts";
import { createApp } from "./app.ts";
import { merged } from "./operations/merged.ts";
import { readSettings } from "./settings.ts";
import type { Settings } from "./settings.ts";

/** Panels of one page that are asked for at once. */
const CONNECTIONS = 5;

/** The same, where jobs go through SQS: what waits there is among the queues. */
async function withSqs(operations: Operations, { queue, sqsEndpoint }: Settings, logger: Logger): Promise<Operations> {
  if (queue === null) return operations;
  // Amazon's client is loaded only then.
  const { sqsDepths } = await import("@waypost/adapter-aws");
  const depths = sqsDepths(queue, sqsEndpoint);
  return {
    ...operations,
    async queues() {
      const there = depths().catch((error: unknown) => {
        logger.warn({ error: error instanceof Error ? error.name : "thrown" }, "SQS does not answer");
        return [];
      });
      return merged(await operations.queues(), await there);
    },
  };
}

/** Serves until it is told to stop. */
async function run(): Promise<void> {
  const settings = readSettings(process.env);
  const logger = pino({ name: "author", level: settings.logLevel, base: { pid: process.pid } });
  const postgres = connectPostgres(settings.databaseUrl, CONNECTIONS, (error) => {
    logger.warn({ error: error.name }, "a database connection broke");
  });
  postgres.follow();
  const app = createApp({
    operations: settings.queue === null ? postgres.operations : await withSqs(postgres.operations, settings, logger),
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
