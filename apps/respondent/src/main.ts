import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import type { Logger } from "pino";
import { memoryCache, tenantCipher } from "@waypost/adapter-local";
import { createLookups } from "@waypost/adapter-lookups";
import { connectPostgres } from "@waypost/adapter-postgres";
import type { Postgres } from "@waypost/adapter-postgres";
import { openTelemetry, tracedFetch } from "@waypost/adapter-telemetry";
import { createCache } from "@waypost/ports";
import type { Cache } from "@waypost/ports";
import { startFailure, wrong } from "@waypost/settings";
import type { App } from "./app.ts";
import { assemble } from "./assemble.ts";
import { compileForm } from "./compile.ts";
import { readAssets } from "./http/assets.ts";
import { readSettings } from "./settings.ts";
import type { Settings } from "./settings.ts";

function assetsOf(settings: Settings) {
  try {
    return readAssets(settings.assets);
  } catch {
    throw wrong("ASSETS", "a folder that packages/pages/build/assets.ts has written to");
  }
}

/** The cache that CACHE_URL names, whose client is loaded only then; else one of this process. */
async function openCache({ cache }: Settings, report: (error: unknown) => void): Promise<Cache> {
  if (cache === null) return createCache(memoryCache());
  const { valkeyCache } = await import("@waypost/adapter-valkey");
  return createCache(valkeyCache(cache, report), report);
}

/** What eQ mode stands on, whose code is loaded only then; null without it. */
async function openEq({ eq, environment }: Settings, logger: Logger) {
  if (eq === null) return null;
  const { eqFoundations } = await import("./eq-mode.ts");
  return eqFoundations(eq, environment, logger);
}

/** Milliseconds between two moments at which this process says what tenants use of it. */
const SAYS_USE = 5000;

/** Says every few seconds what tenants use of this process. Nobody waits for it. */
function sayLiveUse(app: App, { liveUse, database }: Postgres, report: () => void): NodeJS.Timeout {
  const id = randomUUID();
  return setInterval(() => {
    for (const [tenant, { requests, concurrent }] of app.traffic()) {
      const connections = database.peakOf(tenant);
      const requestsPerMinute = Math.round((requests * 60_000) / SAYS_USE);
      liveUse.note(tenant, id, { requestsPerMinute, concurrentRequests: concurrent, connections }).catch(report);
    }
  }, SAYS_USE).unref();
}

/** Serves until it is told to stop: then readiness goes first, requests in flight are finished, and it ends. */
async function run(): Promise<void> {
  const settings = readSettings(process.env);
  const assets = assetsOf(settings);
  const logger = pino({ name: "respondent", level: settings.logLevel, base: { pid: process.pid } });
  const eq = await openEq(settings, logger);
  const telemetry = await openTelemetry(settings.telemetry);
  const postgres = connectPostgres(settings.databaseUrl, settings.databaseConnections, (error) => {
    logger.warn({ error: error.name }, "a database connection broke");
  });
  postgres.follow();
  const cache = await openCache(settings, (error) => {
    logger.warn({ error: error instanceof Error ? error.name : "thrown" }, "the cache is in trouble");
  });
  const app = assemble(settings, {
    tenants: postgres.tenants,
    forms: postgres.forms,
    responses: postgres.responses,
    access: postgres.access,
    resumes: postgres.resume,
    queue: postgres.queue,
    cipher: tenantCipher(settings.secretKeys),
    compile: compileForm,
    perform: (metrics) =>
      createLookups({
        // A questionnaire looks up addresses, and nothing else.
        quoteEngineUrl: settings.eq?.addressUrl ?? settings.quoteEngineUrl,
        now: Date.now,
        cache,
        fetch: tracedFetch(telemetry.tracer),
        onAsked: ({ source, status, milliseconds, httpStatus, tries, cached }) => {
          metrics.looked(source, status, milliseconds / 1000);
          if (status === "unavailable") logger.warn({ source, httpStatus, tries, cached }, "a lookup had no answer");
        },
      }).perform,
    assets,
    ready: postgres.ping,
    logger,
    tracer: telemetry.tracer,
    now: Date.now,
    ...(eq && { eq: { ...eq, usedTokens: postgres.usedTokens } }),
  });

  const live = sayLiveUse(app, postgres, () => {
    logger.warn("what tenants use at the moment could not be noted");
  });

  let stopping = false;
  const stop = async (signal: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    logger.info({ signal }, "stopping");
    app.drain();
    setTimeout(() => process.exit(1), (settings.drainDelaySeconds + settings.drainSeconds) * 1000).unref();
    await sleep(settings.drainDelaySeconds * 1000);
    await app.server.close();
    clearInterval(live);
    await postgres.close();
    await cache.close();
    await telemetry.close();
    logger.info("stopped");
  };
  process.on("SIGTERM", (signal) => void stop(signal));
  process.on("SIGINT", (signal) => void stop(signal));
  await app.server.listen({ port: settings.port, host: settings.host });
}

run().catch((error: unknown) => {
  // By its name: its class is part of what only eQ mode loads.
  const keys = error instanceof Error && error.name === "KeyFileError";
  console.error("respondent:", keys ? error.message : startFailure(error));
  process.exit(2);
});
