import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { pino } from "pino";
import { deliveryFolder, folderBlobs, memoryCache, tenantCipher } from "@waypost/adapter-local";
import { createLookups } from "@waypost/adapter-lookups";
import { connectPostgres, timeMachine } from "@waypost/adapter-postgres";
import { smtpMailer } from "@waypost/adapter-smtp";
import { openTelemetry, tracedFetch } from "@waypost/adapter-telemetry";
import { parse } from "@waypost/form";
import { compile } from "@waypost/journey";
import type { Journey } from "@waypost/journey";
import { createCache, tracedLookup, tracedResponses } from "@waypost/ports";
import type { BlobStore, Cache, DeliveryFolder, WorkQueue } from "@waypost/ports";
import { startFailure } from "@waypost/settings";
import { jobsPurge } from "./handlers/jobs-purge.ts";
import { mailSend } from "./handlers/mail-send.ts";
import { quoteRetry } from "./handlers/quote-retry.ts";
import { callbackRequest, feedbackStore } from "./handlers/staff-mail.ts";
import { submissionDeliver } from "./handlers/submission-deliver.ts";
import { responsesPurge } from "./handlers/responses-purge.ts";
import { tenantBackup } from "./handlers/tenant-backup.ts";
import { usageCount } from "./handlers/usage-count.ts";
import { createHealth } from "./health.ts";
import { relayHandlers, withDeadLetters } from "./relay.ts";
import { readSettings } from "./settings.ts";
import type { Settings } from "./settings.ts";
import { createWorker } from "./worker.ts";
import type { Attempted } from "./worker.ts";

function compileForm(definition: unknown): Journey {
  const parsed = parse(definition);
  if (!parsed.ok) throw new TypeError("a stored definition is not a form");
  return compile(parsed.form);
}

/** Where files are delivered to. A bucket's client is loaded only where there is one. */
async function openDeliveries({ deliveries, s3Endpoint }: Settings): Promise<DeliveryFolder> {
  if (deliveries.protocol === "file:") return deliveryFolder(fileURLToPath(deliveries));
  const { openBucket, s3Deliveries } = await import("@waypost/adapter-aws");
  return s3Deliveries(openBucket(deliveries, s3Endpoint));
}

/** Where blobs lie. */
async function openBlobs({ blobs, s3Endpoint }: Settings): Promise<BlobStore> {
  if (blobs.protocol === "file:") return folderBlobs(fileURLToPath(blobs));
  const { openBucket, s3Blobs } = await import("@waypost/adapter-aws");
  return s3Blobs(openBucket(blobs, s3Endpoint));
}

/** Jobs that are on their way to another queue at once. */
const RELAYED_AT_ONCE = 16;

/** The queue that jobs are handed on to; null where they are done from the database. */
async function openQueue({ queue, sqsEndpoint }: Settings): Promise<WorkQueue | null> {
  if (queue === null) return null;
  const { openSqs } = await import("@waypost/adapter-aws");
  return openSqs(queue, sqsEndpoint);
}

/** The cache that CACHE_URL names, whose client is loaded only then; else one of this process. */
async function openCache({ cache }: Settings, report: (error: unknown) => void): Promise<Cache> {
  if (cache === null) return createCache(memoryCache());
  const { valkeyCache } = await import("@waypost/adapter-valkey");
  return createCache(valkeyCache(cache, report), report);
}

/** Works until it is told to stop: then no more jobs are taken, those in hand are done, and it ends. */
async function run(): Promise<void> {
  const settings = readSettings(process.env);
  const logger = pino({ name: "worker", level: settings.logLevel, base: { pid: process.pid } });
  const report = (error: unknown, about: Readonly<Record<string, unknown>> = {}) => {
    logger.warn({ error: error instanceof Error ? error.name : "thrown", ...about }, "the database is in trouble");
  };
  const telemetry = await openTelemetry(settings.telemetry);
  const { tracer } = telemetry;
  const postgres = connectPostgres(settings.databaseUrl, settings.concurrency + 1, report);
  postgres.follow();
  const cache = await openCache(settings, (error) => {
    logger.warn({ error: error instanceof Error ? error.name : "thrown" }, "the cache is in trouble");
  });
  const cipher = tenantCipher(settings.secretKeys);
  const blobs = await openBlobs(settings);
  const { operatorUrl: ownerUrl } = settings;
  const machine =
    ownerUrl === null ? null : timeMachine({ ownerUrl, others: settings.ownerUrls, actor: "worker" }, cipher, blobs);
  const mailer = smtpMailer({ url: settings.mailUrl.href, from: settings.mailFrom });
  const lookups = createLookups({
    quoteEngineUrl: settings.quoteEngineUrl,
    now: Date.now,
    cache,
    fetch: tracedFetch(tracer),
  });
  const health = createHealth(postgres.ping);
  const handlers = [
    mailSend(mailer, postgres.tenants, cipher),
    feedbackStore(mailer, postgres.tenants, cipher, settings.staffAddress),
    callbackRequest(mailer, settings.staffAddress),
    quoteRetry({
      tenants: postgres.tenants,
      forms: postgres.forms,
      responses: tracedResponses(tracer, postgres.responses),
      cipher,
      compile: compileForm,
      perform: tracedLookup(tracer, lookups.perform),
    }),
    submissionDeliver({
      tenants: postgres.tenants,
      forms: postgres.forms,
      responses: tracedResponses(tracer, postgres.responses),
      destinations: postgres.destinations,
      cipher,
      mailer,
      folder: await openDeliveries(settings),
      compile: compileForm,
      fetch: tracedFetch(tracer),
      now: Date.now,
    }),
    jobsPurge(postgres.jobs, Date.now),
    responsesPurge(postgres.retention, Date.now),
    usageCount(postgres.usage, postgres.tenants, blobs),
    tenantBackup(machine && ((tenant, verify) => machine.backUp(tenant, { file: null, verify }))),
  ];
  const common = {
    results: cache,
    concurrency: settings.concurrency,
    perTenant: settings.perTenant,
    leaseMs: settings.leaseSeconds * 1000,
    pollMs: settings.pollMs,
    now: Date.now,
    chance: Math.random,
    tracer,
    onAttempt: (attempted: Attempted) => {
      health.count(attempted);
      logger.info(attempted, "attempted");
    },
    onTrouble: report,
  };
  const other = await openQueue(settings);
  const worker = createWorker({
    ...common,
    handlers,
    queue: other === null ? postgres.queue : withDeadLetters(other, postgres.deadLetters),
  });
  const relay =
    other &&
    createWorker({
      ...common,
      handlers: relayHandlers(handlers, other),
      queue: postgres.queue,
      concurrency: RELAYED_AT_ONCE,
      perTenant: RELAYED_AT_ONCE,
      onAttempt: (attempted) => {
        logger.debug(attempted, "handed on");
      },
    });

  const server = createServer((request, response) => {
    void health.answer(request.url ?? "/").then(({ status, type, body }) => {
      response.writeHead(status, { "content-type": type }).end(body);
    });
  });
  const stop = (signal: string): void => {
    logger.info({ signal, busy: worker.busy() }, "stopping");
    health.drain();
    relay?.stop();
    worker.stop();
    setTimeout(() => process.exit(1), settings.drainSeconds * 1000).unref();
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(settings.port, settings.host, resolve);
  });
  logger.info({ port: settings.port }, "working");
  await Promise.all([worker.run(), relay?.run()]);
  server.close();
  server.closeAllConnections();
  await postgres.close();
  await cache.close();
  await telemetry.close();
  logger.info("stopped");
}

run().catch((error: unknown) => {
  console.error("worker:", startFailure(error));
  process.exit(2);
});
