import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import type { Logger } from "pino";
import { KeyFileError, readKeyFile, supplementaryData, tokenOpener } from "@waypost/adapter-eq-launch";
import { deliveryFolder, memoryCache, tenantCipher } from "@waypost/adapter-local";
import { createLookups } from "@waypost/adapter-lookups";
import { connectPostgres } from "@waypost/adapter-postgres";
import { openTelemetry, tracedFetch } from "@waypost/adapter-telemetry";
import { importQuestionnaire } from "@waypost/eq-schema";
import { parse } from "@waypost/form";
import { compile } from "@waypost/journey";
import type { Journey } from "@waypost/journey";
import { createCache } from "@waypost/ports";
import type { Cache } from "@waypost/ports";
import { startFailure, wrong } from "@waypost/settings";
import { assemble } from "./assemble.ts";
import type { LaunchNote } from "./eq/eq.ts";
import { folderFulfilments } from "./eq/fulfilments.ts";
import { readAssets } from "./http/assets.ts";
import { readSettings } from "./settings.ts";
import type { Settings } from "./settings.ts";

/** A stored definition that this code cannot read any more: it was checked when it was published. */
class FormBroken extends Error {
  override readonly name = "FormBroken";
}

function compileForm(definition: unknown): Journey {
  const parsed = parse(definition);
  if (!parsed.ok) throw new FormBroken(parsed.errors.map(({ code, pointer }) => `${code} at ${pointer}`).join(", "));
  return compile(parsed.form);
}

/** A questionnaire of ONS as a journey: its pages have the addresses of ONS's runner. */
function compileQuestionnaire(questionnaire: unknown): Journey {
  const broken = (errors: readonly { readonly code: string; readonly pointer: string }[]) =>
    new FormBroken(errors.map(({ code, pointer }) => `${code} at ${pointer}`).join(", "));
  const imported = importQuestionnaire(questionnaire);
  if (!imported.ok) throw broken(imported.errors);
  const parsed = parse(imported.form, { ownAddresses: true });
  if (!parsed.ok) throw broken(parsed.errors);
  return compile(parsed.form);
}

/** The same, with a line that says what is wrong with one that cannot be served: codes and places, no answers. */
function compileTelling(logger: Logger, questionnaire: unknown): Journey {
  try {
    return compileQuestionnaire(questionnaire);
  } catch (error) {
    if (error instanceof FormBroken) logger.error({ faults: error.message }, "a questionnaire cannot be served");
    throw error;
  }
}

function assetsOf(settings: Settings) {
  try {
    return readAssets(settings.assets);
  } catch {
    throw wrong("ASSETS", "a folder that packages/pages/build/assets.ts has written to");
  }
}

/** Tells of launches what may be told, in a line each. */
function noteLaunch(logger: Logger, { request, fault, claim, transaction }: LaunchNote): void {
  if (fault === null) logger.info({ reqId: request, transaction }, "launched");
  else logger.warn({ reqId: request, fault, ...(claim === null ? {} : { claim }) }, "a launch was refused");
}

/** The cache that CACHE_URL names, whose client is loaded only then; else one of this process. */
async function openCache({ cache }: Settings, report: (error: unknown) => void): Promise<Cache> {
  if (cache === null) return createCache(memoryCache());
  const { valkeyCache } = await import("@waypost/adapter-valkey");
  return createCache(valkeyCache(cache, report), report);
}

/** Serves until it is told to stop: then readiness goes first, requests in flight are finished, and it ends. */
async function run(): Promise<void> {
  const settings = readSettings(process.env);
  const assets = assetsOf(settings);
  const logger = pino({ name: "respondent", level: settings.logLevel, base: { pid: process.pid } });
  const opener = settings.eq && tokenOpener(readKeyFile(settings.eq.keyFile));
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
        quoteEngineUrl: settings.quoteEngineUrl,
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
    ...(settings.eq && opener
      ? {
          eq: {
            tenant: settings.eq.tenant,
            compile: (questionnaire: unknown) => compileTelling(logger, questionnaire),
            opener,
            usedTokens: postgres.usedTokens,
            supplementary:
              settings.eq.supplementaryData === null ? null : supplementaryData(settings.eq.supplementaryData),
            fulfilments:
              settings.eq.fulfilmentFolder === null
                ? null
                : folderFulfilments(deliveryFolder(settings.eq.fulfilmentFolder)),
            viewSeconds: settings.eq.viewSeconds,
            dumps: settings.environment === "test",
            note: (note: LaunchNote) => {
              noteLaunch(logger, note);
            },
          },
        }
      : {}),
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
  console.error("respondent:", error instanceof KeyFileError ? error.message : startFailure(error));
  process.exit(2);
});
