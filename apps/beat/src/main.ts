import { createServer } from "node:http";
import { pino } from "pino";
import { connectPostgres } from "@waypost/adapter-postgres";
import { startFailure } from "@waypost/settings";
import { createBeat } from "./beat.ts";
import { DEFAULT_SCHEDULES } from "./defaults.ts";
import { readSettings } from "./settings.ts";

/** Beats, or stands by while another does, until it is told to stop. */
async function run(): Promise<void> {
  const settings = readSettings(process.env);
  const logger = pino({ name: "beat", level: settings.logLevel, base: { pid: process.pid } });
  const report = (error: unknown, about: Readonly<Record<string, unknown>> = {}) => {
    logger.warn({ error: error instanceof Error ? error.name : "thrown", ...about }, "in trouble");
  };
  const postgres = connectPostgres(settings.databaseUrl, 2, report);
  postgres.follow();
  let draining = false;
  const beat = createBeat({
    schedules: postgres.schedules,
    singleton: postgres.beat,
    defaults: DEFAULT_SCHEDULES,
    now: Date.now,
    tickMs: settings.tickMs,
    onLeading: (leading) => {
      logger.info({ leading }, leading ? "beating" : "no longer beating");
    },
    onFired: ({ tenant, name, nextAt }) => {
      logger.info({ tenant, schedule: name, at: nextAt }, "fired");
    },
    onTrouble: (error, schedule) => {
      report(error, schedule && { tenant: schedule.tenant, schedule: schedule.name });
    },
  });

  const ready = () =>
    draining
      ? Promise.resolve(false)
      : postgres.ping().then(
          () => true,
          () => false,
        );
  const server = createServer((request, response) => {
    const answer = (status: number, value: string) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify({ status: value }));
    if (request.url === "/healthz") answer(200, "alive");
    else if (request.url === "/readyz")
      void ready().then((yes) => (yes ? answer(200, "ready") : answer(503, draining ? "draining" : "unavailable")));
    else answer(404, "not-found");
  });
  const stop = (signal: string): void => {
    logger.info({ signal }, "stopping");
    draining = true;
    beat.stop();
    setTimeout(() => process.exit(1), settings.drainSeconds * 1000).unref();
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(settings.port, settings.host, resolve);
  });
  logger.info({ port: settings.port }, "working");
  await beat.run();
  server.close();
  server.closeAllConnections();
  await postgres.close();
  logger.info("stopped");
}

run().catch((error: unknown) => {
  console.error("beat:", startFailure(error));
  process.exit(2);
});
